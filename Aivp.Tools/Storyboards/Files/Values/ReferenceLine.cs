using Aivp.Tools.Storyboards.Files.Documents;
using Aivp.Tools.Storyboards.Files.Kinds;
using Aivp.Tools.Storyboards.Files.Shots;

namespace Aivp.Tools.Storyboards.Files.Values;

/// <summary>
/// Reads an entry of a reference list: <c>Shot 1.1 first-frame — space</c>, <c>@Ines front portrait</c>, <c>Character: @Ines (side)</c>,
/// <c>Scene bg: `scenes/x.md` prompt</c>, <c>`refs/hat.png`</c>.
/// </summary>
/// <remarks><c>names</c> recognises frames by their file names; <c>usualView</c> is the view of a character where the entry names none.</remarks>
internal sealed class ReferenceLine(ShotNames names, Func<CharacterId, PortraitView> usualView, FindingLog log)
{
    private const int LongestEntry = 1000;
    private static readonly string[] _labels = ["scene bg", "scene background", "background", "scene", "character", "prior frame", "previous frame", "parent frame", "frame", "picture", "image", "reference"];
    private static readonly string[] _pictureTypes = [".png", ".jpg", ".jpeg", ".webp", ".svg", ".gif", ".bmp", ".tif", ".tiff", ".avif"];
    private static readonly HashSet<string> _viewWords = ["portrait", "view", "profile", "reference", "sheet", "image", "angle"];

    public FrameReference? Read(string entry, SourceLine where)
    {
        string text = entry.Trim();
        if (PlainText.IsNothing(text))
        {
            return null;
        }

        string label = "";
        if (KeyLine.TryReadPlain(text, where.Line) is { } labelled && _labels.Contains(Titles.Normalize(labelled.Key)))
        {
            label = Titles.Normalize(labelled.Key);
            text = labelled.Value;
        }

        ReferenceText parts = ReferenceText.Of(text.Length > LongestEntry ? text[..LongestEntry] : text);
        FrameReference? reference =
            label.StartsWith("character", StringComparison.Ordinal) || parts.Head.StartsWith('@') ? Portrait(parts, where)
            : FilePath(text) is { } path ? File(path, parts, where)
            : label.StartsWith("scene", StringComparison.Ordinal) || label.EndsWith("background", StringComparison.Ordinal) ? Place(parts, where)
            : parts.Head.StartsWith("shot", StringComparison.OrdinalIgnoreCase) || parts.Head.StartsWith("image/", StringComparison.Ordinal) ? Frame(parts, where)
            : null;
        if (reference is null && !log.Mentions(where))
        {
            log.Add(
                ValueKinds.ReferenceNotUnderstood,
                where,
                $"'{Excerpt.Of(entry)}' is no reference; write Shot 1.1 first-frame, @Name front, Scene: its-slug, or a picture's path in backticks.");
        }

        return reference;
    }

    private FrameReference.Portrait? Portrait(ReferenceText parts, SourceLine where)
    {
        List<string> words = [.. parts.Head.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        PortraitView? view = null;
        string? unknownView = null;
        while (words.Count > 1)
        {
            string last = Titles.Normalize(words[^1]);
            PortraitView? said = last == "profile" ? PortraitView.Side : WordLists.Portraits.Find(last);
            if (said is null && !_viewWords.Contains(last))
            {
                break;
            }

            view ??= said;
            words.RemoveAt(words.Count - 1);
        }

        foreach (string remark in parts.Brackets)
        {
            string first = Titles.Normalize(remark).Split(' ')[0];
            view ??= WordLists.Portraits.Find(first) ?? WordLists.Portraits.Find(PlainText.WithoutRemark(remark));
            unknownView ??= view is null && NearestName.Of(first, ["front", "side", "back"]) is not null ? remark : null;
        }

        if (view is null && unknownView is not null)
        {
            WordLists.Portraits.Unknown(unknownView, where, log);
        }

        CharacterId id = CharacterId.Of(string.Join(' ', words));
        return id.Value.Length == 0 ? null : new(id, view ?? usualView(id), where, parts.Note);
    }

    private FrameReference? File(string path, ReferenceText parts, SourceLine where)
    {
        string stem = Path.GetFileNameWithoutExtension(path);
        if (path.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
        {
            return ProjectPath.Leaves(path, where, log) ? null : new FrameReference.Place(SceneId.Of(stem), where, parts.Note);
        }

        if (ProjectPath.Leaves(path, where, log))
        {
            return null;
        }

        if (path.StartsWith("image/frames/", StringComparison.Ordinal) && names.Frame(stem) is { } frame)
        {
            return new FrameReference.PriorFrame(frame.Shot, frame.Kind, where, parts.Note);
        }

        if (path.StartsWith("image/characters/", StringComparison.Ordinal) && stem.LastIndexOf('-') is int dash and > 0 && WordLists.Portraits.Find(stem[(dash + 1)..]) is { } view)
        {
            return new FrameReference.Portrait(CharacterId.Of(stem[..dash]), view, where, parts.Note);
        }

        return new FrameReference.Picture(path, where, parts.Note);
    }

    private FrameReference.Place? Place(ReferenceText parts, SourceLine where)
    {
        if (ProjectPath.Leaves(parts.Head, where, log))
        {
            return null;
        }

        string slug = parts.Head.EndsWith(" prompt", StringComparison.OrdinalIgnoreCase) ? parts.Head[..^7] : parts.Head;
        SceneId id = SceneId.Of(slug[(slug.LastIndexOf('/') + 1)..]);
        return id.Value.Length == 0 ? null : new(id, where, parts.Note);
    }

    private FrameReference.PriorFrame? Frame(ReferenceText parts, SourceLine where)
    {
        if (names.Frame(parts.Head) is { } bySlug)
        {
            return new(bySlug.Shot, bySlug.Kind, where, parts.Note);
        }

        string[] words = parts.Head[4..].Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || !ShotId.TryParse(words[0], out ShotId id))
        {
            return null;
        }

        string kind = words.Length > 1 ? words[1] : "first-frame";
        return WordLists.Frames.Read(kind, where, log) is { } read ? new(id, read, where, parts.Note) : null;
    }

    /// <summary>A path in the entry: in backticks, or a word that ends like a picture or a sheet.</summary>
    private static string? FilePath(string text)
    {
        int tick = text.IndexOf('`');
        string? quoted = tick >= 0 && text.IndexOf('`', tick + 1) is int end and > 0 ? text[(tick + 1)..end] : null;
        return IsFile(quoted) ? quoted!.Trim() : text.Split(' ').FirstOrDefault(IsFile);

        static bool IsFile(string? word) =>
            word is not null && (word.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || _pictureTypes.Any(type => word.EndsWith(type, StringComparison.OrdinalIgnoreCase)));
    }
}
