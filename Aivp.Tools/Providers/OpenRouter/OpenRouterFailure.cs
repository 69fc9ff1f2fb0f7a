using System.Text.Json.Nodes;
using Aivp.Tools.Errors;

namespace Aivp.Tools.Providers.OpenRouter;

/// <summary>Says of an answer of OpenRouter's that isn't a success what the caller can do. The code inside counts, also within a success.</summary>
internal static class OpenRouterFailure
{
    private const int MostText = 600;

    private static readonly string[] s_safety = ["safety", "moderation", "policy", "flagged", "nsfw", "prohibited", "content filter"];

    /// <summary>The failure.</summary>
    public static ProviderException Of(VendorAnswer answer, Func<string, string> redact, TimeSpan? retryAfter)
    {
        JsonObject? error = answer.Json()?["error"] as JsonObject;
        int code = answer.IsSuccess && error?["code"] is JsonValue inner && inner.TryGetValue(out int said) ? said : (int)answer.Status;
        JsonArray? reasons = error?["metadata"]?["reasons"] as JsonArray;
        ProviderFailure failure = Kind(answer, error, code, reasons is not null);
        string words = redact($"{error?["message"]}{(reasons is { Count: > 0 } ? $" ({string.Join(", ", reasons.Select(reason => $"{reason}"))})" : "")} (HTTP {code})".Trim());
        words = words.Length > MostText ? $"{words[..MostText]}…" : words;
        string text = failure switch
        {
            ProviderFailure.Unauthorized => $"the key isn't accepted: {words}",
            ProviderFailure.OutOfQuota => $"the account, or this key, has nothing left: {words}",
            ProviderFailure.Refused => $"the safety filter refused it: {words}",
            ProviderFailure.Ambiguous => $"a gateway gave up in the middle of the work: {words}",
            _ => words,
        };
        return new(OpenRouterVendor.ProviderName, failure, text, retryAfter);
    }

    /// <summary>Whether a job's own words say that it was refused.</summary>
    public static bool IsRefusal(string said) => s_safety.Any(word => said.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static ProviderFailure Kind(VendorAnswer answer, JsonObject? error, int code, bool isModeration)
    {
        bool isSubmit = answer.Phase is CallPhase.Submit;
        return code switch
        {
            401 => ProviderFailure.Unauthorized,
            402 => ProviderFailure.OutOfQuota,
            403 => isModeration ? ProviderFailure.Refused : ProviderFailure.Unauthorized,
            404 or 410 => answer.Phase is CallPhase.Look or CallPhase.Result ? ProviderFailure.JobFailed : ProviderFailure.Invalid,
            429 => ProviderFailure.RateLimited,
            409 when !isSubmit => ProviderFailure.Unavailable,
            // Somebody waited too long for whoever does the work, who may still do it.
            408 or 504 or 524 => isSubmit ? ProviderFailure.Ambiguous : ProviderFailure.Unavailable,
            >= 400 and < 500 => isModeration || IsRefusal($"{error?["message"]}") ? ProviderFailure.Refused : ProviderFailure.Invalid,
            >= 500 => isSubmit && error is null ? ProviderFailure.Ambiguous : ProviderFailure.Unavailable,
            _ => ProviderFailure.BadResponse,
        };
    }
}
