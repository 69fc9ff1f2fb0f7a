using System.Text.Json.Nodes;
using Aivp.Tools.Catalog;
using Aivp.Tools.Configuration.Keys;
using Aivp.Tools.Errors;
using Aivp.Tools.Jobs;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Aivp.Tools.Providers.OpenAI;

/// <summary>Pictures at OpenAI. They come with the answer: there's nothing to look at, to give up, or to fetch a second time.</summary>
internal sealed class OpenAIVendor(
    OpenAIHttp http, OpenAIImages images, KeyRing keys, IOptions<OpenAIOptions> options, ILogger<OpenAIVendor> logger) : ICatalogVendor
{
    /// <summary>The provider's name.</summary>
    public const string ProviderName = "openai";

    public string Name => ProviderName;

    public IReadOnlyList<Lane> Lanes => [.. keys.Find(ProviderName).Select(key => new Lane(key.Id, options.Value.Concurrency))];

    public void Check(VendorOrder order) => OpenAIImages.Check(order);

    public async Task<Submission> SubmitAsync(VendorOrder order, VendorCall call, CancellationToken cancellationToken)
    {
        ApiKey key = keys.Get(ProviderName, call.Lane);
        using HttpContent body = await LocalFiles.PrepareAsync(ProviderName, () => images.RequestAsync(order, call.Inbox, cancellationToken));
        string model = order.Input.Card.Id;
        if (logger.IsEnabled(LogLevel.Trace))
        {
            logger.SentTo(ProviderName, model, order.Input.Values.ToJsonString());
        }

        VendorAnswer answer = await http.AskAsync(
            CallPhase.Submit, HttpMethod.Post, OpenAIImages.IsEdit(order) ? "images/edits" : "images/generations", key, body, cancellationToken);
        JsonNode? made = answer.Json();
        if (made is null)
        {
            throw new ProviderException(ProviderName, ProviderFailure.Ambiguous, "its answer can't be read, and may have been billed.");
        }

        decimal? cost = Cost(order.Input.Card, made["usage"]);
        JsonNode? picture = (made["data"] as JsonArray)?.FirstOrDefault();
        if (picture?["b64_json"]?.ToString() is not { Length: > 0 } bytes)
        {
            return DirectAnswer.Failed(ProviderName, model, call, ProviderFailure.JobFailed, "its answer has no picture.", cost);
        }

        string id = answer.Header("x-request-id") ?? "no id";
        logger.Taken(ProviderName, model, key.Id, id);
        return await DirectAnswer.DeliveredAsync(ProviderName, model, call, Convert.FromBase64String(bytes), cost, Log(answer, made, picture, order));
    }

    public Task<Delivery> CollectAsync(Submission submission, VendorCall call, string destination, CancellationToken cancellationToken) =>
        throw DirectAnswer.Failure(submission);

    public Task<bool> CancelAsync(Submission submission, VendorCall call, CancellationToken cancellationToken) => Task.FromResult(false);

    private decimal? Cost(ModelCard card, JsonNode? usage)
    {
        TokenPrice? price = options.Value.TokenPriceOf(card.Id) ?? card.Price?.Tokens;
        JsonNode? inputs = usage?["input_tokens_details"];
        return price is null || (long?)usage?["output_tokens"] is not long output
            ? null
            : price.Of((long?)inputs?["text_tokens"] ?? (long?)usage["input_tokens"] ?? 0, (long?)inputs?["image_tokens"] ?? 0, output);
    }

    private static JsonObject Log(VendorAnswer answer, JsonNode made, JsonNode picture, VendorOrder order)
    {
        JsonObject log = [];
        Set("request_id", answer.Header("x-request-id"));
        Set("revised_prompt", picture["revised_prompt"]?.DeepClone());
        Set("usage", made["usage"]?.DeepClone());
        Set("not_sent", order.NotSent.Count == 0 ? null : new JsonArray([.. order.NotSent.Select(text => JsonValue.Create(text))]));
        return log;

        void Set(string name, JsonNode? value)
        {
            if (value is not null)
            {
                log[name] = value;
            }
        }
    }
}
