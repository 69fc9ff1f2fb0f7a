namespace Aivp.Tools.Pipeline.Judging;

/// <summary>Which house a model comes from. One that judges its own kin's pictures is kinder to them.</summary>
internal static class Families
{
    // By words in ids, at any vendor.
    private static readonly (string House, string[] Words)[] s_houses =
    [
        ("google", ["gemini", "gemma", "imagen", "veo", "nano-banana", "google"]),
        ("openai", ["gpt", "dall-e", "sora", "openai", "o3", "o4"]),
        ("alibaba", ["qwen", "wan-", "wan/", "z-image", "alibaba"]),
        ("bytedance", ["seedream", "seedance", "seed-", "bytedance", "doubao"]),
        ("xai", ["grok", "x-ai", "xai"]),
        ("black forest labs", ["flux", "black-forest"]),
        ("anthropic", ["claude", "anthropic"]),
        ("mistral", ["mistral", "pixtral"]),
        ("meta", ["llama", "meta-"]),
        ("kuaishou", ["kling", "kolors"]),
        ("minimax", ["minimax", "hailuo"]),
        ("stability", ["stable-", "sd3", "sdxl", "stability"]),
    ];

    /// <summary>Whether two models are of one house, as far as their ids tell.</summary>
    public static bool AreKin(string model, string other) => Of(model) is { } house && house == Of(other);

    private static string? Of(string model) =>
        s_houses.FirstOrDefault(house => house.Words.Any(word => model.Contains(word, StringComparison.OrdinalIgnoreCase))).House;
}
