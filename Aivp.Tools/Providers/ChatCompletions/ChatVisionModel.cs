using System.Text.Json;
using System.Text.Json.Nodes;
using Aivp.Tools.Configuration.Keys;
using Aivp.Tools.Errors;
using Aivp.Tools.Jobs;
using Aivp.Tools.Pipeline.Judging.Vlm;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace Aivp.Tools.Providers.ChatCompletions;

/// <summary>A chat model that sees, for the judge. The answer comes with the submission: nothing is left to collect.</summary>
internal sealed class ChatVisionModel(Func<Func<string?>, IChatClient> connect, KeyRing keys, IOptions<VlmOptions> options, TimeProvider time) : IVisionModel
{
    private const int MostTokens = 2000;

    /// <inheritdoc/>
    public string Name => options.Value.Provider;

    /// <inheritdoc/>
    public string Model => options.Value.Model;

    /// <inheritdoc/>
    public decimal EstimateUsd => options.Value.EstimateUsd;

    /// <inheritdoc/>
    public IReadOnlyList<Lane> Lanes => IsLocal
        ? [new("local/vision", options.Value.Concurrency)]
        : [.. keys.Find(Name).Select(key => new Lane(key.Id, options.Value.Concurrency))];

    private bool IsLocal => Name == "local";

    /// <inheritdoc/>
    public async Task<Submission> AskAsync(VisionQuestion question, VendorCall call, CancellationToken cancellationToken)
    {
        ApiKey? key = IsLocal ? null : keys.Get(Name, call.Lane);
        using CancellationTokenSource timeout = new(options.Value.Timeout, time);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        ChatResponse response;
        try
        {
            response = await connect(() => key?.Reveal()).GetResponseAsync(Messages(question), Asking(question), either.Token);
        }
        catch (OperationCanceledException e) when (timeout.IsCancellationRequested)
        {
            throw new ProviderException(Name, ProviderFailure.Ambiguous, $"{Model} didn't answer within {options.Value.Timeout.TotalSeconds:0.##} s; the answer may be billed.", inner: e);
        }

        VisionAnswer answer = new(response.Text, response.FinishReason?.Value ?? "", response.Usage?.InputTokenCount, response.Usage?.OutputTokenCount);
        await File.WriteAllBytesAsync(call.Inbox, JsonSerializer.SerializeToUtf8Bytes(answer, VlmJson.Default.VisionAnswer), CancellationToken.None);

        // Servers at home number their answers anew each day; our own reference is the one name that no other job has.
        JsonObject? log = response.ResponseId is { } id ? new() { ["response_id"] = id } : null;
        return new(Name, Model, call.Reference.ToString("N")) { Delivered = new("application/json", Cost(response, answer), log) };
    }

    /// <inheritdoc/>
    public Task<Delivery> CollectAsync(Submission submission, VendorCall call, string destination, CancellationToken cancellationToken) =>
        throw new ProviderException(Name, ProviderFailure.JobFailed, "a chat model's answer can't be asked for a second time.");

    private static IEnumerable<ChatMessage> Messages(VisionQuestion question)
    {
        yield return new(ChatRole.User, [.. question.Pictures.Select(picture => (AIContent)new DataContent(picture.Png, "image/png")), new TextContent(question.Text)]);
        if (question.Before is { } before)
        {
            yield return new(ChatRole.Assistant, before.Answer.Length == 0 ? "(nothing)" : before.Answer);
            yield return new(ChatRole.User, before.Complaint);
        }
    }

    private static ChatOptions Asking(VisionQuestion question) => new()
    {
        MaxOutputTokens = MostTokens,
        // Another vote with the same wording must be able to come out otherwise.
        Temperature = question.Vote == 0 ? 0 : 0.7f,
        ResponseFormat = ChatResponseFormat.ForJsonSchema(question.Form.Schema, question.Form.Name),
    };

    private decimal? Cost(ChatResponse response, VisionAnswer answer)
    {
        if (IsLocal)
        {
            return 0;
        }

        if (response.AdditionalProperties?.TryGetValue(ChatWire.CostUsd, out object? said) is true && said is decimal usd)
        {
            return usd;
        }

        VlmOptions prices = options.Value;
        return prices.InputUsdPerMillion + prices.OutputUsdPerMillion > 0 && answer is { InputTokens: { } sent, OutputTokens: { } answered }
            ? ((sent * prices.InputUsdPerMillion) + (answered * prices.OutputUsdPerMillion)) / 1_000_000m
            : null;
    }
}
