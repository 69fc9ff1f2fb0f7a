using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Aivp.Tools.Errors;

namespace Aivp.Tools.Providers.Replicate;

/// <summary>Says of an answer that isn't a success, or of a prediction that failed, what the caller can do.</summary>
internal static partial class ReplicateFailure
{
    // There's no code for it: models and Replicate's own checker say it in words.
    private static readonly string[] s_safety = ["NSFW", "E005", "flagged as sensitive", "sensitive content", "content policy", "safety"];

    /// <summary>The failure that an answer means.</summary>
    public static ProviderException Of(VendorAnswer answer, Func<string, string> redact, TimeSpan? retryAfter)
    {
        JsonObject? body = answer.Json() as JsonObject;
        string said = redact(VendorFailure.Text(body?["detail"]) is { Length: > 0 } detail ? detail : VendorFailure.Text(body?["title"]));
        return VendorFailure.Of(answer, Kind(answer, body is not null), said, retryAfter ?? HintIn(said));
    }

    /// <summary>The failure of a prediction that has ended badly.</summary>
    public static ProviderException Of(ReplicatePrediction prediction, Func<string, string> redact)
    {
        string error = redact(VendorFailure.Text(prediction.Error));
        return prediction.Status switch
        {
            // It was given up before it began, so nothing is billed; one that was running is.
            ReplicateStatus.Aborted => new(ReplicateVendor.ProviderName, ProviderFailure.JobFailed, "the job was given up before it began.") { CostUsd = 0 },
            ReplicateStatus.Canceled => new(ReplicateVendor.ProviderName, ProviderFailure.JobFailed, "the job was cancelled."),
            _ when VendorFailure.Says(error, s_safety) => new(ReplicateVendor.ProviderName, ProviderFailure.Refused, $"the safety filter refused it: {error}"),
            _ => new(ReplicateVendor.ProviderName, ProviderFailure.JobFailed, error.Length == 0 ? "the job failed, and the model doesn't say why." : $"the job failed: {error}"),
        };
    }

    /// <summary>How long to wait, as said in words: <c>resets in ~30s</c>, <c>available in 1 second</c>.</summary>
    public static TimeSpan? HintIn(string said) => Hint().Match(said) is { Success: true } hint
        ? TimeSpan.FromSeconds(int.Parse(hint.Groups[1].Value, CultureInfo.InvariantCulture))
        : null;

    private static ProviderFailure Kind(VendorAnswer answer, bool isReplicates) => ((int)answer.Status, answer.Phase) switch
    {
        (401 or 403, _) => ProviderFailure.Unauthorized,
        (402, _) => ProviderFailure.OutOfQuota,
        (404, CallPhase.Look) => ProviderFailure.JobFailed,
        (429, _) => ProviderFailure.RateLimited,
        (408, CallPhase.Submit) => ProviderFailure.Ambiguous,
        (408, _) => ProviderFailure.Unavailable,
        ( >= 400 and < 500, _) => ProviderFailure.Invalid,
        // Replicate's own answers are JSON; a gateway in between doesn't know what became of the request.
        ( >= 500, CallPhase.Submit) => isReplicates ? ProviderFailure.Unavailable : ProviderFailure.Ambiguous,
        ( >= 500, _) => ProviderFailure.Unavailable,
        _ => ProviderFailure.BadResponse,
    };

    [GeneratedRegex(@"\bin ~?(\d{1,4}) ?s(?:ec|\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Hint();
}
