using System.Reflection;
using Aivp.Tools.Skills;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Aivp.Mcp;

/// <summary>The skills as an MCP server's tools.</summary>
internal static class AivpServer
{
    public static McpServerOptions Options(SkillList skills)
    {
        McpServerOptions options = new()
        {
            ServerInfo = new Implementation { Name = "aivp", Title = "Aivp", Version = Assembly.GetExecutingAssembly().GetName().Version!.ToString(3) },
            ServerInstructions = "Aivp turns a storyboard project into a film whose characters stay the same person from shot to shot. "
                + "Check a project before producing it; plan says what it would cost. Paths are on the server's machine.",
            ToolCollection = [.. skills.Skills.Select(skill => McpServerTool.Create(new ToolFunction(skill.Function), Hints(skill.Traits)))],
        };
        options.Filters.Request.CallToolFilters.Add(next => async (context, cancellationToken) =>
        {
            if (context.Params?.ProgressToken is not ProgressToken token)
            {
                return await next(context, cancellationToken);
            }

            using (SkillProgress.Watch(new McpProgress(context.Server, token, cancellationToken)))
            {
                return await next(context, cancellationToken);
            }
        });
        return options;
    }

    private static McpServerToolCreateOptions Hints(SkillTraits traits) => new()
    {
        Title = traits.Title,
        ReadOnly = traits.ReadOnly,
        Destructive = traits.Destructive,
        Idempotent = traits.Idempotent,
        OpenWorld = traits.OpenWorld,
    };
}
