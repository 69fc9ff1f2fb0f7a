using System.Globalization;
using Aivp.Tools.Storyboards.Files.Kinds;
using Aivp.Tools.Storyboards.Files.Values;

namespace Aivp.Tools.Storyboards.Importing;

/// <summary>Reads a shot of an image engine: its words for camera, light and style go into the prompt, so that none is lost.</summary>
internal static class EngineShot
{
    private static readonly string[] s_shotTypes = ["wide", "medium", "close-up", "extreme-close-up", "over-the-shoulder"];
    private static readonly string[] s_movements = ["static", "pan", "tilt", "dolly", "zoom", "tracking"];
    private static readonly string[] s_angles = ["eye-level", "high-angle", "low-angle", "bird's-eye", "worm's-eye"];

    /// <summary>The shot.</summary>
    /// <param name="source">The file.</param>
    /// <param name="node">The shot's values.</param>
    /// <param name="people">The characters' ids and names.</param>
    /// <param name="places">The locations' ids and names.</param>
    /// <returns>Its own id, the shot, and how much its author cares for it, each where it's said.</returns>
    public static (string? Id, ImportedShot Shot, double? Priority) Read(
        ImportSource source, ImportNode node, (string? Id, string Name)[] people, (string? Id, string Name)[] places)
    {
        ImportFields fields = new(source, node, "a shot");
        string? id = fields.Text("id");
        fields.Required("scene_id", "\"scene_id\": \"scene_001\"");
        fields.Required("shot_number", "\"shot_number\": 1");
        int number = (int)(fields.Number("shot_number", 1, 9999) ?? 0);
        string scene = fields.Text("scene_id") ?? "";
        int sceneNumber = int.TryParse(string.Concat(scene.Where(char.IsAsciiDigit)), NumberStyles.None, CultureInfo.InvariantCulture, out int digits) && digits is > 0 and <= 9999 ? digits : 1;
        string? action = fields.Text("action"), prompt = fields.Text("prompt"), description = fields.Text("description");
        if (action is null && prompt is null && description is null)
        {
            fields.Required("description", "\"description\": \"Radha walks through the forest\"");
        }

        string type = fields.Word("shot_type", s_shotTypes) ?? "medium", movement = fields.Word("camera_movement", s_movements) ?? "static", angle = fields.Word("camera_angle", s_angles) ?? "eye-level";
        string? framing = fields.Word("framing", "center", "rule-of-thirds", "golden-ratio"), style = fields.Word("style", "cinematic", "anime", "noir", "realistic", "painterly");
        string? lighting = fields.Word("lighting", "natural", "golden-hour", "blue-hour", "dramatic", "soft", "rim"), mood = fields.Text("mood");
        List<ImportedFigure> figures = [];
        foreach ((string name, int line) in fields.Texts("characters"))
        {
            if (Known(source, name, line, "character", people) is { } known && figures.All(figure => figure.Name != known))
            {
                figures.Add(new(known));
            }
        }

        string? place = fields.Text("location_id", "location") is { } where
            ? Known(source, where, fields.LineOf("location_id"), "location", places)
            : null;
        double seconds = fields.Number("duration", 0.5, 60) ?? 3;
        double? priority = fields.Number("priority", -1000, 1000);
        string? dialogue = fields.Text("dialogue");
        fields.NoHome("what has been generated is found by its number in data/generated", "image_asset_id", "video_asset_id", "audio_asset_id");
        fields.NoHome("for their own bookkeeping", "created_at", "updated_at");
        fields.Rest();
        string told = prompt ?? string.Join(". ", new[] { description, action }.OfType<string>().Distinct().Select(text => text.TrimEnd('.', ' ')));
        string look = string.Join(", ", new[]
        {
            $"{type.Replace('-', ' ')} shot", angle.Replace('-', ' '), framing is null ? null : $"{framing.Replace('-', ' ')} composition", lighting is null ? null : $"{lighting.Replace('-', ' ')} light",
            style is null ? null : $"{style} style", mood is null or "neutral" ? null : $"{mood} mood",
        }.OfType<string>());
        ImportedShot shot = new(new(sceneNumber, number), source.At(node.Line))
        {
            Place = place,
            Figures = figures,
            Prompt = $"{told}. {char.ToUpperInvariant(look[0])}{look[1..]}.",
            Motion = $"Camera: {(movement is "static" ? "static" : $"slow {movement}")}.{(action is null ? " Small, slow, natural movements only." : $" {action.TrimEnd('.')}, slowly.")}",
            Seconds = seconds,
            Framing = type is "over-the-shoulder" ? Framing.MediumCloseUp : FramingWords.Find(type) ?? Framing.Medium,
            Angle = AngleWords.Find(angle) ?? CameraAngle.EyeLevel,
            Emotion = mood,
            Dialogue = dialogue is null ? null : figures.Count > 0 && !dialogue.Contains('[', StringComparison.Ordinal) ? $"[{figures[0].Name}]: \"{dialogue.Trim('"')}\"" : dialogue,
        };
        return (id, shot, priority);
    }

    private static string? Known(ImportSource source, string name, int line, string what, (string? Id, string Name)[] all)
    {
        if (all.FirstOrDefault(one => one.Id == name || one.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Name is { } known)
        {
            return known;
        }

        source.Error(ImportKinds.NobodyThere, line, $"There's no {what} '{Excerpt.Of(name)}'{(all.Length == 0 ? ": none is there at all." : $"; {NearestName.Hint(name, [.. all.SelectMany(one => new[] { one.Id, one.Name }).OfType<string>()])}")}");
        return null;
    }
}
