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
    FalQueue queue, FalStorage storage, FalPlatform platform, Downloader downloader, FalHosts hosts, KeyRing keys, ModelCatalog catalog,
    IOptions<FalOptions> options, TimeProvider time, ILogger<FalVendor> logger)
{
    /// <summary>The provider's name.</summary>
    public const string ProviderName = "fal";

    // The pauses between two looks grow to so many times the first.
    private const double MostPause = 5;

    /// <summary>A lane for each key.</summary>
    public IReadOnlyList<Lane> Lanes => [.. keys.Find(ProviderName).Select(key => new Lane(key.Id, options.Value.Concurrency))];

    /// <summary>Says what is wanted in a model's words. Sends nothing.</summary>
    /// <exception cref="SkillArgumentException">The model can't do that.</exception>
    public ModelInput Compose(string model, ModelTask task, ModelAsk ask)
    {
        ModelInput input = InputComposer.Compose(catalog.Resolve(ProviderName, model, task), ask);
        // Another one than was named word for word is never chosen in silence.
        return input.Card.Id == model || Exactly(model) is null
            ? input
            : input with { Remarks = [.. input.Remarks, new("model", $"does {Words.Of(task)} in {model}'s place", Ignored: false)] };
    }

    /// <summary>The model's card, where the catalogue has just this id.</summary>
    public ModelCard? Exactly(string model) => catalog.Find(ProviderName, model) is { } card && card.Id == model ? card : null;

    /// <summary>Uploads what is to be uploaded, then hands the job over, once.</summary>
    public async Task<Submission> SubmitAsync(Func<ModelInput> compose, VendorCall call, CancellationToken cancellationToken)
    {
        ModelInput input;
        ApiKey key;
        JsonObject values;
        try
        {
            key = keys.Get(ProviderName, call.Lane);
            input = compose();
            values = await UploadAsync(input, key, cancellationToken);
        }
        catch (Exception e) when (e is SkillArgumentException or MediaException)
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
        string[] notSent = [.. input.Remarks.Where(remark => remark.What != "model").Select(remark => $"{remark.What}: {remark.Text}")];
        foreach (string remark in notSent)
        {
            logger.Remark(input.Card.Id, remark);
        }

        ticket = notSent.Length == 0 ? ticket : ticket with { NotSent = notSent };
        return new(ProviderName, input.Card.Id, ticket.RequestId, JsonSerializer.Serialize(ticket, FalJson.Default.FalTicket));
    }

    /// <summary>Waits for a job and fetches its file.</summary>
    public async Task<Delivery> CollectAsync(Submission submission, VendorCall call, string destination, CancellationToken cancellationToken)
    {
        ApiKey key = keys.Get(ProviderName, call.Lane);
        FalTicket ticket = Ticket(submission);
        using CancellationTokenSource deadline = new(options.Value.Deadline, time);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            FalAnswer answer = await WaitAsync(ticket, key, call.Progress, either.Token);
            call.Progress.Report(new(VendorStatus.Completed));
            FalOutput output = FalOutput.Read(answer);
            await FetchAsync(output.File, destination, call.Progress, either.Token);
            return await DeliverAsync(submission, ticket, answer, output, destination, key, either.Token);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ProviderException(ProviderName, ProviderFailure.Unavailable, $"the job isn't ready after {options.Value.Deadline}.", inner: e);
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

    private async Task<FalAnswer> WaitAsync(FalTicket ticket, ApiKey key, IProgress<VendorProgress> progress, CancellationToken cancellationToken)
    {
        TimeSpan first = Pace.Interval ?? options.Value.PollInterval;
        TimeSpan pause = first;
        int lines = 0;
        while (true)
        {
            FalStatus status = await queue.LookAsync(ticket, key, cancellationToken);
            string[] all = [.. (status.Logs ?? []).Select(line => line.Message).OfType<string>()];
            progress.Report(new(status.Status is FalState.InQueue ? VendorStatus.Queued : VendorStatus.Running, status.QueuePosition) { Log = [.. all.Skip(lines)] });
            lines = Math.Max(lines, all.Length);
            if (status.Status is FalState.Completed && await queue.ResultAsync(ticket, key, cancellationToken) is FalAnswer answer)
            {
                return answer;
            }

            await Task.Delay(pause, time, cancellationToken);
            pause = TimeSpan.FromMilliseconds(Math.Min(pause.TotalMilliseconds * 1.25, first.TotalMilliseconds * MostPause));
        }
    }

    private async Task FetchAsync(string file, string destination, IProgress<VendorProgress> progress, CancellationToken cancellationToken)
    {
        if (file.StartsWith("data:", StringComparison.Ordinal))
        {
            await File.WriteAllBytesAsync(destination, Convert.FromBase64String(file[(file.IndexOf(',', StringComparison.Ordinal) + 1)..]), cancellationToken);
            return;
        }

        if (!Uri.TryCreate(file, UriKind.Absolute, out Uri? source))
        {
            throw new ProviderException(ProviderName, ProviderFailure.BadResponse, "its result names a file without an address.");
        }

        using CancellationTokenSource timeout = new(options.Value.TransferTimeout, time);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            await downloader.DownloadAsync(
                ProviderName, source, hosts.StandIn, destination, options.Value.MostBytes, bytes => progress.Report(new(VendorStatus.Downloading, Bytes: bytes)), either.Token);
        }
        catch (OperationCanceledException e) when (timeout.IsCancellationRequested)
        {
            throw new ProviderException(ProviderName, ProviderFailure.Unavailable, $"{source.Authority} sends the file too slowly.", inner: e);
        }
    }

    private async Task<Delivery> DeliverAsync(
        Submission submission, FalTicket ticket, FalAnswer answer, FalOutput output, string destination, ApiKey key, CancellationToken cancellationToken)
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
