using System.Text.Json.Nodes;

namespace Aivp.Mcp.Tests.Clients;

/// <summary>The protocol's own library for tasks, which holds every message against its schemas.</summary>
public sealed class TaskClientTests(NodeClients node) : IClassFixture<NodeClients>
{
    [Fact]
    public async Task Library_CallsAToolAsATaskAndCancelsAnother()
    {
        using SmallProject project = new();
        await using ServerProcess server = await ServerProcess.StartAsync(project, "--http", "127.0.0.1:0");

        Ran ran = await node.RunAsync("tasks.mjs", server.Address, "ferry");

        ran.Code.Should().Be(0, ran.Error);
        JsonNode seen = JsonNode.Parse(ran.Output)!;
        seen["kind"]!.ToString().Should().Be("task");
        seen["task"]!.ToString().Should().StartWith("run-");
        seen["status"]!.ToString().Should().Be("completed");
        seen["result"]!["result"]!["files"]!.AsArray().Should().HaveCount(4);
        seen["blocks"]!.AsArray().Select(block => block!.ToString()).Should().Contain(["text", "image", "resource_link"]);
        seen["cancelled"]!.ToString().Should().Be("cancelled");
    }
}
