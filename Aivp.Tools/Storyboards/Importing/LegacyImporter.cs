using System.Globalization;
using Aivp.Tools.Storyboards.Files.Kinds;
using Aivp.Tools.Storyboards.Files.Values;

namespace Aivp.Tools.Storyboards.Importing;

/// <summary>Reads the old <c>storyboard.json</c>: a style guide and a list of shots.</summary>
internal static class LegacyImporter
{
    /// <summary>The film.</summary>
    public static ImportedFilm Read(ImportSource source, ImportNode root)
    {
        ImportFields fields = new(source, root, "the storyboard");
        string? name = fields.Text("project");
        (string? style, string? ratio) = fields.Node("style_guide") is { } guide ? Style(source, guide) : (null, null);
        List<ImportedShot> shots = [];
        foreach (ImportNode item in fields.Items("shots"))
        {
            if (Shot(source, item, style) is { } shot)
            {
                if (shots.FirstOrDefault(other => other.Id == shot.Id) is { } earlier)
                {
                    source.Error(ImportKinds.SaidTwice, item.Line, $"Shot {shot.Id} is there twice, first on line {earlier.Source.Line}; give each its own shot_id.");
                }
                else
                {
                    shots.Add(shot);
                }
            }
        }

        fields.Rest();
        if (shots.Count == 0 && !source.Log.HasErrors)
        {
            source.Error(ImportKinds.NothingThere, fields.LineOf("shots"), "There are no shots; write \"shots\": [{ \"shot_id\": \"1.1\", \"prompt\": \"…\", \"duration\": \"5s\" }].");
        }

        return new() { Name = name, Style = style, AspectRatio = ratio ?? "16:9", Shots = shots };
    }

    /// <summary>Scene and number of a shot: <c>1.2</c>, <c>shot_1_2</c>, <c>S01_02</c>; with one number, the scene's own.</summary>
    public static ShotId? Id(string text, int scene)
    {
        if (ShotId.TryParse(text, out ShotId id))
        {
            return id;
        }

        int[] numbers = [.. text.Split([.. text.Where(c => !char.IsAsciiDigit(c)).Distinct()], StringSplitOptions.RemoveEmptyEntries)
            .Where(part => part.Length is > 0 and < 5)
            .Select(part => int.Parse(part, CultureInfo.InvariantCulture))];
        return numbers switch
        {
            [int number] => new(scene, number),
            [int first, int second] => new(first, second),
            _ => null,
        };
    }

    private static (string? Style, string? Ratio) Style(ImportSource source, ImportNode node)
    {
        ImportFields fields = new(source, node, "the style guide");
        string palette = string.Join(", ", fields.Node("color_palette") is ImportNode.Single ? [fields.Text("color_palette") ?? ""] : fields.Texts("color_palette").Select(colour => colour.Text));
        string? visual = fields.Text("visual_style"), ratio = fields.Text("aspect_ratio");
        if (ratio is not null && !(ratio.Split(':') is [string wide, string high] && double.TryParse(wide, NumberStyles.Float, CultureInfo.InvariantCulture, out double w) && double.TryParse(high, NumberStyles.Float, CultureInfo.InvariantCulture, out double h) && w > 0 && h > 0))
        {
            source.Error(ImportKinds.WrongShape, fields.LineOf("aspect_ratio"), $"'{Excerpt.Of(ratio)}' is no shape; write width, colon, height: 16:9.");
            ratio = null;
        }

        foreach ((string picture, int line) in fields.Texts("reference_images"))
        {
            source.NoHome(line, $"reference picture {picture}", "it doesn't say who or what it shows; put it into image/characters or image/scenes under their name");
        }

        fields.Rest();
        return (string.Join(", ", new[] { visual, palette }.Where(part => part is { Length: > 0 })), ratio);
    }

    private static ImportedShot? Shot(ImportSource source, ImportNode node, string? style)
    {
        ImportFields fields = new(source, node, "a shot");
        string id = fields.Required("shot_id", "\"shot_id\": \"1.1\"");
        string? scene = fields.Text("scene_id"), subject = fields.Text("subject"), composition = fields.Text("composition"), lighting = fields.Text("lighting");
        string? prompt = fields.Text("prompt"), movement = fields.Text("camera_movement"), type = fields.Text("shot_type"), angle = fields.Text("camera_angle"), narration = fields.Text("narration_sync");
        if (prompt is null && subject is null)
        {
            fields.Required("prompt", "\"prompt\": \"A ferry in the fog\"");
        }

        SourceLine At(string key) => source.At(fields.LineOf(key));
        Framing framing = type is null ? Framing.Medium : FramingWords.Read(type, At("shot_type"), source.Log) ?? Framing.Medium;
        CameraAngle seen = angle is null ? CameraAngle.EyeLevel : AngleWords.Read(angle, At("camera_angle"), source.Log) ?? CameraAngle.EyeLevel;
        TimeSpan? length = fields.Text("duration") is { } duration ? Durations.Read(duration, At("duration"), source.Log) : null;
        fields.Rest();
        if (node is not ImportNode.Map || id.Length == 0)
        {
            return null;
        }

        int number = int.TryParse(string.Concat((scene ?? "").Where(char.IsAsciiDigit)), NumberStyles.None, CultureInfo.InvariantCulture, out int digits) && digits is > 0 and < 10_000 ? digits : 1;
        if (Id(id, number) is not { } shot)
        {
            source.Error(ImportKinds.WrongShape, fields.LineOf("shot_id"), $"'{Excerpt.Of(id)}' says no shot; write scene.shot, for example 1.2.");
            return null;
        }

        string text = string.Join(". ", new[] { prompt ?? subject, prompt is not null && subject is not null && !prompt.Contains(subject, StringComparison.OrdinalIgnoreCase) ? subject : null, composition, lighting }.OfType<string>().Select(part => part.TrimEnd('.', ' ')));
        return new(shot, source.At(node.Line))
        {
            Place = scene,
            Prompt = $"{text}.{(style is { Length: > 0 } ? $" {style}." : "")}",
            Motion = movement is null ? null : $"Camera: {movement.TrimEnd('.')}.",
            Seconds = length?.TotalSeconds ?? 5,
            Framing = framing,
            Angle = seen,
            Dialogue = narration is null ? null : $"[Narrator]: \"{narration.Trim('"')}\"",
        };
    }
}
