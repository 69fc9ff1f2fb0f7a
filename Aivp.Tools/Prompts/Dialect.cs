using Aivp.Tools.Catalog;

namespace Aivp.Tools.Prompts;

/// <summary>Which template a model was made for, by its name: vendors offer the same models under ids of their own.</summary>
internal static class Dialect
{
    private static readonly (string Word, string Template)[] s_frames = [("flux", "frame-flux"), ("kontext", "frame-flux"), ("gemini", "frame-gemini"), ("nano-banana", "frame-gemini")];

    private static readonly (string Word, string Template)[] s_clips =
    [
        ("seedance", "motion-seedance"), ("kling", "motion-kling"), ("hailuo", "motion-hailuo"), ("minimax", "motion-hailuo"), ("veo", "motion-veo"),
    ];

    /// <summary>The template of a model's keyframes.</summary>
    public static string OfFrames(ModelCard model) => Of(model, s_frames, "frame");

    /// <summary>The template of a model's clips.</summary>
    public static string OfClips(ModelCard model) => Of(model, s_clips, "motion");

    private static string Of(ModelCard model, (string Word, string Template)[] known, string usual) => model.DrawsFromStoryboard
        ? $"{usual}-animatic"
        : known.FirstOrDefault(entry => model.Id.Contains(entry.Word, StringComparison.OrdinalIgnoreCase)).Template ?? usual;
}
