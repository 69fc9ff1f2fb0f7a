using System.Text.Json;
using System.Text.Json.Nodes;
using Aivp.Tools.Errors;
using Aivp.Tools.Jobs;
using Aivp.Tools.Media;
using Aivp.Tools.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Aivp.Tools.Providers.ComfyUI;

/// <summary>Makes pictures and clips on the user's own machine. Free; a prompt goes by our own id, so one whose answer was lost is found again.</summary>
internal sealed class ComfyVendor(
    ComfyClient client, ComfyWorkflows workflows, ResultFetcher fetcher, IOptions<ComfyOptions> options, TimeProvider time, ILogger<ComfyVendor> logger) : ICatalogVendor
{
    /// <summary>The provider's name.</summary>
    public const string ProviderName = "comfyui";

    public string Name => ProviderName;

    /// <summary>We ask whether it has our id before we send it.</summary>
    public SubmitSafety Safety => SubmitSafety.Idempotent;

    public IReadOnlyList<Lane> Lanes => [new($"{ProviderName}/{options.Value.Api.Authority}", options.Value.Concurrency)];

    public void Check(VendorOrder order)
    {
        if (order.Input.Files.FirstOrDefault(slot => WebAddress.Is(slot.File)) is { } slot)
        {
            throw new SkillArgumentException("file", $"ComfyUI reads no addresses: save {slot.File} as a file first.");
        }

        Filled(order, order.Input.Values.DeepClone().AsObject(), "");
    }

    public async Task<Submission> SubmitAsync(VendorOrder order, VendorCall call, CancellationToken cancellationToken)
    {
        string id = call.Reference.ToString("D");
        ComfyTicket ticket = new(call.Reference.ToString("N"), workflows.Get(order.Input.Card.Id).File.Makes) { NotSent = order.NotSent is { Count: > 0 } notSent ? notSent : null };
        Submission submission = new(Name, order.Input.Card.Id, id, JsonSerializer.Serialize(ticket, ComfyJson.Default.ComfyTicket));
        if (await client.HistoryAsync(id, cancellationToken) is not null || await client.PositionAsync(id, cancellationToken) is not null)
        {
            return submission;
        }

        JsonObject values = await InputFiles.PlaceAsync(order.Input, file => client.UploadAsync(file, cancellationToken));
        JsonObject nodes = Filled(order, values, id);
        if (logger.IsEnabled(LogLevel.Trace))
        {
            logger.SentTo(Name, order.Input.Card.Id, nodes.ToJsonString());
        }

        await client.QueueAsync(new(ticket.ClientId, nodes, id), cancellationToken);
        logger.Taken(Name, order.Input.Card.Id, "none", id);
        return submission;
    }

    public async Task<Delivery> CollectAsync(Submission submission, VendorCall call, string destination, CancellationToken cancellationToken)
    {
        ComfyTicket ticket = JsonSerializer.Deserialize(submission.State ?? "null", ComfyJson.Default.ComfyTicket)
            ?? throw new ProviderException(Name, ProviderFailure.JobFailed, "what was submitted isn't known any more.");
        return await Patience.WithinDeadlineAsync(Name, options.Value, time, CollectAsync, cancellationToken);

        async Task<Delivery> CollectAsync(CancellationToken token)
        {
            ComfyHistory history = await WaitAsync(submission.RequestId, ticket, call.Progress, token);
            if (history.Status?.StatusStr != "success")
            {
                throw ComfyFailure.Of(history);
            }

            call.Progress.Report(new(VendorStatus.Completed));
            JsonNode[] files = [.. ComfyOutputs.Of(history, ticket.Makes)];
            if (files.Length == 0)
            {
                throw new ProviderException(Name, ProviderFailure.JobFailed, $"the workflow saved no {ticket.Makes}: it needs a node that does.") { CostUsd = 0 };
            }

            await fetcher.FetchAsync(Name, client.View(files[0]).AbsoluteUri, destination, options.Value, call.Progress, null, token);
            JsonObject log = new() { ["model"] = submission.Model, ["request_id"] = submission.RequestId, ["file"] = files[0]["filename"]?.DeepClone() };
            DeliveryLog.Add(log, "not_sent", ticket.NotSent);
            DeliveryLog.Add(log, "more_files", [.. files.Skip(1).Select(file => $"{file["filename"]}")]);
            logger.Fetched(Name, submission.RequestId, 0);
            return new(MediaKinds.OfFile(destination).MediaType(), 0, log);
        }
    }

    public Task<bool> CancelAsync(Submission submission, VendorCall call, CancellationToken cancellationToken) => client.CancelAsync(submission.RequestId, cancellationToken);

    private JsonObject Filled(VendorOrder order, JsonObject values, string id) =>
        workflows.Get(order.Input.Card.Id).Fill(values, ComfyReferences.Of(order, values), id);

    private async Task<ComfyHistory> WaitAsync(string id, ComfyTicket ticket, IProgress<VendorProgress> progress, CancellationToken cancellationToken)
    {
        await using ComfySocket socket = ComfySocket.Open(options.Value.Api, ticket.ClientId, id, progress);
        bool missing = false;
        return await Patience.LookAsync(options.Value, time, LookAsync, socket.Ended, cancellationToken);

        async Task<ComfyHistory?> LookAsync(CancellationToken token)
        {
            if (await client.HistoryAsync(id, token) is ComfyHistory history)
            {
                return history;
            }

            int? position = await client.PositionAsync(id, token);
            if (position is null && missing)
            {
                throw ComfyFailure.Lost();
            }

            // It may just have left the queue for the history: a second look tells.
            missing = position is null;
            progress.Report(position is > 0 ? new(VendorStatus.Queued, position - 1) : new(VendorStatus.Running));
            return null;
        }
    }
}
