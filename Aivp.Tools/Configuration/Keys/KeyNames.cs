using Aivp.Tools.Errors;
using Aivp.Tools.Storyboards;
using Microsoft.Extensions.Configuration;

namespace Aivp.Tools.Configuration.Keys;

/// <summary>What each vendor's key is called, in the environment and in <c>.env</c> files; the first that's set counts.</summary>
internal sealed class KeyNames(IConfiguration configuration)
{
    private static readonly Dictionary<string, string[]> s_usual = new()
    {
        ["fal"] = ["FAL_KEY", "FAL_API_KEY"],
        ["gemini"] = ["GEMINI_API_KEY", "GOOGLE_API_KEY"],
        ["openai"] = ["OPENAI_API_KEY"],
        ["openrouter"] = ["OPENROUTER_API_KEY"],
        ["replicate"] = ["REPLICATE_API_TOKEN"],
        ["stability"] = ["STABILITY_API_KEY"],
        ["leonardo"] = ["LEONARDO_API_KEY"],
    };

    /// <summary>The vendors that have keys.</summary>
    public static IReadOnlyCollection<string> Vendors => s_usual.Keys;

    /// <summary>A vendor's names. <c>Keys:Names:fal=MY_FAL_KEY,OTHER</c> in the configuration replaces the usual ones.</summary>
    /// <exception cref="SkillArgumentException">There's no such vendor.</exception>
    public IReadOnlyList<string> Of(string vendor)
    {
        if (!s_usual.TryGetValue(vendor, out string[]? usual))
        {
            throw new SkillArgumentException("vendor", $"'{vendor}' is unknown; {NearestName.Hint(vendor, s_usual.Keys)}");
        }

        return configuration[$"Keys:Names:{vendor}"]?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is { Length: > 0 } own ? own : usual;
    }
}
