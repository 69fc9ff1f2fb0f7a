using System.Globalization;
using System.Text.RegularExpressions;
using Aivp.Tools.Storyboards.Files.Documents;
using Aivp.Tools.Storyboards.Files.Kinds;
using Aivp.Tools.Storyboards.Files.Shots;
using Aivp.Tools.Storyboards.Files.Values;

namespace Aivp.Tools.Storyboards.Files.Plans;

/// <summary>Reads <c>frame-plan.md</c>.</summary>
internal sealed partial class FramePlanReader(MarkdownFile file, ShotNames names, FindingLog log)
{
    /// <summary>The name behind the heading's dash.</summary>
    public string? ProjectName
    {
        get
        {
            string title = file.Heading?.Title ?? "";
            int dash = title.IndexOfAny(['—', '–']);
            dash = dash < 0 ? title.IndexOf(" - ", StringComparison.Ordinal) + 1 : dash;
            string name = dash > 0 ? PlainText.Of(title[(dash + 1)..]) : "";
            return name.Length > 0 ? name : null;
        }
    }

    /// <summary>The entries in the file's order.</summary>
    public IReadOnlyList<PlannedFrame> Read()
    {
        List<PlannedFrame> frames = [];
        foreach (Section section in file.Root.All.Where(section => section.Level > 1 && IsEntry(section.Title)))
        {
            if (Entry(section) is not { } frame)
            {
                log.Add(
                    StructureKinds.HeadingNotUnderstood,
                    file.At(section.Line),
                    $"'{Excerpt.Of(section.Title)}' doesn't say which frame it is; write #### Frame 1 — Shot 1.1 first-frame (or last-frame).");
            }
            else if (frames.Find(other => (other.Shot, other.Kind) == (frame.Shot, frame.Kind)) is { } earlier)
            {
                log.Add(LinkKinds.FrameTwice, frame.Source, $"Shot {frame.Shot} {(frame.Kind is FrameKind.First ? "first-frame" : "last-frame")} is in the plan twice, first on line {earlier.Source.Line}; leave one.");
            }
            else
            {
                frames.Add(frame);
            }
        }

        return frames;
    }

    private static bool IsEntry(string title) => EntryStart().IsMatch(title);

    private PlannedFrame? Entry(Section section)
    {
        Match match = EntryTitle().Match(PlainText.Of(section.Title));
        if (!match.Success || !ShotId.TryParse(match.Groups["shot"].ValueSpan, out ShotId shot) || WordLists.Frames.Find(match.Groups["kind"].Value) is not { } kind)
        {
            return null;
        }

        IReadOnlyList<Field> fields = section.Fields;
        Field? camera = Said(fields, "Camera"), scene = Said(fields, "Scene"), mode = Said(fields, "Generation mode"), notes = Said(fields, "Notes");
        (string? parentCamera, ShotId? parentShot) = ParentCell.Read(Said(fields, "Parent") is { } parent ? parent.Value : "", file.At(Said(fields, "Parent")?.Line ?? 0), log);
        ReferenceLine references = new(names, _ => PortraitView.Front, log);
        int.TryParse(match.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out int number);
        return new(number, shot, kind, file.At(section.Line))
        {
            Camera = camera is null ? null : CameraCell.Read(camera.Value, file.At(camera.Line), log),
            Scene = scene is null || ProjectPath.Leaves(scene.Value, file.At(scene.Line), log) ? null : SceneId.Of(PlainText.WithoutRemark(scene.Value)),
            ParentCamera = parentCamera,
            ParentShot = parentShot,
            References = [.. fields.Where(field => field.Is("References") || field.Is("Reference"))
                .SelectMany(field => field.Entries.Count > 0 ? field.Entries.Select(entry => (entry.Text, entry.Line)) : [(Text: field.Value, field.Line)])
                .Select(entry => references.Read(entry.Text, file.At(entry.Line)))
                .OfType<FrameReference>()],
            Mode = mode is null ? null : GenerationModes.Read(mode.Value, file.At(mode.Line), log),
            Notes = notes?.Value,
        };
    }

    private static Field? Said(IReadOnlyList<Field> fields, string key) => fields.FirstOrDefault(field => field.Is(key) && !PlainText.IsNothing(field.Value));

    [GeneratedRegex(@"^\W*frame\s+(#?[0-9]|\S*\s*[—–-])", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex EntryStart();

    [GeneratedRegex(@"^frame\s+#?(?<number>[0-9]{1,6})\s*[—–:-]+\s*(?<shot>shot\s*[0-9]{1,4}\.[0-9]{1,4})[\s,—–-]+(?<kind>first|last|ff|lf)([\s-]*frame)?\b.*$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex EntryTitle();
}
