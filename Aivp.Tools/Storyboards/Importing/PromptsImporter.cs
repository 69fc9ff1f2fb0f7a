using System.Text.RegularExpressions;
using Aivp.Tools.Storyboards.Files.Kinds;
using Aivp.Tools.Storyboards.Files.Values;

namespace Aivp.Tools.Storyboards.Importing;

/// <summary>Reads <c>script/prompts-final.md</c>: a bold line for each shot, with bullets below it.</summary>
internal static partial class PromptsImporter
{
    private static readonly string[] s_keys = ["Scene", "Characters (ff)", "Characters (lf)", "First frame", "Last frame", "Motion", "Dialogue", "BGM", "SFX"];

    /// <summary>The film.</summary>
    public static ImportedFilm Read(ImportSource source, string text)
    {
        List<(ImportedShot Shot, Dictionary<string, (string Text, int Line)> Bullets)> read = [];
        string? name = null;
        string[] lines = text.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            string line = lines[i].Trim();
            if (line.StartsWith("# ", StringComparison.Ordinal))
            {
                int dash = line.IndexOfAny(['—', '–']);
                name = dash > 0 ? line[(dash + 1)..].Trim() : null;
            }
            else if (line.StartsWith("**Shot", StringComparison.OrdinalIgnoreCase))
            {
                read.Add((Head(source, line, i + 1, read.Select(shot => shot.Shot)), []));
            }
            else if (Bullet().Match(line) is { Success: true } bullet && read.Count > 0)
            {
                AddBullet(source, read[^1].Bullets, bullet.Groups["key"].Value.Trim(), bullet.Groups["text"].Value.Trim(), i + 1);
            }
            else if (line.Length > 0 && !line.StartsWith("---", StringComparison.Ordinal))
            {
                source.NoHome(i + 1, Excerpt.Of(line), "it's neither a shot nor one of its bullets");
            }
        }

        if (read.Count == 0 && !source.Log.HasErrors)
        {
            source.Error(ImportKinds.NothingThere, 0, "There are no shots; write **Shot 1.1** (5s) | var:small | MS | eye-level | static | → and bullets below.");
        }

        ImportedShot[] shots = [.. read.Select(shot => Shot(source, shot.Shot, shot.Bullets))];
        return new()
        {
            Name = name,
            Shots = shots,
            Characters = [.. shots.SelectMany(shot => shot.Figures).Select(figure => figure.Name).DistinctBy(CharacterId.Of).Select(who => new ImportedCharacter(who, source.At(0)))],
        };
    }

    private static ImportedShot Head(ImportSource source, string line, int number, IEnumerable<ImportedShot> before)
    {
        Match head = Heading().Match(line);
        if (!head.Success || !ShotId.TryParse(head.Groups["id"].ValueSpan, out ShotId id))
        {
            source.Error(ImportKinds.WrongShape, number, $"'{Excerpt.Of(line)}' says no shot; write **Shot 1.2** (5s) | var:medium | CU | eye-level | static | ↑.");
            return new(default, source.At(number));
        }

        if (before.FirstOrDefault(shot => shot.Id == id) is { } earlier)
        {
            source.Error(ImportKinds.SaidTwice, number, $"Shot {id} is there twice, first on line {earlier.Source.Line}; leave one.");
        }

        string[] parts = [.. head.Groups["rest"].Value.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        string? variation = parts.FirstOrDefault(part => part.StartsWith("var:", StringComparison.OrdinalIgnoreCase))?[4..].Trim();
        string[] others = [.. parts.Where(part => !part.StartsWith("var:", StringComparison.OrdinalIgnoreCase))];
        SourceLine where = source.At(number);
        return new(id, where)
        {
            Seconds = Durations.Read(head.Groups["length"].Value, where, source.Log)?.TotalSeconds ?? 5,
            Variation = variation is null ? null : WordLists.Variations.Read(variation, where, source.Log),
            Framing = others.Length > 0 ? FramingWords.Read(others[0], where, source.Log) ?? Framing.Medium : Framing.Medium,
            Angle = others.Length > 1 ? AngleWords.Read(others[1], where, source.Log) ?? CameraAngle.EyeLevel : CameraAngle.EyeLevel,
            Motion = others.Length > 2 ? $"Camera: {others[2]}." : null,
            Emotion = others.Length > 3 ? others[3] : null,
        };
    }

    private static void AddBullet(ImportSource source, Dictionary<string, (string Text, int Line)> bullets, string key, string text, int line)
    {
        string? known = s_keys.FirstOrDefault(known => known.Equals(key, StringComparison.OrdinalIgnoreCase));
        if (known is null && NearestName.Of(key, s_keys) is { } near)
        {
            source.Error(ImportKinds.UnknownWord, line, $"A shot has no '{Excerpt.Of(key)}'; did you mean '{near}'?");
        }
        else if (known is null)
        {
            source.NoHome(line, Excerpt.Of(key), "nothing is known of it");
        }
        else if (!bullets.TryAdd(known, (text, line)))
        {
            source.Error(ImportKinds.SaidTwice, line, $"'{known}' is there twice for this shot, first on line {bullets[known].Line}; leave one.");
        }
    }

    private static ImportedShot Shot(ImportSource source, ImportedShot shot, Dictionary<string, (string Text, int Line)> bullets)
    {
        string? Said(string key) => bullets.TryGetValue(key, out (string Text, int Line) bullet) && bullet.Text.Trim('(', ')', '—', '-', ' ') is { Length: > 0 } text && !text.Equals("none", StringComparison.OrdinalIgnoreCase) ? bullet.Text : null;
        if (Said("Scene") is null)
        {
            source.Error(ImportKinds.ValueMissing, shot.Source.Line, $"Shot {shot.Id} doesn't say where it plays; write - Scene: ferry-deck-night below it.");
        }

        List<(string Name, string Facing)> first = Cast(source, bullets, "Characters (ff)"), last = Cast(source, bullets, "Characters (lf)");
        bool hasLast = shot.Variation is Variation.Medium or Variation.Large;
        List<(string Name, string Facing)> end = last.Count > 0 || hasLast ? last : first;
        string? motion = Said("Motion"), opening = Said("First frame"), ending = Said("Last frame"), doing = opening ?? motion ?? Said("SFX");
        string where = Said("Scene")?.Replace('-', ' ') ?? "";
        string who = string.Join(" and ", first.Select(figure => figure.Name));
        string prompt = opening ?? string.Join(", ", new[] { who, where }.Where(part => part.Length > 0));
        return shot with
        {
            Place = Said("Scene"),
            Figures = [.. first.Concat(end).Select(figure => figure.Name).Distinct().Select(name => new ImportedFigure(
                name, first.FirstOrDefault(figure => figure.Name == name).Facing, (end.Count > 0 ? end : first).FirstOrDefault(figure => figure.Name == name).Facing))],
            Prompt = prompt.Length > 0 ? prompt : doing ?? "",
            LastPrompt = hasLast ? ending ?? prompt : null,
            Motion = motion is null ? shot.Motion : $"{shot.Motion} {motion}".Trim(),
            Dialogue = Said("Dialogue"),
            Music = Said("BGM"),
            Effects = Said("SFX"),
        };
    }

    private static List<(string Name, string Facing)> Cast(ImportSource source, Dictionary<string, (string Text, int Line)> bullets, string key)
    {
        List<(string, string)> cast = [];
        if (!bullets.TryGetValue(key, out (string Text, int Line) bullet))
        {
            return cast;
        }

        MatchCollection figures = Figure().Matches(bullet.Text);
        if (figures.Count == 0 && bullet.Text.Trim('(', ')', '[', ']', '—', '-', ' ') is not ("" or "none"))
        {
            source.Error(ImportKinds.WrongShape, bullet.Line, $"'{Excerpt.Of(bullet.Text)}' names nobody; write [@Ines, facing:camera].");
        }

        foreach (Match figure in figures)
        {
            string facing = figure.Groups["facing"].Success ? figure.Groups["facing"].Value.Trim() : "camera";
            if (FacingWords.Read(facing, source.At(bullet.Line), source.Log) is not null)
            {
                cast.Add((figure.Groups["name"].Value.Trim(), facing));
            }
        }

        return cast;
    }

    [GeneratedRegex(@"^\*\*Shot\s+(?<id>[^*]+?)\*\*\s*(\((?<length>[^)]*)\))?\s*\|?(?<rest>.*)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^[-*]\s+\**(?<key>[A-Za-z][A-Za-z ()]*?)\**\s*:\**\s*(?<text>.*)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"\[\s*@(?<name>[^\],]+)(,\s*facing\s*:\s*(?<facing>[^\]]+))?\]", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Figure();
}
