using System.Text.Json.Nodes;
using Aivp.Tools.Catalog;
using Aivp.Tools.Configuration.Keys;
using Aivp.Tools.Errors;
using Aivp.Tools.Jobs;
using Aivp.Tools.Media;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Aivp.Tools.Providers.OpenRouter;

/// <summary>Pictures and clips of many houses through OpenRouter, which says of each what it cost.</summary>
internal sealed class OpenRouterVendor(
    OpenRouterHttp http, ResultFetcher fetcher, KeyRing keys, IOptions<OpenRouterOptions> options, TimeProvider time, ILogger<OpenRouterVendor> logger) : ICatalogVendor
{
    /// <summary>The provider's name.</summary>
    public const string ProviderName = "openrouter";

    public string Name => ProviderName;

    public IReadOnlyList<Lane> Lanes => [.. keys.Find(ProviderName).Select(key => new Lane(key.Id, options.Value.Concurrency))];

    public async Task<Submission> SubmitAsync(VendorOrder order, VendorCall call, CancellationToken cancellationToken)
    {
        ApiKey key = keys.Get(ProviderName, call.Lane);
        JsonObject body = await LocalFiles.PrepareAsync(ProviderName, () => OpenRouterRequests.BodyAsync(order, cancellationToken));
        string model = order.Input.Card.Id;
        if (logger.IsEnabled(LogLevel.Trace))
        {
            logger.SentTo(ProviderName, model, order.Input.Values.ToJsonString());
        }

        VendorAnswer answer = await http.AskAsync(CallPhase.Submit, HttpMethod.Post, OpenRouterRequests.PathOf(order), key, body, cancellationToken);
        if (answer.Json() is not JsonObject made)
        {
            throw new ProviderException(ProviderName, ProviderFailure.Ambiguous, "its answer can't be read, and may have been billed.");
        }

        if (made["error"] is JsonObject)
        {
            throw http.Inside(answer, key);
        }

        return order.Input.Card.Kind is ModelKind.Video ? Taken(made, order, key) : await PictureAsync(made, order, call);
    }

    public async Task<Delivery> CollectAsync(Submission submission, VendorCall call, string destination, CancellationToken cancellationToken)
    {
        if (!IsClip(submission))
        {
            throw DirectAnswer.Failure(submission);
        }

        ApiKey key = keys.Get(ProviderName, call.Lane);
        string job = $"videos/{Uri.EscapeDataString(submission.RequestId)}";
        return await Patience.WithinDeadlineAsync(ProviderName, options.Value, time, FetchAsync, cancellationToken);

        async Task<Delivery> FetchAsync(CancellationToken token)
        {
            JsonNode done = await Patience.LookAsync(options.Value, time, LookAsync, token);
            call.Progress.Report(new(VendorStatus.Completed));
            Uri file = new(options.Value.Home, $"{job}/content?index=0");
            await fetcher.FetchAsync(ProviderName, file.AbsoluteUri, destination, options.Value, call.Progress, request => Authorize(request, key), token);
            decimal? cost = (decimal?)done["usage"]?["cost"];
            logger.Fetched(ProviderName, submission.RequestId, cost);
            return new(MediaKinds.OfFile(destination).MediaType(), cost, Log(submission.Model, submission.RequestId, done["usage"], NotSent(submission)));
        }

        async Task<JsonNode?> LookAsync(CancellationToken token)
        {
            VendorAnswer answer = await http.AskAsync(CallPhase.Look, HttpMethod.Get, job, key, null, token);
            JsonNode? state = answer.Json();
            string status = $"{state?["status"]}";
            call.Progress.Report(new(status == "pending" ? VendorStatus.Queued : VendorStatus.Running));
            return status switch
            {
                "pending" or "in_progress" => null,
                "completed" => state,
                "failed" or "cancelled" or "expired" => throw Ended(status, state!),
                _ => throw new ProviderException(ProviderName, ProviderFailure.BadResponse, "what it says of the job can't be read."),
            };
        }
    }

    public Task<bool> CancelAsync(Submission submission, VendorCall call, CancellationToken cancellationToken) => Task.FromResult(false);

    private static ProviderException Ended(string status, JsonNode state)
    {
        string said = state["error"] is JsonObject error ? $"{error["message"]}" : $"{state["error"]}";
        bool refused = status == "failed" && OpenRouterFailure.IsRefusal(said);
        return new(ProviderName, refused ? ProviderFailure.Refused : ProviderFailure.JobFailed, refused ? $"the safety filter refused it: {said}" : $"the job ended as {status}: {said}")
        {
            CostUsd = (decimal?)state["usage"]?["cost"],
        };
    }

    private Submission Taken(JsonObject made, VendorOrder order, ApiKey key)
    {
        string id = made["id"]?.ToString() is { Length: > 0 } known
            ? known
            : throw new ProviderException(ProviderName, ProviderFailure.Ambiguous, "it took the job and doesn't say under which id.");
        logger.Taken(ProviderName, order.Input.Card.Id, key.Id, id);
        return new(ProviderName, order.Input.Card.Id, id, new JsonArray([.. order.NotSent.Select(text => JsonValue.Create(text))]).ToJsonString());
    }

    private static async Task<Submission> PictureAsync(JsonObject made, VendorOrder order, VendorCall call)
    {
        string model = order.Input.Card.Id;
        decimal? cost = (decimal?)made["usage"]?["cost"];
        JsonNode? choice = (made["choices"] as JsonArray)?.FirstOrDefault();
        string? picture = OpenRouterRequests.IsChat(order)
            ? (choice?["message"]?["images"] as JsonArray)?.FirstOrDefault()?["image_url"]?["url"]?.ToString()
            : (made["data"] as JsonArray)?.FirstOrDefault()?["b64_json"]?.ToString();
        if (picture is not { Length: > 0 })
        {
            string said = $"{choice?["message"]?["content"]}";
            bool refused = choice?["finish_reason"]?.ToString() is "content_filter" || choice?["native_finish_reason"]?.ToString().Contains("SAFETY", StringComparison.OrdinalIgnoreCase) is true;
            return DirectAnswer.Failed(
                ProviderName, model, call, refused ? ProviderFailure.Refused : ProviderFailure.JobFailed,
                refused ? "the safety filter kept the picture back. Change the prompt or the pictures." : $"its answer has no picture{(said.Length == 0 ? "." : $": {said}")}", cost);
        }

        return await DirectAnswer.DeliveredAsync(
            ProviderName, model, call, Convert.FromBase64String(picture[(picture.IndexOf(',', StringComparison.Ordinal) + 1)..]), cost, Log(model, $"{made["id"]}", made["usage"], order.NotSent));
    }

    private void Authorize(HttpRequestMessage request, ApiKey key)
    {
        Uri home = options.Value.Home;
        if (request.RequestUri!.Scheme == home.Scheme && request.RequestUri.Authority == home.Authority)
        {
            request.Headers.Accept.Add(new("video/mp4"));
            request.Headers.Authorization = new("Bearer", key.Reveal());
        }
    }

    // A picture's job has our own reference, a failed one an object beside it; an id without anything is a clip that the user names.
    private static bool IsClip(Submission submission) => submission.State is null ? !Guid.TryParseExact(submission.RequestId, "N", out _) : submission.State.StartsWith('[');

    private static IReadOnlyList<string> NotSent(Submission submission) =>
        submission.State is string state && JsonNode.Parse(state) is JsonArray texts ? [.. texts.Select(text => $"{text}")] : [];

    private static JsonObject Log(string model, string id, JsonNode? usage, IReadOnlyList<string> notSent)
    {
        JsonObject log = new() { ["model"] = model };
        if (id.Length > 0)
        {
            log["request_id"] = id;
        }

        if (usage is not null)
        {
            log["usage"] = usage.DeepClone();
        }

        if (notSent.Count > 0)
        {
            log["not_sent"] = new JsonArray([.. notSent.Select(text => JsonValue.Create(text))]);
        }

        return log;
    }
}
