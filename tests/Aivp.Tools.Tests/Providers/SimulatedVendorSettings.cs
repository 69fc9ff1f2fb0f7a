namespace Aivp.Tools.Tests.Providers;

/// <summary>How the product is told that a vendor is the simulator.</summary>
/// <param name="Name">The provider's name.</param>
/// <param name="Section">Its section in the configuration.</param>
/// <param name="Host">The first segment of its paths at the simulator.</param>
/// <param name="KeyName">What its key is called; null: it has none.</param>
internal sealed record SimulatedVendorSettings(string Name, string Section, string Host, string? KeyName)
{
    /// <summary>Whatever is said anywhere, this mustn't be in it.</summary>
    public const string Secret = "very-secret-key-of-somebody";

    public static SimulatedVendorSettings Fal { get; } = new("fal", "Providers:Fal", "", "FAL_KEY");

    public static SimulatedVendorSettings Gemini { get; } = new("gemini", "Providers:Gemini", "generativelanguage.googleapis.com", "GEMINI_API_KEY");

    public static SimulatedVendorSettings OpenAI { get; } = new("openai", "Providers:OpenAI", "api.openai.com/v1", "OPENAI_API_KEY");

    public static SimulatedVendorSettings OpenRouter { get; } = new("openrouter", "Providers:OpenRouter", "openrouter.ai/api/v1", "OPENROUTER_API_KEY");

    public static SimulatedVendorSettings Replicate { get; } = new("replicate", "Providers:Replicate", "api.replicate.com", "REPLICATE_API_TOKEN");

    public static SimulatedVendorSettings ComfyUI { get; } = new("comfyui", "Providers:ComfyUI", "comfyui", null);

    public static SimulatedVendorSettings Stability { get; } = new("stability", "Providers:Stability", "api.stability.ai", "STABILITY_API_KEY");

    public static SimulatedVendorSettings Leonardo { get; } = new("leonardo", "Providers:Leonardo", "cloud.leonardo.ai", "LEONARDO_API_KEY");

    /// <summary>By the provider's name.</summary>
    public static SimulatedVendorSettings Of(string name) => new[] { Fal, Gemini, OpenAI, OpenRouter, Replicate, ComfyUI, Stability, Leonardo }.Single(vendor => vendor.Name == name);

    public Dictionary<string, string?> Configuration(Uri simulator)
    {
        Dictionary<string, string?> settings = new()
        {
            [$"{Section}:BaseUri"] = $"{simulator}{Host}",
            [$"{Section}:PollInterval"] = "00:00:00.010",
        };
        if (KeyName is not null)
        {
            settings[KeyName] = Secret;
        }

        return settings;
    }
}
