using Aivp.Tools.Errors;

namespace Aivp.Tools.Providers.Leonardo;

/// <summary>Says of an answer that isn't a success what the caller can do. Much comes as a 400 with words.</summary>
internal static class LeonardoFailure
{
    private static readonly string[] s_safety = ["moderation", "nsfw", "content filter"];
    private static readonly string[] s_balance = ["not enough", "insufficient", "no tokens"];

    /// <summary>The failure.</summary>
    public static ProviderException Of(VendorAnswer answer, Func<string, string> redact, TimeSpan? retryAfter)
    {
        string said = redact(VendorFailure.Text(answer.Json()?["error"]));
        ProviderFailure failure = Kind(answer, said);
        return VendorFailure.Of(answer, failure, said, retryAfter, answer.Phase is CallPhase.Submit && failure is ProviderFailure.Refused ? 0 : null);
    }

    private static ProviderFailure Kind(VendorAnswer answer, string said) => ((int)answer.Status, answer.Phase) switch
    {
        (401 or 403, _) => ProviderFailure.Unauthorized,
        (402, _) => ProviderFailure.OutOfQuota,
        (404, CallPhase.Look) => ProviderFailure.JobFailed,
        (429, _) => ProviderFailure.RateLimited,
        ( >= 400 and < 500, _) when VendorFailure.Says(said, s_safety) => ProviderFailure.Refused,
        ( >= 400 and < 500, _) when VendorFailure.Says(said, s_balance) => ProviderFailure.OutOfQuota,
        (408, CallPhase.Submit) => ProviderFailure.Ambiguous,
        ( >= 400 and < 500, _) => ProviderFailure.Invalid,
        // Its documents know 200 and 400 only: of anything else nobody says whether the job was begun.
        ( >= 500, CallPhase.Submit) => ProviderFailure.Ambiguous,
        ( >= 500, _) => ProviderFailure.Unavailable,
        _ => ProviderFailure.BadResponse,
    };
}
