using System.Globalization;
using System.Text.Json.Nodes;
using Aivp.Tools.Errors;

namespace Aivp.Tools.Providers.Gemini;

/// <summary>Says of an answer of Google's that isn't a success what the caller can do. How long to wait is in the body, not in a header.</summary>
internal static class GeminiFailure
{
    private const int MostText = 600;

    /// <summary>The failure.</summary>
    public static ProviderException Of(VendorAnswer answer, Func<string, string> redact, TimeSpan? retryAfter)
    {
        JsonObject? error = (answer.Json() is JsonArray { Count: > 0 } many ? many[0] : answer.Json())?["error"] as JsonObject;
        JsonObject[] details = [.. (error?["details"] as JsonArray ?? []).OfType<JsonObject>()];
        ProviderFailure failure = Kind(answer, error, details);
        string said = redact(error?["message"]?.ToString() is { Length: > 0 } message ? $"{message} (HTTP {(int)answer.Status})" : $"HTTP {(int)answer.Status}");
        said = said.Length > MostText ? $"{said[..MostText]}…" : said;
        string text = failure switch
        {
            ProviderFailure.Unauthorized => $"the key isn't accepted: {said}",
            ProviderFailure.OutOfQuota => $"the account has nothing left: {said}",
            ProviderFailure.Ambiguous => $"it gave up in the middle of the work: {said}",
            _ => said,
        };
        return new(GeminiVendor.ProviderName, failure, text, retryAfter ?? Delay(details));
    }

    private static ProviderFailure Kind(VendorAnswer answer, JsonObject? error, JsonObject[] details)
    {
        bool isSubmit = answer.Phase is CallPhase.Submit;
        return (int)answer.Status switch
        {
            400 when details.Any(detail => detail["reason"]?.ToString() == "API_KEY_INVALID") => ProviderFailure.Unauthorized,
            400 when error?["status"]?.ToString() == "FAILED_PRECONDITION" && Says(error, "billing") => ProviderFailure.OutOfQuota,
            400 or 413 => ProviderFailure.Invalid,
            401 or 403 => ProviderFailure.Unauthorized,
            404 => answer.Phase is CallPhase.Look or CallPhase.Result ? ProviderFailure.JobFailed : ProviderFailure.Invalid,
            // A day's quota is used up until tomorrow; a minute's only for a minute.
            429 => details.Any(IsDaily) ? ProviderFailure.OutOfQuota : ProviderFailure.RateLimited,
            408 or 499 or 504 => isSubmit ? ProviderFailure.Ambiguous : ProviderFailure.Unavailable,
            >= 500 => isSubmit && error is null ? ProviderFailure.Ambiguous : ProviderFailure.Unavailable,
            >= 400 => ProviderFailure.Invalid,
            _ => ProviderFailure.BadResponse,
        };
    }

    private static bool IsDaily(JsonObject detail) =>
        (detail["violations"] as JsonArray ?? []).Any(violation => violation?["quotaId"]?.ToString().Contains("PerDay", StringComparison.Ordinal) is true);

    private static bool Says(JsonObject error, string word) => error["message"]?.ToString().Contains(word, StringComparison.OrdinalIgnoreCase) is true;

    private static TimeSpan? Delay(JsonObject[] details)
    {
        string? text = details.Select(detail => detail["retryDelay"]?.ToString()).FirstOrDefault(delay => delay is not null);
        return double.TryParse(text?.TrimEnd('s'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double seconds) ? TimeSpan.FromSeconds(seconds) : null;
    }
}
