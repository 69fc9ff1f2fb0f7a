using System.Text.Json;
using System.Text.Json.Nodes;
using Aivp.Tools.Errors;

namespace Aivp.Tools.Providers.Fal;

/// <summary>What a model made, as its result says. Models put their files under different names.</summary>
/// <param name="File">Where the first file is, or the file itself as a <c>data:</c> address.</param>
/// <param name="More">Where others are, if it made more than was asked for.</param>
/// <param name="Seed">The seed it used, where it says.</param>
internal sealed record FalOutput(string File, IReadOnlyList<string> More, JsonNode? Seed)
{
    /// <summary>Reads a result.</summary>
    /// <exception cref="ProviderException">It names no file, or the safety checker has blacked it out.</exception>
    public static FalOutput Read(VendorAnswer answer)
    {
        JsonObject body = answer.Json() as JsonObject
            ?? throw new ProviderException(FalVendor.ProviderName, ProviderFailure.BadResponse, "its result can't be read.");
        if (body["has_nsfw_concepts"] is JsonArray flags && flags.Any(flag => flag?.GetValueKind() is JsonValueKind.True))
        {
            throw new ProviderException(
                FalVendor.ProviderName, ProviderFailure.Refused, "the safety checker made the picture black. Change the prompt or the pictures; it may have been billed.");
        }

        string[] files =
        [
            .. Files(body["images"]),
            .. Files(body["image"]),
            .. Files(body["video"]),
            .. Files(body["videos"]),
        ];
        return files is [string first, .. string[] more]
            ? new(first, [.. more.Where(other => other != first).Distinct()], body["seed"])
            : throw new ProviderException(FalVendor.ProviderName, ProviderFailure.BadResponse, $"its result names no file; it has {string.Join(", ", body.Select(part => part.Key))}.");
    }

    private static IEnumerable<string> Files(JsonNode? node) => node switch
    {
        JsonArray many => many.SelectMany(Files),
        JsonObject one when one["url"]?.GetValueKind() is JsonValueKind.String => [one["url"]!.ToString()],
        _ => [],
    };
}
