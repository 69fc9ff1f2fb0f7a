using System.Text.Json;
using System.Text.Json.Nodes;
using Aivp.Tools.Errors;

namespace Aivp.Tools.Providers.Replicate;

/// <summary>What a prediction made: an address, several, or an object that names some.</summary>
/// <param name="File">Where the first file is.</param>
/// <param name="More">Where others are, if it made more than was asked for.</param>
internal sealed record ReplicateOutput(string File, IReadOnlyList<string> More)
{
    /// <summary>Reads a prediction that succeeded.</summary>
    /// <exception cref="ProviderException">Its files are gone, or it names none.</exception>
    public static ReplicateOutput Read(ReplicatePrediction prediction)
    {
        if (prediction.DataRemoved)
        {
            throw new ProviderException(ReplicateVendor.ProviderName, ProviderFailure.JobFailed, "what it made is gone: Replicate keeps it for an hour.");
        }

        string[] files = [.. Files(prediction.Output).Distinct()];
        return files is [string first, .. string[] more]
            ? new(first, more)
            : throw new ProviderException(ReplicateVendor.ProviderName, ProviderFailure.BadResponse, "its result names no file.");
    }

    private static IEnumerable<string> Files(JsonNode? node) => node switch
    {
        JsonValue value when value.GetValueKind() is JsonValueKind.String && IsAddress(value.ToString()) => [value.ToString()],
        JsonArray many => many.SelectMany(Files),
        JsonObject parts => parts.SelectMany(part => Files(part.Value)),
        _ => [],
    };

    private static bool IsAddress(string text) =>
        text.StartsWith("http://", StringComparison.Ordinal) || text.StartsWith("https://", StringComparison.Ordinal) || text.StartsWith("data:", StringComparison.Ordinal);
}
