using System.Text.Json.Nodes;
using Aivp.Tools.Errors;

namespace Aivp.Tools.Providers;

/// <summary>Puts a vendor's no into the words that are the same for all vendors.</summary>
internal static class VendorFailure
{
    private const int MostText = 600;

    /// <summary>The failure.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="failure">What it means.</param>
    /// <param name="said">What the vendor says, without any key; empty: nothing.</param>
    /// <param name="retryAfter">How long it asks to wait.</param>
    /// <param name="costUsd">What it bills all the same; null: it doesn't say.</param>
    public static ProviderException Of(VendorAnswer answer, ProviderFailure failure, string said, TimeSpan? retryAfter, decimal? costUsd = null)
    {
        string words = OneLine(said.Length == 0 ? $"HTTP {(int)answer.Status}" : $"{said} (HTTP {(int)answer.Status})");
        string text = failure switch
        {
            ProviderFailure.Unauthorized => $"the key isn't accepted: {words}",
            ProviderFailure.OutOfQuota => $"the account has nothing left: {words}",
            ProviderFailure.Refused => $"the safety filter refused it: {words}",
            ProviderFailure.Ambiguous => $"HTTP {(int)answer.Status} came back, which doesn't say whether the job was taken.",
            _ => words,
        };
        return new(answer.Provider, failure, text, retryAfter) { CostUsd = costUsd };
    }

    /// <summary>Whether a text has one of some words.</summary>
    public static bool Says(string text, IEnumerable<string> words) => words.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>A text in the body; empty: it isn't there.</summary>
    public static string Text(JsonNode? node) => node is JsonValue value ? value.ToString() : "";

    private static string OneLine(string text)
    {
        string line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length > MostText ? $"{line[..MostText]}…" : line;
    }
}
