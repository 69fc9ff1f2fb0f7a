using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Aivp.Tools.Catalog;
using Aivp.Tools.Configuration.Keys;
using Aivp.Tools.Errors;
using Aivp.Tools.Jobs;
using Aivp.Tools.Media;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Aivp.Tools.Providers.Gemini;

/// <summary>Pictures and clips at Google's Gemini API: pictures come with the answer, clips are jobs of one of two kinds.</summary>
internal sealed partial class GeminiVendor(
    GeminiHttp http, GeminiInput input, GeminiFiles files, GeminiInteractions interactions, GeminiVeo veo, ResultFetcher fetcher, KeyRing keys,
    IOptions<GeminiOptions> options, TimeProvider time, ILogger<GeminiVendor> logger) : ICatalogVendor
{
    /// <summary>The provider's name.</summary>
    public const string ProviderName = "gemini";

    public string Name => ProviderName;

    public IReadOnlyList<Lane> Lanes => [.. keys.Find(ProviderName).Select(key => new Lane(key.Id, options.Value.Concurrency))];

    public void Check(VendorOrder order)
    {
        GeminiInput.Check(order);
        bool hasReferences = order.Input.Files.Any(slot => slot.Parameter == "references");
        if (hasReferences && IsVeo(order.Input.Card) && order.Input.Usage.Duration is TimeSpan duration && duration != TimeSpan.FromSeconds(8))
        {
            throw new SkillArgumentException("duration", $"with pictures to work from {order.Input.Card.Id} makes clips of 8 s only.");
        }

        if (hasReferences && order.Input.Files.Any(slot => slot.Parameter == "first_frame"))
        {
            throw new SkillArgumentException("reference", $"{order.Input.Card.Id} takes a first frame or pictures to work from, not both.");
        }
    }

    public async Task<Submission> SubmitAsync(VendorOrder order, VendorCall call, CancellationToken cancellationToken)
    {
        ApiKey key = keys.Get(ProviderName, call.Lane);
        ModelCard card = order.Input.Card;
        IReadOnlyList<GeminiPart> parts = await input.PrepareAsync(order, key, cancellationToken);
        string[] uploaded = [.. parts.Select(part => part.Uploaded?.Name).Where(name => name is { Length: > 0 }).OfType<string>()];
        if (logger.IsEnabled(LogLevel.Trace))
        {
            logger.SentTo(ProviderName, card.Id, order.Input.Values.ToJsonString());
        }

        if (card.Kind is ModelKind.Image)
        {
            try
            {
                VendorAnswer answer = await http.AskAsync(
                    CallPhase.Submit, HttpMethod.Post, $"{options.Value.ApiVersion}/models/{card.Id}:generateContent", key, GeminiContent.Request(order, parts), cancellationToken);
                return await GeminiContent.ReadAsync(answer, order, call);
            }
            finally
            {
                await files.DeleteAsync(uploaded, key, CancellationToken.None);
            }
        }

        string id = IsVeo(card) ? await veo.SubmitAsync(order, parts, key, cancellationToken) : await interactions.SubmitAsync(order, parts, key, cancellationToken);
        logger.Taken(ProviderName, card.Id, key.Id, id);
        GeminiTicket ticket = new() { LongRunning = IsVeo(card), Files = uploaded, NotSent = order.NotSent };
        return new(ProviderName, card.Id, id, JsonSerializer.Serialize(ticket, GeminiJson.Default.GeminiTicket));
    }

    public async Task<Delivery> CollectAsync(Submission submission, VendorCall call, string destination, CancellationToken cancellationToken)
    {
        ApiKey key = keys.Get(ProviderName, call.Lane);
        if (Ticket(submission) is not GeminiTicket ticket)
        {
            throw DirectAnswer.Failure(submission);
        }

        string clip = await Patience.WithinDeadlineAsync(ProviderName, options.Value, time, FetchAsync, cancellationToken);
        await files.DeleteAsync(ticket.Files, key, cancellationToken);
        JsonObject log = new() { ["model"] = submission.Model, ["request_id"] = submission.RequestId };
        if (!clip.StartsWith("data:", StringComparison.Ordinal))
        {
            log["url"] = clip;
        }

        if (ticket.NotSent.Count > 0)
        {
            log["not_sent"] = new JsonArray([.. ticket.NotSent.Select(text => JsonValue.Create(text))]);
        }

        return new(MediaKinds.OfFile(destination).MediaType(), null, log);

        async Task<string> FetchAsync(CancellationToken token)
        {
            string source = await Patience.LookAsync(options.Value, time, LookAsync, token);
            call.Progress.Report(new(VendorStatus.Completed));
            await fetcher.FetchAsync(ProviderName, Rebased(source), destination, options.Value, call.Progress, request => Authorize(request, key), token);
            return source;
        }

        async Task<string?> LookAsync(CancellationToken token)
        {
            call.Progress.Report(new(VendorStatus.Running));
            return ticket.LongRunning ? await veo.LookAsync(submission.RequestId, key, token) : await interactions.LookAsync(submission.RequestId, key, token);
        }
    }

    public async Task<bool> CancelAsync(Submission submission, VendorCall call, CancellationToken cancellationToken) =>
        Ticket(submission) is { LongRunning: false } && await interactions.CancelAsync(submission.RequestId, keys.Get(ProviderName, call.Lane), cancellationToken);

    private static bool IsVeo(ModelCard card) => card.Id.StartsWith("veo-", StringComparison.Ordinal);

    /// <summary>Null: a picture, which comes with the answer. With an id and nothing else it's a job that somebody else submitted.</summary>
    private static GeminiTicket? Ticket(Submission submission)
    {
        bool isClip = submission.Model.StartsWith("veo-", StringComparison.Ordinal) || submission.Model.Contains("omni", StringComparison.Ordinal);
        return !isClip ? null
            : submission.State is string state ? JsonSerializer.Deserialize(state, GeminiJson.Default.GeminiTicket)
            : new() { LongRunning = submission.Model.StartsWith("veo-", StringComparison.Ordinal) };
    }

    /// <summary>Google names its own host, also where another one stands in for it.</summary>
    private string Rebased(string address) => options.Value.BaseUri is not null && Download().Match(address) is { Success: true } match
        ? new Uri(options.Value.Home, match.Groups[1].Value).AbsoluteUri
        : address;

    private void Authorize(HttpRequestMessage request, ApiKey key)
    {
        Uri home = options.Value.Home;
        if (request.RequestUri!.Scheme == home.Scheme && request.RequestUri.Authority == home.Authority)
        {
            request.Headers.Add("x-goog-api-key", key.Reveal());
        }
    }

    [GeneratedRegex(@"^https://generativelanguage\.googleapis\.com/(.+)$")]
    private static partial Regex Download();
}
