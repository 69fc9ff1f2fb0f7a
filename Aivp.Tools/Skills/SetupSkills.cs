using System.Runtime.InteropServices;
using Aivp.Tools.Media;
using Microsoft.Extensions.Configuration;

namespace Aivp.Tools.Skills;

/// <summary>Looks at the machine: the runtime, the media engine, Node.js, the keys. Keys by name only; a value never leaves the configuration.</summary>
internal sealed class SetupSkills(IConfiguration configuration, IMediaEngine engine, IProgramVersions programs) : ISetupSkills
{
    // What a key is good for, so that nobody gets one for nothing.
    private static readonly (string Name, string Use)[] s_keys =
    [
        ("FAL_KEY", "pictures and clips by fal"),
        ("GEMINI_API_KEY", "pictures and judging by Gemini"),
        ("OPENAI_API_KEY", "pictures and judging by OpenAI"),
        ("OPENROUTER_API_KEY", "pictures and judging through OpenRouter"),
        ("REPLICATE_API_TOKEN", "pictures and clips by Replicate"),
        ("STABILITY_API_KEY", "pictures by Stability AI"),
        ("LEONARDO_API_KEY", "pictures by Leonardo"),
    ];

    public async Task<IReadOnlyList<EnginePart>> InspectAsync(CancellationToken cancellationToken)
    {
        List<EnginePart> parts = [new(".NET runtime", RuntimeInformation.FrameworkDescription.Replace(".NET ", "", StringComparison.Ordinal), true, null)];
        parts.AddRange(await engine.InspectAsync(cancellationToken));
        string? node = await programs.FindAsync("node", cancellationToken);
        parts.Add(new("Node.js", node?.TrimStart('v'), node is not null, node is null ? "Only to fetch the local judge's library: install Node.js 20 or later." : null)
        {
            Needed = false,
        });
        foreach ((string name, string use) in s_keys)
        {
            bool isSet = !string.IsNullOrWhiteSpace(configuration[name]);
            parts.Add(new(name, null, isSet, isSet ? null : $"Only for {use}: export {name}=…") { Needed = false });
        }

        return parts;
    }
}
