using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Aivp.Tools.Errors;
using Aivp.Tools.Jobs;
using Aivp.Tools.Skills;
using Microsoft.Extensions.AI;

namespace Aivp.Tools.Providers.ChatCompletions;

/// <summary>Has every answer in the ledger before it's asked for, so that a conversation counts in the project's budget. What was said is passed on as it comes.</summary>
internal sealed class PaidChatClient(Func<string?, IChatClient> connect, ChatModel model, ChatVendor vendor, ProjectLedgers ledgers, string? project, int mostTokens) : IChatClient
{
    // Letters of a token, roughly, in languages with letters.
    private const int LettersOfToken = 3;

    /// <inheritdoc/>
    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options, CancellationToken cancellationToken) =>
        await GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);

    /// <inheritdoc/>
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ProjectJobs jobs = await ledgers.OpenAsync(project, cancellationToken);
        ChatMessage[] said = [.. messages];
        JobOrder order = new(
            // Another answer to the same words is another answer, and the words are the user's: neither is for the ledger.
            await JobIntent.CreateAsync(model.Provider, model.Id, new JsonObject { ["chat"] = Guid.NewGuid().ToString("N") }, [], cancellationToken),
            new(jobs.Project, "chat", "", "answer"),
            Estimate(said, options),
            vendor,
            (_, _) => throw new InvalidOperationException())
        {
            Kind = ResultKind.Json,
        };
        Channel<ChatResponseUpdate> heard = Channel.CreateUnbounded<ChatResponseUpdate>();
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Exception? broken = null;
        Task<JobResult> job = RunAsync();
        try
        {
            await foreach (ChatResponseUpdate update in heard.Reader.ReadAllAsync(cancellationToken))
            {
                yield return update;
            }
        }
        finally
        {
            await stop.CancelAsync();
            await job.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }

        decimal cost = (await job).Job.ChargedUsd;
        if (broken is not null)
        {
            throw broken;
        }

        yield return new(ChatRole.Assistant, []) { AdditionalProperties = new() { [ChatWire.CostUsd] = cost } };

        async Task<JobResult> RunAsync()
        {
            try
            {
                return await jobs.Runner.RunAsync(order with { Submit = SubmitAsync }, stop.Token);
            }
            finally
            {
                heard.Writer.TryComplete();
            }
        }

        async Task<Submission> SubmitAsync(VendorCall call, CancellationToken timeout)
        {
            using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(timeout, stop.Token);
            List<ChatResponseUpdate> got = [];
            try
            {
                await foreach (ChatResponseUpdate update in connect(call.Lane).GetStreamingResponseAsync(said, options, either.Token))
                {
                    got.Add(update);
                    heard.Writer.TryWrite(update);
                }
            }
            catch (Exception e) when (got.Count > 0 || stop.IsCancellationRequested || e is ProviderException { Failure: ProviderFailure.Ambiguous })
            {
                // What came before it broke off, or was stopped, may be billed. Nobody says how much, so it counts by its estimate.
                broken = e;
            }

            ChatResponse response = got.ToChatResponse();
            await File.WriteAllBytesAsync(call.Inbox, JsonSerializer.SerializeToUtf8Bytes(
                new JsonObject { ["tokens_in"] = response.Usage?.InputTokenCount, ["tokens_out"] = response.Usage?.OutputTokenCount }), CancellationToken.None);
            return new(model.Provider, model.Id, call.Reference.ToString("N")) { Delivered = new("application/json", broken is null ? Cost(response) : null) };
        }
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is null && serviceType == typeof(ChatClientMetadata) ? new ChatClientMetadata(model.Provider, model.Address, model.Id)
        : serviceKey is null && serviceType.IsInstanceOfType(this) ? this
        : null;

    /// <inheritdoc/>
    public void Dispose()
    {
        // Nothing is held between answers.
    }

    private decimal Estimate(IReadOnlyList<ChatMessage> messages, ChatOptions? options)
    {
        long letters = messages.Sum(message => message.Contents.Sum(Letters)) + (options?.Tools?.OfType<AIFunctionDeclaration>().Sum(tool => tool.Description.Length + tool.JsonSchema.GetRawText().Length) ?? 0);
        return Usd(letters / LettersOfToken, options?.MaxOutputTokens ?? mostTokens);
    }

    private static int Letters(AIContent content) => content switch
    {
        TextContent text => text.Text.Length,
        FunctionResultContent result => result.Result?.ToString()?.Length ?? 0,
        FunctionCallContent call => call.Name.Length + (call.Arguments?.Sum(argument => argument.Key.Length + (argument.Value?.ToString()?.Length ?? 0)) ?? 0),
        _ => 0,
    };

    private decimal? Cost(ChatResponse response) =>
        response.AdditionalProperties?.TryGetValue(ChatWire.CostUsd, out object? said) is true && said is decimal usd ? usd
        : response.Usage is { InputTokenCount: { } sent, OutputTokenCount: { } answered } ? Usd(sent, answered)
        : null;

    private decimal Usd(long sent, long answered) => ((sent * (model.InputUsdPerMillion ?? 0)) + (answered * (model.OutputUsdPerMillion ?? 0))) / 1_000_000m;
}
