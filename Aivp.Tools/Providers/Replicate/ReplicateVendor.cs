using System.Text.Json;
using System.Text.Json.Nodes;
using Aivp.Tools.Configuration.Keys;
using Aivp.Tools.Jobs;
using Aivp.Tools.Media;
using Aivp.Tools.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Aivp.Tools.Providers.Replicate;

/// <summary>Makes pictures and clips at Replicate.</summary>
/// <remarks>Source: replicate-javascript 2fd6f39 and the OpenAPI document of 2026-04-09. A submission can't be looked up: nothing of ours comes back with it.</remarks>
internal sealed class ReplicateVendor(
    ReplicatePredictions predictions, ReplicateFiles files, ResultFetcher fetcher, KeyRing keys,
    IOptions<ReplicateOptions> options, TimeProvider time, ILogger<ReplicateVendor> logger) : ICatalogVendor
{
    /// <summary>The provider's name.</summary>
    public const string ProviderName = "replicate";

    private const string Deliveries = "replicate.delivery";

    public string Name => ProviderName;

    public IReadOnlyList<Lane> Lanes => [.. keys.Find(ProviderName).Select(key => new Lane(key.Id, options.Value.Concurrency, options.Value.PerMinute))];

    public async Task<Submission> SubmitAsync(VendorOrder order, VendorCall call, CancellationToken cancellationToken)
    {
        string model = order.Input.Card.Id;
        ApiKey key = keys.Get(ProviderName, call.Lane);
        JsonObject values = await InputFiles.PlaceAsync(
            order.Input, async file => WebAddress.Is(file) ? file : await files.UploadAsync(file, key, cancellationToken));
        if (logger.IsEnabled(LogLevel.Trace))
        {
            logger.SentTo(Name, model, values.ToJsonString());
        }

        ReplicatePrediction prediction = await predictions.CreateAsync(model, values, key, cancellationToken);
        logger.Taken(Name, model, key.Id, prediction.Id);
        ReplicateTicket ticket = new() { NotSent = order.NotSent is { Count: > 0 } notSent ? notSent : null };
        return new(Name, model, prediction.Id, JsonSerializer.Serialize(ticket, ReplicateJson.Default.ReplicateTicket));
    }

    public async Task<Delivery> CollectAsync(Submission submission, VendorCall call, string destination, CancellationToken cancellationToken)
    {
        ApiKey key = keys.Get(ProviderName, call.Lane);
        return await Patience.WithinDeadlineAsync(Name, options.Value, time, CollectAsync, cancellationToken);

        async Task<Delivery> CollectAsync(CancellationToken token)
        {
            ReplicatePrediction prediction = await WaitAsync(submission.RequestId, key, call.Progress, token);
            call.Progress.Report(new(VendorStatus.Completed));
            ReplicateOutput output = ReplicateOutput.Read(prediction);
            await fetcher.FetchAsync(Name, output.File, destination, options.Value, call.Progress, request => Authorize(request, key), token);
            return Deliver(submission, prediction, output, destination);
        }
    }

    public Task<bool> CancelAsync(Submission submission, VendorCall call, CancellationToken cancellationToken) =>
        predictions.CancelAsync(submission.RequestId, keys.Get(ProviderName, call.Lane), cancellationToken);

    private Task<ReplicatePrediction> WaitAsync(string id, ApiKey key, IProgress<VendorProgress> progress, CancellationToken cancellationToken)
    {
        int told = 0;
        return Patience.LookAsync(options.Value, time, LookAsync, cancellationToken);

        async Task<ReplicatePrediction?> LookAsync(CancellationToken token)
        {
            ReplicatePrediction prediction = await predictions.GetAsync(id, key, token);
            string[] lines = (prediction.Logs ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries);
            progress.Report(new(prediction.Status is ReplicateStatus.Starting ? VendorStatus.Queued : VendorStatus.Running) { Log = [.. lines.Skip(told)] });
            told = Math.Max(told, lines.Length);
            return prediction.Status switch
            {
                ReplicateStatus.Starting or ReplicateStatus.Processing => null,
                ReplicateStatus.Succeeded => prediction,
                _ => throw ReplicateFailure.Of(prediction, key.Redact),
            };
        }
    }

    /// <summary>Replicate's document wants the key with its deliveries, too. No other host gets it.</summary>
    private void Authorize(HttpRequestMessage request, ApiKey key)
    {
        Uri to = request.RequestUri!;
        bool isReplicates = options.Value.BaseUri is Uri standIn
            ? to.Authority == standIn.Authority
            : to.Scheme == Uri.UriSchemeHttps && (to.Host == Deliveries || to.Host.EndsWith($".{Deliveries}", StringComparison.Ordinal));
        request.Headers.Authorization = isReplicates ? new("Bearer", key.Reveal()) : null;
    }

    private Delivery Deliver(Submission submission, ReplicatePrediction prediction, ReplicateOutput output, string destination)
    {
        ReplicateTicket ticket = JsonSerializer.Deserialize(submission.State ?? "{}", ReplicateJson.Default.ReplicateTicket)!;
        JsonObject log = new() { ["model"] = submission.Model, ["request_id"] = submission.RequestId };
        DeliveryLog.Add(log, "url", output.File.StartsWith("data:", StringComparison.Ordinal) ? null : output.File);
        // Billed by the second of the machine, or by the picture: which, and at what price, only the bill says.
        DeliveryLog.Add(log, "predict_seconds", prediction.Metrics?.PredictTime);
        DeliveryLog.Add(log, "not_sent", ticket.NotSent);
        DeliveryLog.Add(log, "more_files", output.More);
        logger.Fetched(Name, submission.RequestId, null);
        return new(MediaKinds.OfFile(destination).MediaType(), null, log);
    }
}
