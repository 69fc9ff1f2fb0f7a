using System.Text.Json.Nodes;
using Aivp.Tools.Errors;

namespace Aivp.Tools.Providers.Fal;

/// <summary>Says of an answer that isn't a success what the caller can do.</summary>
internal static class FalFailure
{
    private const int MostText = 600;

    private static readonly string[] s_balance = ["balance", "locked", "quota", "credit", "billing"];
    private static readonly string[] s_safety = ["content_policy", "content policy", "content checker", "safety", "nsfw", "moderation"];

    /// <summary>The failure.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="redact">Removes the key from fal's words.</param>
    /// <param name="retryAfter">How long fal asks to wait.</param>
    public static ProviderException Of(VendorAnswer answer, Func<string, string> redact, TimeSpan? retryAfter)
    {
        string said = redact(Words(answer));
        ProviderFailure failure = Of(answer);
        string text = failure switch
        {
            ProviderFailure.Unauthorized => $"the key isn't accepted: {said}",
            ProviderFailure.OutOfQuota => $"the account has nothing left: {said}",
            ProviderFailure.Refused => $"the safety filter refused it: {said}",
            ProviderFailure.Ambiguous => $"a gateway answered HTTP {(int)answer.Status} in fal's place.",
            _ => said,
        };
        return new(FalVendor.ProviderName, failure, text, retryAfter)
        {
            // Errors of fal's own aren't billed; of those that are ours it isn't said.
            CostUsd = answer.Phase is CallPhase.Result && (int)answer.Status >= 500 ? 0 : null,
        };
    }

    private static ProviderFailure Of(VendorAnswer answer) => ((int)answer.Status, answer.Phase) switch
    {
        (401, _) => ProviderFailure.Unauthorized,
        (402, _) => ProviderFailure.OutOfQuota,
        (403, _) => Says(answer, s_balance) ? ProviderFailure.OutOfQuota : ProviderFailure.Unauthorized,
        (404, CallPhase.Look or CallPhase.Result) => ProviderFailure.JobFailed,
        (429, _) => ProviderFailure.RateLimited,
        (408, CallPhase.Submit) => ProviderFailure.Ambiguous,
        (408, _) => ProviderFailure.Unavailable,
        ( >= 400 and < 500, CallPhase.Result) when (int)answer.Status is 400 => ProviderFailure.JobFailed,
        ( >= 400 and < 500, _) => Says(answer, s_safety) ? ProviderFailure.Refused : ProviderFailure.Invalid,

        // The queue says itself that it took nothing; a gateway in between doesn't know.
        (503, CallPhase.Submit) => ProviderFailure.Unavailable,
        ( >= 500, CallPhase.Submit) => IsFals(answer) ? ProviderFailure.Unavailable : ProviderFailure.Ambiguous,
        ( >= 500, CallPhase.Result) => IsFals(answer) ? ProviderFailure.JobFailed : ProviderFailure.Unavailable,
        ( >= 500, _) => ProviderFailure.Unavailable,
        _ => ProviderFailure.BadResponse,
    };

    private static bool IsFals(VendorAnswer answer) => answer.Json() is JsonObject body && (body.ContainsKey("detail") || body.ContainsKey("error_type"));

    private static bool Says(VendorAnswer answer, string[] words) => words.Any(word => answer.Body.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>What fal says, in one line: its errors come as a text, as a list of problems, or as an object.</summary>
    private static string Words(VendorAnswer answer)
    {
        string text = answer.Json() switch
        {
            JsonObject { } body when body["detail"] is JsonArray problems => string.Join("; ", problems.OfType<JsonObject>().Select(Problem)),
            JsonObject { } body when body["detail"] is JsonValue detail => detail.ToString(),
            JsonObject { } body when body["error"]?["message"] is JsonValue message => message.ToString(),
            _ => "",
        };
        text = text.Length == 0 ? $"HTTP {(int)answer.Status}" : $"{text} (HTTP {(int)answer.Status})";
        return text.Length > MostText ? $"{text[..MostText]}…" : text;
    }

    private static string Problem(JsonObject problem)
    {
        string place = string.Join('.', (problem["loc"] as JsonArray)?.Select(part => part?.ToString()).Where(part => part is not (null or "body")) ?? []);
        return $"{(place.Length == 0 ? "" : $"{place}: ")}{problem["msg"]} [{problem["type"]}]";
    }
}
