using System.Reflection;
using System.Text.Json.Nodes;
using Aivp.Mcp.Prompts;
using Aivp.Mcp.Resources;
using Aivp.Mcp.Tasks;
using Aivp.Mcp.Tools;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Aivp.Mcp;

/// <summary>The skills as an MCP server: tools, resources, prompts and completions. By handlers, which cost nothing at the start.</summary>
internal sealed class AivpServer(SkillHouse house, ServerArguments arguments)
{
    private readonly ToolDesk _tools = new(house, arguments);
    private readonly ResourceDesk _resources = new(house, arguments);
    private readonly CompletionDesk _completions = new(house, arguments);

    /// <summary>What one server (over HTTP: one session, or one request) is made with.</summary>
    public McpServerOptions Options()
    {
        TaskDesk tasks = new(house, arguments, _tools);
        McpServerOptions options = Basis();
        options.RequestHandlers = tasks.Handlers;
        options.Filters.Request.CallToolWithAlternateFilters.Add(tasks.FilterAsync);
        return options;
    }

    private McpServerOptions Basis() => new()
    {
        ServerInfo = new Implementation { Name = "aivp", Title = "Aivp", Version = Assembly.GetExecutingAssembly().GetName().Version!.ToString(3) },
        ServerInstructions = "Aivp turns a storyboard project into a film whose characters stay the same person from shot to shot. "
            + "check_project before produce_film; estimate_cost and dry_run say what things cost, and set_budget limits it. "
            + "What takes longer than wait_seconds answers a job: wait_job waits on. Paths are on the server's machine, under its root.",
        Capabilities = new()
        {
            Tools = new(),
            Resources = new(),
            Prompts = new(),
            Completions = new(),
            Extensions = new Dictionary<string, object> { [TaskText.Extension] = new JsonObject() },
        },
        Handlers = new()
        {
            ListToolsHandler = static (_, _) => new(ToolBook.All),
            CallToolHandler = _tools.CallAsync,
            ListResourcesHandler = (_, _) => new(_resources.List()),
            ListResourceTemplatesHandler = static (_, _) => new(ResourceDesk.Templates),
            ReadResourceHandler = _resources.ReadAsync,
            ListPromptsHandler = static (_, _) => new(PromptBook.All),
            GetPromptHandler = static (context, _) => new(PromptBook.Get(context.Params)),
            CompleteHandler = (context, cancellationToken) => _completions.CompleteAsync(context.Params, cancellationToken),
        },
    };
}
