using System.Globalization;
using System.Text.Json.Nodes;
using Aivp.Tools.Errors;

namespace Aivp.Tools.Providers.OpenAI;

/// <summary>Says of an answer of OpenAI's that isn't a success what the caller can do. The status alone doesn't tell: the code inside does.</summary>
internal static class OpenAIFailure
{
    private const int MostText = 600;

    private static readonly string[] s_safety = ["moderation_blocked", "content_policy_violation"];

    /// <summary>The failure.</summary>
    public static ProviderException Of(VendorAnswer answer, Func<string, string> redact, TimeSpan? retryAfter)
    {
        JsonObject? error = answer.Json()?["error"] as JsonObject;
        string code = $"{error?["code"]}";
        string words = $"{error?["message"]}";
        ProviderFailure failure = Kind(answer, error, code, words);
        string said = redact($"{(words.Length == 0 ? "" : $"{words} ")}(HTTP {(int)answer.Status}{(code.Length == 0 ? "" : $", {code}")}{(error?["param"] is JsonNode parameter ? $", {parameter}" : "")})");
        said = said.Length > MostText ? $"{said[..MostText]}…" : said;
        string text = failure switch
        {
            ProviderFailure.Unauthorized => $"the key isn't accepted: {said}",
            ProviderFailure.OutOfQuota => $"the account has nothing left: {said}",
            ProviderFailure.Refused => $"the safety filter refused it: {said}{Details(error)}",
            ProviderFailure.Ambiguous => $"a gateway answered HTTP {(int)answer.Status} in OpenAI's place.",
            _ => said,
        };
        return new(OpenAIVendor.ProviderName, failure, text, Milliseconds(answer) ?? retryAfter);
    }

    private static ProviderFailure Kind(VendorAnswer answer, JsonObject? error, string code, string words) => (int)answer.Status switch
    {
        400 when s_safety.Contains(code) || words.Contains("safety system", StringComparison.OrdinalIgnoreCase) => ProviderFailure.Refused,
        400 when code is "billing_hard_limit_reached" => ProviderFailure.OutOfQuota,
        401 => ProviderFailure.Unauthorized,
        403 => ProviderFailure.Unauthorized,
        // The same status for "wait a little" and "pay first".
        429 => code is "insufficient_quota" ? ProviderFailure.OutOfQuota : ProviderFailure.RateLimited,
        408 => answer.Phase is CallPhase.Submit ? ProviderFailure.Ambiguous : ProviderFailure.Unavailable,
        409 => ProviderFailure.Unavailable,
        >= 400 and < 500 => ProviderFailure.Invalid,
        // OpenAI says itself that it failed; a gateway in between doesn't know what became of it.
        >= 500 when answer.Phase is CallPhase.Submit && error is null => ProviderFailure.Ambiguous,
        >= 500 when answer.Header("x-should-retry") is "false" => ProviderFailure.Invalid,
        >= 500 => ProviderFailure.Unavailable,
        _ => ProviderFailure.BadResponse,
    };

    private static string Details(JsonObject? error) => error?["moderation_details"]?["categories"] is JsonArray { Count: > 0 } categories
        ? $" It names: {string.Join(", ", categories.Select(category => $"{category}"))}."
        : "";

    private static TimeSpan? Milliseconds(VendorAnswer answer) =>
        double.TryParse(answer.Header("retry-after-ms"), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double wait) ? TimeSpan.FromMilliseconds(wait) : null;
}
