using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Aivp.Tools.Errors;
using Microsoft.Extensions.AI;

namespace Aivp.Tools.Skills.Runs;

/// <summary>
/// A skill that may take minutes: waits as long as the caller wants to, then answers with the id of a job that goes on without it. Asks the caller before
/// it spends much.
/// </summary>
internal sealed class RunFunction(AIFunction skill, SkillTraits traits, SkillRuns runs) : DelegatingAIFunction(skill)
{
    private const string Wait = "wait_seconds";
    private const string DryRun = "dry_run";
    private const int Longest = 600;
    private const int Usual = 40;

    private static readonly JsonSerializerOptions s_text = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly JsonElement _arguments = WithWait(skill.JsonSchema);
    private readonly JsonElement _result = RunSchema.Around(skill.ReturnJsonSchema!.Value);

    public override JsonElement JsonSchema => _arguments;

    public override JsonElement? ReturnJsonSchema => _result;

    protected override async ValueTask<object?> InvokeCoreAsync(AIFunctionArguments arguments, CancellationToken cancellationToken)
    {
        try
        {
            SkillFunction.CheckNames(Name, JsonSchema, arguments);
            return await RunAsync(arguments, cancellationToken);
        }
        catch (AivpException e)
        {
            return new ErrorContent(e.Message) { ErrorCode = e.Code };
        }
    }

    /// <summary>What a run has come to, as every skill that takes long answers it.</summary>
    public static string Answer(SkillRun run, string? next)
    {
        JsonObject answer = new() { ["job"] = run.Id, ["status"] = run.State.ToString().ToLowerInvariant() };
        if (run.State is RunState.Running)
        {
            answer["done"] = run.Done;
            answer["total"] = run.Total;
            answer["message"] = run.Message;
            answer["next"] = next ?? "wait_job waits for it; cancel_job stops it. It goes on without you.";
        }

        if (run.Result is { } result)
        {
            answer["result"] = result.DeepClone();
        }

        return answer.ToJsonString(s_text);
    }

    private async Task<object?> RunAsync(AIFunctionArguments arguments, CancellationToken cancellationToken)
    {
        TimeSpan? patience = SkillCall.Caller is { WaitsToTheEnd: true } ? null : TimeSpan.FromSeconds(Seconds(arguments));
        JsonObject given = [];
        foreach ((string name, object? value) in arguments.Where(argument => argument.Key != Wait && argument.Value is not null))
        {
            given[name] = value as JsonNode ?? JsonSerializer.SerializeToNode(value, AIJsonUtilities.DefaultOptions.GetTypeInfo(value!.GetType()));
        }

        // Compared with what other calls had, which has been through a file.
        given = JsonNode.Parse(given.ToJsonString())!.AsObject();
        if (given[DryRun] is { } dry && dry.ToString().Equals("true", StringComparison.OrdinalIgnoreCase))
        {
            object? rehearsed = await InnerFunction.InvokeAsync(Arguments(given), cancellationToken);
            return rehearsed is string text ? new JsonObject { ["status"] = "done", ["result"] = JsonNode.Parse(text) }.ToJsonString(s_text) : rehearsed;
        }

        if (await RefusalAsync(given, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        IProgress<SkillStep> watcher = SkillProgress.Steps;
        (SkillRun run, bool isNew) = await runs.StartAsync(Name, given, SkillCall.Caller?.Root, watcher, cancellationToken);
        try
        {
            run = await runs.WaitAsync(run, patience, watcher, cancellationToken);
        }
        catch (OperationCanceledException) when (isNew)
        {
            // Nobody else knows of it yet.
            await StopAsync(run);
            throw;
        }

        return run.State is RunState.Failed ? new ErrorContent(run.Error) { ErrorCode = run.ErrorCode } : Answer(run, null);
    }

    private async Task StopAsync(SkillRun run)
    {
        SkillRun now = await runs.FindAsync(run.Id, null, CancellationToken.None);
        if (now.State is RunState.Running)
        {
            await runs.CancelAsync(now, CancellationToken.None);
        }
    }

    /// <summary>Asks before spending much.</summary>
    /// <returns>Null: go on.</returns>
    private async Task<object?> RefusalAsync(JsonObject given, CancellationToken cancellationToken)
    {
        if (!traits.Spends || SkillCall.Caller is not { AskAboveUsd: decimal limit } caller)
        {
            return null;
        }

        JsonObject rehearsal = given.DeepClone().AsObject();
        rehearsal[DryRun] = true;
        object? rehearsed = await InnerFunction.InvokeAsync(Arguments(rehearsal), cancellationToken);
        if (rehearsed is not string text)
        {
            return rehearsed;
        }

        decimal? estimate = RunEstimate.Of(JsonNode.Parse(text));
        return estimate <= limit || await caller.MaySpendAsync(new(Name, estimate), cancellationToken)
            ? null
            : new ErrorContent(string.Create(
                CultureInfo.InvariantCulture, $"not begun: the user doesn't want to spend {(estimate is { } usd ? $"${usd:0.00}" : "an unknown sum")} on it. Nothing was spent. Ask what to change."))
            {
                ErrorCode = "spending_declined",
            };
    }

    private int Seconds(AIFunctionArguments arguments)
    {
        object? given = arguments.GetValueOrDefault(Wait);
        return given is null ? Usual
            : int.TryParse(given.ToString(), NumberStyles.Integer, CultureInfo.InvariantCulture, out int seconds) && seconds is >= 0 and <= Longest ? seconds
            : throw new SkillArgumentException(Wait, $"0 to {Longest} seconds; {Usual} is usual. {Name} goes on without you, and wait_job waits again.");
    }

    private static AIFunctionArguments Arguments(JsonObject given)
    {
        JsonElement all = JsonDocument.Parse(given.ToJsonString()).RootElement;
        return new(all.EnumerateObject().ToDictionary(argument => argument.Name, argument => (object?)argument.Value));
    }

    private static JsonElement WithWait(JsonElement schema)
    {
        JsonObject whole = JsonNode.Parse(schema.GetRawText())!.AsObject();
        whole["properties"]![Wait] = new JsonObject
        {
            ["description"] = $"How long to wait for the result, 0 to {Longest} seconds. When it isn't there by then, the answer is the id of a job that goes on.",
            ["type"] = "integer",
            ["minimum"] = 0,
            ["maximum"] = Longest,
            ["default"] = Usual,
        };
        return JsonDocument.Parse(whole.ToJsonString()).RootElement.Clone();
    }
}
