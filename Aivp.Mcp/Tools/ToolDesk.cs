using System.Text.Json;
using Aivp.Mcp.Security;
using Aivp.Tools.Errors;
using Aivp.Tools.Skills;
using Aivp.Tools.Storyboards;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Aivp.Mcp.Tools;

/// <summary>Calls a skill for a client: what goes in is checked and held to the root, what comes out is cleaned of secrets and shown.</summary>
internal sealed partial class ToolDesk(SkillHouse house, ServerArguments arguments)
{
    private readonly Confinement _confinement = new(arguments.Root);

    public async ValueTask<CallToolResult> CallAsync(RequestContext<CallToolRequestParams> context, CancellationToken cancellationToken)
    {
        string name = context.Params?.Name ?? "";
        if (!ToolBook.ByName.TryGetValue(name, out Tool? tool))
        {
            throw new McpProtocolException($"There is no tool '{name}'; {NearestName.Hint(name, [.. ToolBook.ByName.Keys])}", McpErrorCode.InvalidParams);
        }

        try
        {
            ArgumentCheck.Check(name, tool.InputSchema, context.Params!.Arguments);
            Skill skill = house.Skills[name];
            AIFunctionArguments given = await ConfineAsync(skill.Traits, context.Params.Arguments, cancellationToken);
            using IDisposable caller = SkillCall.Enter(new McpCaller(context, arguments, house.Get<IPreviewSkills>()));
            using IDisposable? watch = context.Params.ProgressToken is ProgressToken token
                ? SkillProgress.Watch(new McpProgress(context.Server, token, house.Redaction, cancellationToken))
                : null;
            object? answer = await skill.Function.InvokeAsync(given, cancellationToken);
            return answer is ErrorContent error ? Failure(error.Message) : await AnswerAsync((string)answer!, cancellationToken);
        }
        catch (AivpException e)
        {
            return Failure(e.Message);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Failure(e.Message);
        }
        catch (Exception e) when (e is not (OperationCanceledException or InputRequiredException or McpException))
        {
            Broke(house.Loggers.CreateLogger<ToolDesk>(), e, name);
            return Failure($"{name} broke off by an error of its own ({e.GetType().Name}); the server's log has it. What was made is kept.");
        }
    }

    /// <summary>What a skill answered, cleaned of secrets and shown.</summary>
    public Task<CallToolResult> AnswerAsync(string answer, CancellationToken cancellationToken) =>
        new ToolAnswer(_confinement, house.Get<IPreviewSkills>()).OfAsync(house.Redaction.Clean(answer), cancellationToken);

    /// <summary>Every path inside the root, every address on the internet.</summary>
    private async Task<AIFunctionArguments> ConfineAsync(SkillTraits traits, IDictionary<string, JsonElement>? given, CancellationToken cancellationToken)
    {
        AIFunctionArguments held = [];
        string folder = given?.TryGetValue("project", out JsonElement named) is true && named.ValueKind is JsonValueKind.String ? _confinement.Resolve("project", named.GetString()!) : _confinement.Root;
        foreach ((string name, JsonElement value) in given ?? new Dictionary<string, JsonElement>())
        {
            if (value.ValueKind is JsonValueKind.Null && name != "usd")
            {
                continue;
            }

            held[name] = traits.Sources.Contains(name) ? await EachAsync(value, source => PublicSource.ResolveAsync(_confinement, name, source, cancellationToken))
                : name == "project" ? await EachAsync(value, path => Task.FromResult(_confinement.ResolveProject(path)))
                : name == "references" && traits.Paths.Contains(name) ? await EachAsync(value, reference => Task.FromResult(Reference(reference)))
                : traits.ProjectFiles.Contains(name) ? await EachAsync(value, path => Task.FromResult(_confinement.Resolve(name, Path.Combine(folder, path))))
                : traits.Paths.Contains(name) ? await EachAsync(value, path => Task.FromResult(_confinement.Resolve(name, path)))
                : value;
        }

        return held;
    }

    // FILE or FILE=Name.
    private string Reference(string text)
    {
        ScoreReference read = ScoreReference.Parse(text);
        string file = _confinement.Resolve("references", read.File);
        return read.Name is null ? file : $"{file}={read.Name}";
    }

    private static async Task<JsonElement> EachAsync(JsonElement value, Func<string, Task<string>> resolve)
    {
        if (value.ValueKind is JsonValueKind.String)
        {
            return JsonSerializer.SerializeToElement(await resolve(value.GetString()!), AIJsonUtilities.DefaultOptions.GetTypeInfo(typeof(string)));
        }

        List<string> resolved = [];
        foreach (JsonElement item in value.EnumerateArray())
        {
            resolved.Add(await resolve(item.GetString()!));
        }

        return JsonSerializer.SerializeToElement(resolved.ToArray(), AIJsonUtilities.DefaultOptions.GetTypeInfo(typeof(string[])));
    }

    private CallToolResult Failure(string message) => new() { IsError = true, Content = [new TextContentBlock { Text = house.Redaction.Clean(message) }] };

    [LoggerMessage(Level = LogLevel.Error, Message = "{Tool} broke off.")]
    private static partial void Broke(ILogger logger, Exception exception, string tool);
}
