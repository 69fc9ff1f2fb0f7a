using System.Text.Json;
using System.Text.Json.Nodes;
using Aivp.Tools.Configuration.Keys;
using Aivp.Tools.Errors;
using Aivp.Tools.Jobs;
using Aivp.Tools.Media;
using Aivp.Tools.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Aivp.Tools.Providers.Leonardo;

/// <summary>Makes pictures and clips at Leonardo.</summary>
/// <remarks>Source: the OpenAPI document 1.0.0 and leonardo's own client 4.21.3. A submission's answer says what it costs; nothing of ours comes back with it.</remarks>
internal sealed class LeonardoVendor(
    LeonardoClient client, ResultFetcher fetcher, KeyRing keys, IOptions<LeonardoOptions> options, TimeProvider time, ILogger<LeonardoVendor> logger) : ICatalogVendor
{
    /// <summary>The provider's name.</summary>
    public const string ProviderName = "leonardo";

    public string Name => ProviderName;

    public IReadOnlyList<Lane> Lanes => [.. keys.Find(ProviderName).Select(key => new Lane(key.Id, options.Value.Concurrency))];

    public void Check(VendorOrder order)
    {
        if (order.Input.Files.FirstOrDefault(slot => WebAddress.Is(slot.File)) is { } slot)
        {
            throw new SkillArgumentException("file", $"Leonardo reads no addresses: save {slot.File} as a file first.");
        }

        LeonardoBody.Build(order, order.Input.Values.DeepClone().AsObject());
    }

    public async Task<Submission> SubmitAsync(VendorOrder order, VendorCall call, CancellationToken cancellationToken)
    {
        string model = order.Input.Card.Id;
        ApiKey key = keys.Get(ProviderName, call.Lane);
        JsonObject values = await InputFiles.PlaceAsync(order.Input, file => client.UploadAsync(file, key, cancellationToken));
        JsonObject body = LeonardoBody.Build(order, values);
        if (logger.IsEnabled(LogLevel.Trace))
        {
            logger.SentTo(Name, model, body.ToJsonString());
        }

        LeonardoKind kind = LeonardoBody.KindOf(order.Input.Card);
        LeonardoTaken taken = await client.SubmitAsync(LeonardoBody.PathOf(order.Input.Card, body), body, key, cancellationToken);
        LeonardoJob? job = taken.Picture ?? taken.Clip ?? taken.Upscale;
        string id = job?.GenerationId ?? job?.Id ?? throw new ProviderException(Name, ProviderFailure.Ambiguous, "the job was taken, and the answer doesn't say under which id.");
        logger.Taken(Name, model, key.Id, id);
        LeonardoTicket ticket = new(kind)
        {
            CostUsd = job.Cost?.Usd,
            Credits = job.Cost is { Usd: null, Amount: string amount } ? amount : null,
            NotSent = order.NotSent is { Count: > 0 } notSent ? notSent : null,
        };
        return new(Name, model, id, JsonSerializer.Serialize(ticket, LeonardoJson.Default.LeonardoTicket));
    }

    public async Task<Delivery> CollectAsync(Submission submission, VendorCall call, string destination, CancellationToken cancellationToken)
    {
        ApiKey key = keys.Get(ProviderName, call.Lane);
        LeonardoTicket ticket = Ticket(submission);
        return await Patience.WithinDeadlineAsync(Name, options.Value, time, CollectAsync, cancellationToken);

        async Task<Delivery> CollectAsync(CancellationToken token)
        {
            LeonardoImage image = await Patience.LookAsync(options.Value, time, LookAsync, token);
            call.Progress.Report(new(VendorStatus.Completed));
            if (image.Nsfw is true)
            {
                throw new ProviderException(Name, ProviderFailure.Refused, "the safety filter marked what came out. Change the prompt; it was billed.") { CostUsd = ticket.CostUsd };
            }

            string address = (ticket.Kind is LeonardoKind.Clip ? image.ClipUrl : image.Url)
                ?? throw new ProviderException(Name, ProviderFailure.BadResponse, "its result names no file.");
            await fetcher.FetchAsync(Name, address, destination, options.Value, call.Progress, null, token);
            JsonObject log = new() { ["model"] = submission.Model, ["request_id"] = submission.RequestId, ["url"] = address };
            DeliveryLog.Add(log, "credits", ticket.Credits);
            DeliveryLog.Add(log, "not_sent", ticket.NotSent);
            logger.Fetched(Name, submission.RequestId, ticket.CostUsd);
            return new(MediaKinds.OfFile(destination).MediaType(), ticket.CostUsd, log);
        }

        async Task<LeonardoImage?> LookAsync(CancellationToken token)
        {
            call.Progress.Report(new(VendorStatus.Running));
            (LeonardoState state, LeonardoImage? image) = await AskAsync(submission.RequestId, ticket.Kind, key, token);
            return state switch
            {
                LeonardoState.Pending => null,
                LeonardoState.Complete => image ?? throw new ProviderException(Name, ProviderFailure.BadResponse, "its result names no file."),
                _ => throw new ProviderException(Name, ProviderFailure.JobFailed, "the job failed; Leonardo doesn't say why."),
            };
        }
    }

    public async Task<bool> CancelAsync(Submission submission, VendorCall call, CancellationToken cancellationToken) =>
        Ticket(submission).Kind is not LeonardoKind.Upscale && await client.DeleteAsync(submission.RequestId, keys.Get(ProviderName, call.Lane), cancellationToken);

    private async Task<(LeonardoState State, LeonardoImage? Image)> AskAsync(string id, LeonardoKind kind, ApiKey key, CancellationToken cancellationToken)
    {
        if (kind is LeonardoKind.Upscale)
        {
            LeonardoVariation variation = await client.VariationAsync(id, key, cancellationToken) ?? throw Unknown();
            return (variation.Status, new() { Url = variation.Url });
        }

        LeonardoGeneration generation = await client.GenerationAsync(id, key, cancellationToken) ?? throw Unknown();
        return (generation.Status, generation.Images is [var first, ..] ? first : null);
    }

    private static ProviderException Unknown() => new(ProviderName, ProviderFailure.JobFailed, "Leonardo doesn't know the job any more; it was deleted.");

    private static LeonardoTicket Ticket(Submission submission) =>
        JsonSerializer.Deserialize(submission.State ?? "null", LeonardoJson.Default.LeonardoTicket) ?? new(LeonardoKind.Picture);
}
