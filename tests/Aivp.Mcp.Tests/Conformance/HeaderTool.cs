using System.Text.Json;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Aivp.Mcp.Tests.Conformance;

/// <summary>A tool that wants an argument repeated in a header.</summary>
internal sealed class HeaderTool : McpServerTool
{
    public override Tool ProtocolTool { get; } = new()
    {
        Name = "test_custom_header",
        Description = "Wants its argument in a header too.",
        InputSchema = JsonDocument.Parse("""{"type":"object","properties":{"region":{"type":"string","x-mcp-header":"Region"}},"required":["region"]}""").RootElement,
    };

    public override IReadOnlyList<object> Metadata => [];

    public override ValueTask<CallToolResult> InvokeAsync(RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken = default) =>
        new(new CallToolResult { Content = [new TextContentBlock { Text = $"Region: {request.Params?.Arguments?["region"]}" }] });
}
