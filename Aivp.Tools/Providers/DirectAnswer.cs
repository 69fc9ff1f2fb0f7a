using System.Text.Json;
using System.Text.Json.Nodes;
using Aivp.Tools.Errors;
using Aivp.Tools.Jobs;
using Aivp.Tools.Media;

namespace Aivp.Tools.Providers;

/// <summary>
/// Vendors that answer a submission with the picture itself. They have no id to ask by later, so our own reference is the job's name; an answer that is
/// lost stays in doubt.
/// </summary>
internal static class DirectAnswer
{
    /// <summary>Keeps the picture that came, before anything else may fail.</summary>
    public static async Task<Submission> DeliveredAsync(string provider, string model, VendorCall call, byte[] file, decimal? costUsd, JsonObject log)
    {
        await File.WriteAllBytesAsync(call.Inbox, file, CancellationToken.None);
        log["model"] = model;
        return new(provider, model, call.Reference.ToString("N")) { Delivered = new(MediaKinds.Of(file).MediaType(), costUsd, log) };
    }

    /// <summary>The vendor did its work, may bill it, and has no picture to show: the job is over, and what's said of it is kept.</summary>
    public static Submission Failed(string provider, string model, VendorCall call, ProviderFailure failure, string message, decimal? costUsd) =>
        new(provider, model, call.Reference.ToString("N"), JsonSerializer.Serialize(new(failure, message, costUsd), DirectJson.Default.DirectFailure));

    /// <summary>Why a job that was submitted brings no picture.</summary>
    public static ProviderException Failure(Submission submission)
    {
        DirectFailure? failure = submission.State is string state ? JsonSerializer.Deserialize(state, DirectJson.Default.DirectFailure) : null;
        return failure is null
            ? new(submission.Provider, ProviderFailure.JobFailed, "its pictures come with the answer and can't be asked for a second time.")
            : new(submission.Provider, failure.Failure, failure.Message) { CostUsd = failure.CostUsd };
    }
}
