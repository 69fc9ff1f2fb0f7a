using System.Text.Json;
using System.Text.Json.Nodes;
using Aivp.Mcp.Tools;
using Aivp.Tools.Skills;
using Microsoft.Extensions.AI;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Aivp.Mcp.Tasks;

/// <summary>
/// Long work as tasks, for clients that opt in request by request. A task is the run of that id: it outlives connection and server, and whoever asks for
/// one whose server was ended goes on with it.
/// </summary>
internal sealed class TaskDesk(SkillHouse house, ServerArguments arguments, ToolDesk tools)
{
    private const string Wait = "wait_seconds";

    /// <summary>The extension's methods.</summary>
    public IList<McpServerRequestHandler> Handlers =>
    [
        new() { Method = "tasks/get", RoutingNameParameter = "taskId", Handler = GetAsync },
        new() { Method = "tasks/update", RoutingNameParameter = "taskId", Handler = UpdateAsync },
        new() { Method = "tasks/cancel", RoutingNameParameter = "taskId", Handler = CancelAsync },
    ];

    /// <summary>Lets a call that takes long answer with a task.</summary>
    public async ValueTask<ResultOrAlternate<CallToolResult>> FilterAsync(
        RequestContext<CallToolRequestParams> context, McpRequestHandler<CallToolRequestParams, ResultOrAlternate<CallToolResult>> next, CancellationToken cancellationToken)
    {
        string name = context.Params?.Name ?? "";
        if (!TaskText.IsAskedFor(context.JsonRpcRequest) || !ToolBook.ByName.ContainsKey(name) || !house.Skills[name].Traits.TakesLong)
        {
            return await next(context, cancellationToken);
        }

        // Who polls doesn't want to wait here as well, unless the call says so.
        Dictionary<string, JsonElement> given = new(context.Params!.Arguments ?? new Dictionary<string, JsonElement>());
        given.TryAdd(Wait, JsonElement.Parse("0"));
        context.Params.Arguments = given;
        ResultOrAlternate<CallToolResult> answer = await next(context, cancellationToken);
        return !answer.IsAlternate && answer.Result?.StructuredContent is { ValueKind: JsonValueKind.Object } said
            && said.TryGetProperty("job", out JsonElement job) && said.TryGetProperty("status", out JsonElement status) && status.GetString() == "running"
            ? ResultOrAlternate<CallToolResult>.FromAlternate(Created(await JobAsync("get_job", job.GetString(), cancellationToken)), TaskJson.Default.TaskCreated)
            : answer;
    }

    private static TaskCreated Created(JsonObject job) =>
        new($"{job["job"]}", "working", $"{job["message"]}", $"{job["created_at"]}", $"{job["updated_at"]}") { ResultType = "task" };

    private async ValueTask<JsonNode?> GetAsync(JsonRpcRequest request, CancellationToken cancellationToken)
    {
        JsonObject job = await FindAsync(request, cancellationToken);
        string status = TaskText.StatusOf($"{job["status"]}");
        JsonObject task = new()
        {
            ["resultType"] = "complete",
            ["taskId"] = $"{job["job"]}",
            ["status"] = status,
            ["statusMessage"] = $"{job["message"]}",
            ["createdAt"] = $"{job["created_at"]}",
            ["lastUpdatedAt"] = $"{job["updated_at"]}",
            ["ttlMs"] = null,
            ["pollIntervalMs"] = TaskText.PollMs,
        };
        if (status == "completed")
        {
            task["result"] = await ResultAsync(job, cancellationToken);
        }

        return task;
    }

    private async ValueTask<JsonNode?> CancelAsync(JsonRpcRequest request, CancellationToken cancellationToken)
    {
        JsonObject job = await FindAsync(request, cancellationToken);
        if (TaskText.StatusOf($"{job["status"]}") == "working")
        {
            await JobAsync("cancel_job", $"{job["job"]}", cancellationToken);
        }

        return Acknowledgement();
    }

    // What a task must be asked is asked before it's made, so there's never an answer that it waits for.
    private async ValueTask<JsonNode?> UpdateAsync(JsonRpcRequest request, CancellationToken cancellationToken)
    {
        await FindAsync(request, cancellationToken);
        return Acknowledgement();
    }

    private static JsonObject Acknowledgement() => new() { ["resultType"] = "complete" };

    /// <summary>The job that a request names; where its server was ended, this one goes on with it.</summary>
    private async Task<JsonObject> FindAsync(JsonRpcRequest request, CancellationToken cancellationToken)
    {
        TaskText.Require(request);
        string? id = ((request.Params as JsonObject)?["taskId"] as JsonValue)?.ToString();
        return id?.StartsWith("run-", StringComparison.Ordinal) is true
            ? await JobAsync("wait_job", id, cancellationToken, (Wait, 0))
            : throw new McpProtocolException($"There is no task '{id}'.", McpErrorCode.InvalidParams);
    }

    private async Task<JsonObject> JobAsync(string skill, string? id, CancellationToken cancellationToken, params (string Name, object? Value)[] more)
    {
        using IDisposable caller = SkillCall.Enter(new RootedCaller(arguments.Root));
        AIFunctionArguments given = new(more.Append(("id", id)).ToDictionary(one => one.Item1, one => one.Item2));
        object? answer = await house.Skills[skill].Function.InvokeAsync(given, cancellationToken);
        return answer is ErrorContent error
            ? throw new McpProtocolException(house.Redaction.Clean(error.Message), McpErrorCode.InvalidParams)
            : JsonNode.Parse(house.Redaction.Clean((string)answer!))!.AsObject();
    }

    private async Task<JsonNode> ResultAsync(JsonObject job, CancellationToken cancellationToken)
    {
        CallToolResult result = $"{job["status"]}" == "failed"
            ? new() { IsError = true, Content = [new TextContentBlock { Text = $"{job["message"]}" }] }
            : await tools.AnswerAsync(new JsonObject { ["job"] = $"{job["job"]}", ["status"] = "done", ["result"] = job["result"]?.DeepClone() }.ToJsonString(), cancellationToken);
        JsonObject written = JsonSerializer.SerializeToNode(result, McpJsonUtilities.DefaultOptions.GetTypeInfo(typeof(CallToolResult)))!.AsObject();
        written["resultType"] = "complete";
        return written;
    }
}
