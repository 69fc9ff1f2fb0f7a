using System.Text.Json.Nodes;
using Aivp.Tools.Errors;

namespace Aivp.Tools.Providers.Stability;

/// <summary>Says of an answer that isn't a success what the caller can do. Stability bills none of them.</summary>
internal static class StabilityFailure
{
    // Who asks too often is locked out for so long; the answer doesn't say it.
    private static readonly TimeSpan s_lockedOut = TimeSpan.FromSeconds(60);

    /// <summary>The failure.</summary>
    public static ProviderException Of(VendorAnswer answer, Func<string, string> redact, TimeSpan? retryAfter)
    {
        JsonObject? body = answer.Json() as JsonObject;
        string name = VendorFailure.Text(body?["name"]);
        string[] errors = [.. (body?["errors"] as JsonArray ?? []).Select(VendorFailure.Text)];
        string said = redact(errors.Length > 0 ? string.Join("; ", errors) : VendorFailure.Text(body?["message"]) is { Length: > 0 } message ? message : name);
        ProviderFailure failure = Kind(answer, name, body is not null);
        return VendorFailure.Of(answer, failure, said, failure is ProviderFailure.RateLimited ? retryAfter ?? s_lockedOut : retryAfter, body is null ? null : 0);
    }

    /// <summary>The picture came blurred: the safety filter found something in it.</summary>
    public static ProviderException Filtered() =>
        new(StabilityVendor.ProviderName, ProviderFailure.Refused, "the safety filter blurred the picture. Change the prompt; it may have been billed.");

    private static ProviderFailure Kind(VendorAnswer answer, string name, bool isTheirs) => ((int)answer.Status, answer.Phase) switch
    {
        (401, _) => ProviderFailure.Unauthorized,
        (402, _) => ProviderFailure.OutOfQuota,
        (403, _) when name == "content_moderation" => ProviderFailure.Refused,
        (403, _) => ProviderFailure.Unauthorized,
        (404, CallPhase.Look) => ProviderFailure.JobFailed,
        (429, _) => ProviderFailure.RateLimited,
        (408, CallPhase.Submit) => ProviderFailure.Ambiguous,
        ( >= 400 and < 500, _) => ProviderFailure.Invalid,
        // Its own failures aren't billed; of a gateway's nobody knows.
        ( >= 500, CallPhase.Submit) => isTheirs ? ProviderFailure.Unavailable : ProviderFailure.Ambiguous,
        ( >= 500, _) => ProviderFailure.Unavailable,
        _ => ProviderFailure.BadResponse,
    };
}
