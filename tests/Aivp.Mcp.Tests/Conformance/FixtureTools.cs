#pragma warning disable MCP9005 // Logging, sampling and roots: clients of earlier revisions still use them.
using System.ComponentModel;
using Microsoft.Extensions.Logging;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Aivp.Mcp.Tests.Conformance;

/// <summary>Tools that the suite calls, each as it describes them.</summary>
internal static class FixtureTools
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(50);

    [McpServerTool(Name = "test_simple_text"), Description("Returns simple text.")]
    public static string SimpleText() => "This is a simple text response for testing.";

    [McpServerTool(Name = "test_image_content"), Description("Returns a picture.")]
    public static ImageContentBlock ImageContent() => ImageContentBlock.FromBytes(Samples.Picture, "image/png");

    [McpServerTool(Name = "test_audio_content"), Description("Returns a recording.")]
    public static AudioContentBlock AudioContent() => AudioContentBlock.FromBytes(Samples.Sound, "audio/wav");

    [McpServerTool(Name = "test_embedded_resource"), Description("Returns an embedded resource.")]
    public static EmbeddedResourceBlock EmbeddedResource() =>
        new() { Resource = new TextResourceContents { Uri = "test://embedded-resource", MimeType = "text/plain", Text = "This is an embedded resource content." } };

    [McpServerTool(Name = "test_multiple_content_types"), Description("Returns several kinds of content.")]
    public static CallToolResult MultipleContentTypes() => new()
    {
        Content =
        [
            new TextContentBlock { Text = "Multiple content types test:" },
            ImageContentBlock.FromBytes(Samples.Picture, "image/png"),
            new EmbeddedResourceBlock
            {
                Resource = new TextResourceContents { Uri = "test://mixed-content-resource", MimeType = "application/json", Text = """{"test":"data","value":123}""" },
            },
        ],
    };

    [McpServerTool(Name = "test_tool_with_logging"), Description("Logs while it works.")]
    public static async Task<string> WithLogging(McpServer server, CancellationToken cancellationToken)
    {
        ILogger log = server.AsClientLoggerProvider().CreateLogger("fixture");
        foreach (string message in (string[])["Tool execution started", "Tool processing data", "Tool execution completed"])
        {
            log.Said(message);
            await Task.Delay(s_pause, cancellationToken);
        }

        return "Logged.";
    }

    [McpServerTool(Name = "test_logging_tool"), Description("Logs once.")]
    public static string LoggingTool(McpServer server)
    {
        server.AsClientLoggerProvider().CreateLogger("fixture").Said("logged");
        return "Logged.";
    }

    [McpServerTool(Name = "test_error_handling"), Description("Always fails.")]
    public static CallToolResult ErrorHandling() =>
        new() { IsError = true, Content = [new TextContentBlock { Text = "This tool intentionally returns an error for testing" }] };

    [McpServerTool(Name = "test_tool_with_progress"), Description("Reports progress.")]
    public static async Task<string> WithProgress(RequestContext<CallToolRequestParams> context, CancellationToken cancellationToken)
    {
        foreach (float progress in (float[])[0, 50, 100])
        {
            if (context.Params?.ProgressToken is ProgressToken token)
            {
                await context.Server.NotifyProgressAsync(token, new() { Progress = progress, Total = 100 }, cancellationToken: cancellationToken);
            }

            await Task.Delay(s_pause, cancellationToken);
        }

        return "Done.";
    }

    [McpServerTool(Name = "test_reconnection"), Description("Closes its stream and goes on.")]
    public static async Task<string> Reconnection(CancellationToken cancellationToken)
    {
        await Task.Delay(s_pause, cancellationToken);
        return "Reconnection test completed successfully";
    }

    [McpServerTool(Name = "test_missing_capability"), Description("Needs a client that samples.")]
    public static string MissingCapability(RequestContext<CallToolRequestParams> context) =>
        (context.JsonRpcRequest.Context?.ClientCapabilities ?? context.Server.ClientCapabilities)?.Sampling is null
            ? throw new MissingRequiredClientCapabilityException(new ClientCapabilities { Sampling = new() }, "It needs a client that samples.")
            : "It can.";
}
