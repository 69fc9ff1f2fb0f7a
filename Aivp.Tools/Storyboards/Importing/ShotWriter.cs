using System.Globalization;
using System.Text;
using Aivp.Tools.Storyboards.Files.Values;

namespace Aivp.Tools.Storyboards.Importing;

/// <summary>Writes a shot's file.</summary>
internal sealed class ShotWriter(ImportedFilm film, WrittenShot written, PixelSize size)
{
    /// <summary>What moves in a shot of which nothing is said.</summary>
    public const string QuietMotion = "Camera: static. Small, slow, natural movements only.";

    private readonly ImportedShot _shot = written.Shot;
    private readonly StringBuilder _text = new();

    /// <summary>The file's text.</summary>
    public string Write()
    {
        Add($"# Shot {_shot.Id}\n\n## Metadata\n\n| Field | Value |\n|-------|-------|\n| Shot ID | {_shot.Id} |\n| Scene | {written.Scene} |\n| Camera | {written.Camera} ({written.Size}, {written.Angle}) |\n");
        Add($"| Variation | {written.Variation} |\n| Duration | {_shot.Seconds:0.###}s |\n| Emotion | {Cell(_shot.Emotion ?? "→")} |\n| Is Primary | {(_shot.IsPrimary ? "true" : "false")} |\n\n## Characters\n\n");
        if (_shot.Figures.Count == 0)
        {
            Add($"(none)\n\n");
        }
        else
        {
            Add($"| Character | First Frame | Last Frame | Portrait Angle | Facing |\n|-----------|:-----------:|:----------:|:--------------:|:------:|\n");
            foreach (ImportedFigure figure in _shot.Figures)
            {
                string first = figure.First ?? figure.Last ?? "camera", last = figure.Last ?? figure.First ?? "camera";
                Add($"| @{Cell(NameOf(figure))} | {(figure.First is null ? "hidden" : "visible")} | {(figure.Last is null ? "hidden" : "visible")} | {View(first)} | {(first == last ? first : $"{first} → {last}")} |\n");
            }

            Add($"\n");
        }

        string last2 = written.HasLast ? $"> {Line(Full(_shot.LastPrompt!))}" : "> (small variation — not required)";
        Add($"## Shot Decomposition\n\n### First Frame\n\n> {Line(Full(_shot.Prompt))}\n\n### Last Frame\n\n{last2}\n\n### Motion\n\n> {Line(_shot.Motion ?? QuietMotion)}\n\n");
        Add($"## Audio\n\n| Layer | Content |\n|-------|---------|\n| Dialogue | {Cell(_shot.Dialogue ?? "(none)")} |\n| BGM | {Cell(_shot.Music ?? "(none)")} |\n| SFX | {Cell(_shot.Effects ?? "(none)")} |\n\n---\n\n## For aivp-image\n\n");
        Frame("### Frame: first-frame", _shot.Prompt, References(figure => figure.First, written.Root is { } root ? [$"Shot {root.Shot.Id} first-frame — the place"] : []));
        if (written.HasLast)
        {
            Frame("### Frame: last-frame (if medium/large)", _shot.LastPrompt!, References(figure => figure.Last, [$"Shot {_shot.Id} first-frame — start state"]));
        }

        Add($"---\n\n## For aivp-video\n\n### Clip Generation\n\n**Input frames**: {(written.HasLast ? "first + last frame" : "first frame")}\n**Duration**: {_shot.Seconds:0.###}s\n**Aspect ratio**: {size.AspectRatio}\n\n**Motion prompt** (Kling 3.0 format — fallback):\n> {Line(_shot.Motion ?? QuietMotion)}\n");
        foreach (DialogueLine line in DialogueLine.Read(_shot.Dialogue))
        {
            Add($"> [{line.Speaker ?? "Voice"}{(line.Tone is null ? "" : $", {line.Tone}")}]: \"{Line(line.Text)}\"\n");
        }

        Add($"> (Duration: {_shot.Seconds:0.###}s)\n");
        return _text.ToString();
    }

    private void Frame(string heading, string prompt, string[] references)
    {
        bool hasPictures = references.Any(reference => !reference.StartsWith("Scene:", StringComparison.Ordinal));
        Add($"{heading}\n\n**Generation mode**: {(hasPictures ? "Image-to-image" : "Text-to-image")}\n\n");
        if (references.Length > 0)
        {
            Add($"**Reference images**:\n");
            for (int i = 0; i < references.Length; i++)
            {
                Add($"{i + 1}. {references[i]}\n");
            }

            Add($"\n");
        }

        Add($"**Prompt**:\n> {Line(Full(prompt))}\n\n");
        if (_shot.NegativePrompt is { Length: > 0 } negative)
        {
            Add($"**Negative guidance**: {Line(negative)}\n\n");
        }

        Add($"**Resolution**: {size.Width}×{size.Height} ({size.AspectRatio})\n\n");
    }

    private string[] References(Func<ImportedFigure, string?> facing, string[] first) =>
    [
        .. first,
        .. _shot.Figures.Where(figure => facing(figure) is not null).Select(figure => $"@{NameOf(figure)} {View(facing(figure)!)} portrait — face and clothes"),
        $"Scene: {written.Scene} — colour (low weight)",
    ];

    // The anchor phrase of everybody who's seen, word for word.
    private string Full(string prompt)
    {
        string[] anchors = [.. _shot.Figures
            .Select(figure => film.Characters.FirstOrDefault(character => character.Id == CharacterId.Of(figure.Name)))
            .OfType<ImportedCharacter>()
            .Select(SheetWriter.Anchor)
            .Where(anchor => !prompt.Contains(anchor, StringComparison.Ordinal))];
        return anchors.Length == 0 ? prompt : string.Join(' ', [prompt.TrimEnd('.', ' ') + ".", .. anchors]);
    }

    private string NameOf(ImportedFigure figure) => film.Characters.FirstOrDefault(character => character.Id == CharacterId.Of(figure.Name))?.Name ?? figure.Name;

    private static string View(string facing) => FacingWords.Find(facing)?.Facing switch
    {
        Facing.Profile => "side",
        Facing.Away => "back",
        _ => "front",
    };

    private static string Cell(string text) => Excerpt.OneLine(text).Replace("|", "\\|", StringComparison.Ordinal);

    private static string Line(string text) => Excerpt.OneLine(text);

    private void Add(FormattableString text) => _text.Append(text.ToString(CultureInfo.InvariantCulture));
}
