using System.ComponentModel;
using System.Net;
using System.Reflection;
using Aivp.Mcp.Http;
using Aivp.Mcp.Security;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Aivp.Mcp.Tests.Conformance;

/// <summary>Our server over our HTTP, with the suite's fixture switched on.</summary>
internal static class FixtureHost
{
    /// <summary>Prints its address and runs until standard input ends.</summary>
    public static async Task<int> RunAsync()
    {
        ServerArguments arguments = new() { Root = RealPath.Of(AppContext.BaseDirectory) };
        await using SkillHouse house = new(arguments.Root);
        AivpServer aivp = new(house, arguments);
        await using HttpDoor door = await HttpDoor.OpenAsync(new(IPAddress.Loopback, 0), token: null, () => WithFixture(aivp.Options()), house.Loggers);
        Console.Out.WriteLine(door.Address);
        await Console.In.ReadToEndAsync();
        return 0;
    }

    private static McpServerOptions WithFixture(McpServerOptions options)
    {
        options.ToolCollection =
        [
            .. Methods(typeof(FixtureTools)).Concat(Methods(typeof(AskingTools))).Select(method => McpServerTool.Create(method)),
            new SchemaTool(),
            new HeaderTool(),
        ];
        options.PromptCollection = [.. Methods(typeof(FixturePrompts)).Select(method => McpServerPrompt.Create(method))];
        options.ResourceCollection = [.. Methods(typeof(FixtureResources)).Select(method => McpServerResource.Create(method))];
        options.Capabilities!.Resources!.Subscribe = true;
#pragma warning disable MCP9005 // Clients of earlier revisions still ask for it.
        options.Capabilities.Logging = new();
        options.Handlers.SetLoggingLevelHandler = static (_, _) => new(new EmptyResult());
#pragma warning restore MCP9005
        options.Handlers.SubscribeToResourcesHandler = static (_, _) => new(new EmptyResult());
        options.Handlers.UnsubscribeFromResourcesHandler = static (_, _) => new(new EmptyResult());
        options.Filters.Request.CallToolFilters.Add(next => async (context, cancellationToken) =>
        {
            if (context.Params?.Name == "test_reconnection")
            {
                await context.EnablePollingAsync(TimeSpan.FromMilliseconds(500), cancellationToken);
            }

            return await next(context, cancellationToken);
        });
        return options;
    }

    private static IEnumerable<MethodInfo> Methods(Type type) => type
        .GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
        .Where(method => method.IsDefined(typeof(DescriptionAttribute)));
}
