using System.Text.Json;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace Aivp.Mcp.Tests;

/// <summary>The server as a client starts it: a process of its own that speaks on standard input and output.</summary>
public sealed class StdioTests : IAsyncLifetime
{
    private McpClient _client = null!;

    public async Task InitializeAsync()
    {
        StdioClientTransport transport = new(new()
        {
            Name = "aivp",
            Command = "dotnet",
            Arguments = [Path.Combine(AppContext.BaseDirectory, "aivp-mcp.dll")],
        });

        // Named and patient: a client that may choose falls back to an earlier revision when a busy machine is slow to answer.
        _client = await McpClient.CreateAsync(transport, new()
        {
            ProtocolVersion = "2026-07-28",
            DiscoverProbeTimeout = TimeSpan.FromMinutes(2),
            InitializationTimeout = TimeSpan.FromMinutes(2),
        });
    }

    public async Task DisposeAsync() => await _client.DisposeAsync();

    [Fact]
    public async Task ListTools_OffersTheSkillsWithWhatTheyDo()
    {
        IList<McpClientTool> tools = await _client.ListToolsAsync();

        _client.ServerInfo!.Name.Should().Be("aivp");
        tools.Select(tool => tool.Name).Should().Contain(["check_project", "produce_film", "generate_image", "score_consistency", "wait_job"]);
        tools.Should().OnlyContain(tool => tool.Description.Length > 40);
        tools.Single(tool => tool.Name == "check_project").ProtocolTool.Annotations!.ReadOnlyHint.Should().BeTrue();
        tools.Single(tool => tool.Name == "score_consistency").ProtocolTool.Annotations!.ReadOnlyHint.Should().BeFalse("a judge may cost money");
    }

    [Fact]
    public async Task CallTool_OnTheExample_FindsNoErrors()
    {
        CallToolResult result = await CallAsync("check_project", new() { ["project"] = Example });

        result.IsError.Should().NotBe(true);
        using JsonDocument check = JsonDocument.Parse(Text(result));
        check.RootElement.GetProperty("has_errors").GetBoolean().Should().BeFalse();
        check.RootElement.GetProperty("shots").GetInt32().Should().BePositive();
    }

    [Fact]
    public async Task CallTool_WhenAnArgumentIsWrong_SaysWhatIsRight()
    {
        CallToolResult result = await CallAsync("plan_film", new() { ["project"] = Example, ["provider"] = "animatc" });

        result.IsError.Should().BeTrue();
        Text(result).Should().StartWith("provider: 'animatc' is unknown;");
    }

    private static string Example => Path.Combine(AppContext.BaseDirectory, "examples", "night-ferry");

    private static string Text(CallToolResult result) => result.Content.OfType<TextContentBlock>().Single().Text;

    private async Task<CallToolResult> CallAsync(string tool, Dictionary<string, object?> arguments) => await _client.CallToolAsync(tool, arguments);
}
