using System.Globalization;
using System.Text;
using Aivp.Tools.Storyboards.Files.Values;

namespace Aivp.Tools.Storyboards.Importing;

/// <summary>Writes an imported film as a project's texts, in the form that <c>aivp check</c> reads.</summary>
internal sealed class ProjectWriter
{
    private readonly ImportedFilm _film;
    private readonly string _name;
    private readonly PixelSize _size;
    private readonly IReadOnlyList<WrittenShot> _shots;

    /// <summary>Takes the film; its shots must name only characters and places that it has.</summary>
    public ProjectWriter(ImportedFilm film, string name)
    {
        (_film, _name, _size) = (film, name, film.Size ?? SizeOf(film.AspectRatio));
        _shots = WrittenShot.Of(film);
    }

    /// <summary>The shots as they're written, in story order.</summary>
    public IReadOnlyList<WrittenShot> Shots => _shots;

    /// <summary>All texts by their path in the project.</summary>
    public IReadOnlyDictionary<string, string> Write()
    {
        Dictionary<string, string> files = [];
        foreach (ImportedCharacter character in _film.Characters)
        {
            files[$"{ProjectPaths.CharacterSheets}/{character.Id}.md"] = SheetWriter.Character(character);
        }

        foreach (ImportedPlace place in WrittenShot.PlacesOf(_film))
        {
            files[$"{ProjectPaths.SceneSheets}/{place.Id}.md"] = SheetWriter.Place(place, _film.Style, _shots.Where(shot => shot.Scene == place.Id));
        }

        foreach (WrittenShot shot in _shots)
        {
            files[$"{ProjectPaths.Shots}/{shot.Slug}.md"] = new ShotWriter(_film, shot, _size).Write();
        }

        files[ProjectPaths.FramePlan] = new PlanWriter(_name, _shots).FramePlan();
        files[ProjectPaths.CameraTree] = new PlanWriter(_name, _shots).CameraTree();
        files[ProjectPaths.StoryboardText] = Storyboard();
        return files;
    }

    private string Storyboard()
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"# Storyboard — {_name}\n\n- **Target duration**: {_shots.Sum(shot => shot.Shot.Seconds):0.###}s\n- **Resolution**: {_size.Width}×{_size.Height} ({_size.AspectRatio})\n\n");
        if (_film.Style is { Length: > 0 } style)
        {
            text.Append(CultureInfo.InvariantCulture, $"- **Style**: {Excerpt.OneLine(style)}\n\n");
        }

        if (_film.Story is { Length: > 0 } story)
        {
            text.Append("## Story\n\n").Append(string.Join('\n', story.Split('\n').Select(line => $"> {line.Trim()}"))).Append("\n\n");
        }

        text.Append("| Shot | File | Scene | Framing | Angle | Variation | Duration |\n|------|------|-------|---------|-------|-----------|----------|\n");
        foreach (WrittenShot shot in _shots)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {shot.Shot.Id} | {shot.Slug} | {shot.Scene} | {shot.Size} | {shot.Angle} | {shot.Variation} | {shot.Shot.Seconds:0.###}s |\n");
        }

        return text.ToString();
    }

    private static PixelSize SizeOf(string ratio)
    {
        string[] parts = ratio.Split(':');
        double shape = parts.Length == 2 && double.TryParse(parts[0], NumberStyles.Float, CultureInfo.InvariantCulture, out double wide) && double.TryParse(parts[1], NumberStyles.Float, CultureInfo.InvariantCulture, out double high) && high > 0
            ? wide / high
            : 16.0 / 9;
        return shape >= 1 ? new((int)Math.Round(1080 * shape / 2) * 2, 1080) : new(1080, (int)Math.Round(1080 / shape / 2) * 2);
    }
}
