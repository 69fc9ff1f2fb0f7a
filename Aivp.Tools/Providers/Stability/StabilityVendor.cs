using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Aivp.Tools.Configuration.Keys;
using Aivp.Tools.Errors;
using Aivp.Tools.Jobs;
using Aivp.Tools.Media;
using Aivp.Tools.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Aivp.Tools.Providers.Stability;

/// <summary>Makes and changes pictures at Stability AI. Most come with the answer; two sorts of job are waited for.</summary>
/// <remarks>Source: the v2beta reference. It has no webhooks, no way to cancel, and nothing to know a repeated request by.</remarks>
internal sealed class StabilityVendor(
    StabilityHttp http, KeyRing keys, IOptions<StabilityOptions> options, TimeProvider time, ILogger<StabilityVendor> logger) : ICatalogVendor
{
    /// <summary>The provider's name.</summary>
    public const string ProviderName = "stability";

    private static readonly Dictionary<string, string> s_nothing = [];

    private readonly UploadShelf _shelf = new(ProviderName, options.Value, time);

    public string Name => ProviderName;

    public IReadOnlyList<Lane> Lanes => [.. keys.Find(ProviderName).Select(key => new Lane(key.Id, options.Value.Concurrency))];

    public void Check(VendorOrder order)
    {
        if (order.Input.Files.FirstOrDefault(slot => WebAddress.Is(slot.File)) is { } slot)
        {
            throw new SkillArgumentException("file", $"Stability reads no addresses: save {slot.File} as a file first.");
        }
    }

    public async Task<Submission> SubmitAsync(VendorOrder order, VendorCall call, CancellationToken cancellationToken)
    {
        string model = order.Input.Card.Id;
        ApiKey key = keys.Get(ProviderName, call.Lane);
        foreach (string file in order.Input.Files.Select(slot => slot.File))
        {
            _shelf.Check(file);
        }

        IReadOnlyList<(string Name, string Value, bool IsFile)> fields = StabilityForm.Fields(order.Input);
        if (logger.IsEnabled(LogLevel.Trace))
        {
            logger.SentTo(Name, model, string.Join(", ", fields.Select(field => $"{field.Name}={field.Value}")));
        }

        using MultipartFormDataContent form = StabilityForm.Build(fields);
        VendorAnswer answer = await http.AskAsync(CallPhase.Submit, HttpMethod.Post, new(options.Value.Api, StabilityForm.PathOf(model)), key, form, s_nothing, cancellationToken);
        StabilityPicture picture = answer.AsTaken(StabilityJson.Default.StabilityPicture);
        IReadOnlyList<string>? notSent = order.NotSent is { Count: > 0 } some ? some : null;
        if (picture.Id is string id)
        {
            logger.Taken(Name, model, key.Id, id);
            return new(Name, model, id, State(new() { NotSent = notSent }));
        }

        // The answer is the picture, and has no id that anything could be asked about: it goes by our own.
        Submission submission = new(Name, model, call.Reference.ToString("N"), State(new() { Filtered = picture.IsFiltered, NotSent = notSent }));
        logger.Taken(Name, model, key.Id, submission.RequestId);
        if (picture.IsFiltered)
        {
            return submission;
        }

        await WriteAsync(picture, call.Inbox, ProviderFailure.Ambiguous, cancellationToken);
        return submission with { Delivered = Deliver(submission, picture, call.Inbox, answer.Header("x-request-id")) };
    }

    public async Task<Delivery> CollectAsync(Submission submission, VendorCall call, string destination, CancellationToken cancellationToken)
    {
        if (Ticket(submission).Filtered)
        {
            throw StabilityFailure.Filtered();
        }

        ApiKey key = keys.Get(ProviderName, call.Lane);
        return await Patience.WithinDeadlineAsync(Name, options.Value, time, CollectAsync, cancellationToken);

        async Task<Delivery> CollectAsync(CancellationToken token)
        {
            VendorAnswer answer = await Patience.LookAsync(options.Value, time, LookAsync, token);
            StabilityPicture picture = answer.As(StabilityJson.Default.StabilityPicture);
            call.Progress.Report(new(VendorStatus.Completed));
            if (picture.IsFiltered)
            {
                throw StabilityFailure.Filtered();
            }

            await WriteAsync(picture, destination, ProviderFailure.BadResponse, token);
            call.Progress.Report(new(VendorStatus.Downloading, Bytes: new FileInfo(destination).Length));
            return Deliver(submission, picture, destination, answer.Header("x-request-id"));
        }

        async Task<VendorAnswer?> LookAsync(CancellationToken token)
        {
            VendorAnswer answer = await http.AskAsync(CallPhase.Look, HttpMethod.Get, new(options.Value.Api, $"results/{submission.RequestId}"), key, null, s_nothing, token);
            call.Progress.Report(new(VendorStatus.Running));
            return (int)answer.Status == 202 ? null : answer;
        }
    }

    public Task<bool> CancelAsync(Submission submission, VendorCall call, CancellationToken cancellationToken) => Task.FromResult(false);

    private static string State(StabilityTicket ticket) => JsonSerializer.Serialize(ticket, StabilityJson.Default.StabilityTicket);

    private static StabilityTicket Ticket(Submission submission) => JsonSerializer.Deserialize(submission.State ?? "{}", StabilityJson.Default.StabilityTicket)!;

    private static async Task WriteAsync(StabilityPicture picture, string file, ProviderFailure failure, CancellationToken cancellationToken)
    {
        byte[] bytes = new byte[picture.Bytes?.Length ?? 0];
        if (bytes.Length == 0 || !Convert.TryFromBase64String(picture.Bytes!, bytes, out int length))
        {
            throw new ProviderException(ProviderName, failure, "its answer has no picture.");
        }

        await File.WriteAllBytesAsync(file, bytes.AsMemory(0, length), cancellationToken);
    }

    private Delivery Deliver(Submission submission, StabilityPicture picture, string file, string? requestId)
    {
        JsonObject log = new() { ["model"] = submission.Model, ["request_id"] = submission.RequestId };
        DeliveryLog.Add(log, "vendor_request_id", requestId);
        DeliveryLog.Add(log, "seed", picture.Seed?.ToString(CultureInfo.InvariantCulture));
        DeliveryLog.Add(log, "not_sent", Ticket(submission).NotSent);
        logger.Fetched(Name, submission.RequestId, null);
        return new(MediaKinds.OfFile(file).MediaType(), null, log);
    }
}
