using System.Runtime.InteropServices;
using Aivp.Tools.Media;
using Aivp.Tools.Pipeline.Judging.Local;

namespace Aivp.Tools.Skills;

/// <summary>Looks at the machine: the runtime, the media engine, the local judge's library and networks, Node.js, the keys. Keys by name only; a value never leaves the key ring.</summary>
internal sealed class SetupSkills(IKeySkills keys, IMediaEngine engine, LocalVision vision, IProgramVersions programs) : ISetupSkills
{
    // What a key is good for, so that nobody gets one for nothing.
    private static readonly (string Vendor, string Use)[] s_keys =
    [
        ("fal", "pictures and clips by fal"),
        ("gemini", "pictures and judging by Gemini"),
        ("openai", "pictures and judging by OpenAI"),
        ("openrouter", "pictures and judging through OpenRouter"),
        ("replicate", "pictures and clips by Replicate"),
        ("stability", "pictures by Stability AI"),
        ("leonardo", "pictures by Leonardo"),
    ];

    public async Task<IReadOnlyList<EnginePart>> InspectAsync(CancellationToken cancellationToken)
    {
        List<EnginePart> parts = [new(".NET runtime", RuntimeInformation.FrameworkDescription.Replace(".NET ", "", StringComparison.Ordinal), true, null)];
        parts.AddRange(await engine.InspectAsync(cancellationToken));
        (string? onnx, string? problem) = vision.Inspect();
        parts.Add(new("local judge (ONNX)", onnx, problem is null, problem) { Needed = false });
        string? node = await programs.FindAsync("node", cancellationToken);
        parts.Add(new("Node.js", node?.TrimStart('v'), node is not null, node is null ? "Only to fetch the local judge's library: install Node.js 20 or later." : null)
        {
            Needed = false,
        });
        foreach (KeyReport key in keys.List())
        {
            string use = s_keys.First(known => known.Vendor == key.Vendor).Use;
            parts.Add(new(key.Name, null, key.Source is not null, key.Source is not null ? null : $"Only for {use}: aivp keys add {key.Vendor}") { Needed = false });
        }

        return parts;
    }
}
