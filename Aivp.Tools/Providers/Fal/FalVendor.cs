using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Aivp.Tools.Catalog;
using Aivp.Tools.Configuration.Keys;
using Aivp.Tools.Errors;
using Aivp.Tools.Jobs;
using Aivp.Tools.Media;
using Aivp.Tools.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Aivp.Tools.Providers.Fal;

/// <summary>What pictures and clips have in common at fal: handing over, waiting, fetching.</summary>
internal sealed class FalVendor(
    FalQueue queue, FalStorage storage, FalPlatform platform, ResultFetcher fetcher, KeyRing keys,
    IOptions<FalOptions> options, TimeProvider time, ILogger<FalVendor> logger) : ICatalogVendor
{
    /// <summary>The provider's name.</summary>
    public const string ProviderName = "fal";

    public string Name => ProviderName;

    /// <summary>A lane for each key.</summary>
    public IReadOnlyList<Lane> Lanes => [.. keys.Find(ProviderName).Select(key => new Lane(key.Id, options.Value.Concurrency))];

    /// <summary>Uploads what is to be uploaded, then hands the job over, once.</summary>
    public async Task<Submission> SubmitAsync(VendorOrder order, VendorCall call, CancellationToken cancellationToken)
    {
        ModelInput input = order.Input;
        ApiKey key = keys.Get(ProviderName, call.Lane);
        JsonObject values;
        try
        {
            values = await UploadAsync(input, key, cancellationToken);
        }
        catch (MediaException e)
        {
            throw new ProviderException(ProviderName, ProviderFailure.Invalid, e.Message, inner: e);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
            // Nothing that costs anything has left us yet.
            throw new ProviderException(ProviderName, ProviderFailure.Unavailable, $"a file couldn't be uploaded: {e.Message}", inner: e);
        }

        if (logger.IsEnabled(LogLevel.Trace))
        {
            logger.Sent(input.Card.Id, values.ToJsonString());
        }

        FalTicket ticket = await queue.SubmitAsync(input.Card.Id, values, key, cancellationToken);
        logger.Submitted(input.Card.Id, key.Id, ticket.RequestId);
        foreach (string remark in order.NotSent)
        {
            logger.Remark(input.Card.Id, remark);
        }

        ticket = order.NotSent.Count == 0 ? ticket : ticket with { NotSent = order.NotSent };
        return new(ProviderName, input.Card.Id, ticket.RequestId, JsonSerializer.Serialize(ticket, FalJson.Default.FalTicket));
    }

    /// <summary>Waits for a job and fetches its file.</summary>
    public async Task<Delivery> CollectAsync(Submission submission, VendorCall call, string destination, CancellationToken cancellationToken)
    {
        ApiKey key = keys.Get(ProviderName, call.Lane);
        FalTicket ticket = Ticket(submission);
        return await Patience.WithinDeadlineAsync(ProviderName, options.Value, time, CollectAsync, cancellationToken);

        async Task<Delivery> CollectAsync(CancellationToken token)
        {
            VendorAnswer answer = await WaitAsync(ticket, key, call.Progress, token);
            call.Progress.Report(new(VendorStatus.Completed));
            FalOutput output = FalOutput.Read(answer);
            await fetcher.FetchAsync(ProviderName, output.File, destination, options.Value, call.Progress, null, token);
            return await DeliverAsync(submission, ticket, answer, output, destination, key, token);
        }
    }

    /// <summary>Asks fal to give a job up.</summary>
    public Task<bool> CancelAsync(Submission submission, VendorCall call, CancellationToken cancellationToken) =>
        queue.CancelAsync(Ticket(submission), keys.Get(ProviderName, call.Lane), cancellationToken);

    private async Task<JsonObject> UploadAsync(ModelInput input, ApiKey key, CancellationToken cancellationToken)
    {
        JsonObject values = input.Values.DeepClone().AsObject();
        foreach (FileSlot slot in input.Files.Where(slot => !WebAddress.Is(slot.File)))
        {
            string address = (await storage.UploadAsync(slot.File, key, cancellationToken)).AbsoluteUri;
            if (slot.Index is int index)
            {
                values[slot.Parameter]![index] = address;
            }
            else
            {
                values[slot.Parameter] = address;
            }
        }

        return values;
    }

    private Task<VendorAnswer> WaitAsync(FalTicket ticket, ApiKey key, IProgress<VendorProgress> progress, CancellationToken cancellationToken)
    {
        int lines = 0;
        return Patience.LookAsync(options.Value, time, LookAsync, cancellationToken);

        async Task<VendorAnswer?> LookAsync(CancellationToken token)
        {
            FalStatus status = await queue.LookAsync(ticket, key, token);
            string[] all = [.. (status.Logs ?? []).Select(line => line.Message).OfType<string>()];
            progress.Report(new(status.Status is FalState.InQueue ? VendorStatus.Queued : VendorStatus.Running, status.QueuePosition) { Log = [.. all.Skip(lines)] });
            lines = Math.Max(lines, all.Length);
            return status.Status is FalState.Completed ? await queue.ResultAsync(ticket, key, token) : null;
        }
    }

    private async Task<Delivery> DeliverAsync(
        Submission submission, FalTicket ticket, VendorAnswer answer, FalOutput output, string destination, ApiKey key, CancellationToken cancellationToken)
    {
        string? units = answer.Header("x-fal-billable-units");
        decimal? cost = decimal.TryParse(units, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal billed)
            && await platform.PriceAsync(submission.Model, key, cancellationToken) is FalPrice price ? billed * price.UnitPrice : null;
        JsonObject log = new() { ["model"] = submission.Model, ["request_id"] = submission.RequestId };
        Add(log, "url", output.File.StartsWith("data:", StringComparison.Ordinal) ? null : output.File);
        Add(log, "seed", output.Seed?.DeepClone());
        Add(log, "billable_units", units);
        Add(log, "not_sent", List(ticket.NotSent));
        Add(log, "more_files", List(output.More));
        if (output.More.Count > 0)
        {
            logger.MoreFiles(submission.RequestId, output.More.Count);
        }

        logger.Collected(submission.RequestId, units, cost);
        return new(MediaKinds.OfFile(destination).MediaType(), cost, log);
    }

    private FalTicket Ticket(Submission submission)
    {
        FalTicket ticket = JsonSerializer.Deserialize(submission.State ?? "null", FalJson.Default.FalTicket) ?? queue.Ticket(submission.Model, submission.RequestId, null);
        // It may have been submitted with other settings: what isn't on the host of today's is found by its id.
        FalTicket checkedTicket = queue.Ticket(submission.Model, submission.RequestId, new(ticket.RequestId, ticket.StatusUrl, ticket.ResponseUrl, ticket.CancelUrl));
        return checkedTicket with { NotSent = ticket.NotSent };
    }

    private static JsonArray? List(IReadOnlyList<string>? texts) => texts is { Count: > 0 } ? new([.. texts.Select(text => JsonValue.Create(text))]) : null;

    private static void Add(JsonObject log, string name, JsonNode? value)
    {
        if (value is not null)
        {
            log[name] = value;
        }
    }
}
