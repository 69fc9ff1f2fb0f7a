using System.Text.Json.Nodes;

namespace Aivp.Mcp.Tests.Clients;

/// <summary>The official TypeScript client lets its own model judge, over both transports and in both eras.</summary>
public sealed class JudgingClientTests(NodeClients node, DrawnSheet sheet) : IClassFixture<NodeClients>, IClassFixture<DrawnSheet>
{
    [Theory]
    [InlineData("http", "legacy", "2025-11-25")]
    [InlineData("http", "auto", "2026-07-28")]
    [InlineData("stdio", "auto", "2026-07-28")]
    public async Task Client_IsAskedAndItsWordCounts(string transport, string era, string revision)
    {
        await using ServerProcess? server = transport == "http" ? await ServerProcess.StartAsync(sheet.Project, "--http", "127.0.0.1:0") : null;

        Ran ran = await node.RunAsync(
            "judge.mjs", transport, era, server?.Address ?? Path.Combine(AppContext.BaseDirectory, "aivp-mcp.dll"), sheet.Project.Root,
            "ferry/image/characters/ines-side.png", "ferry/image/characters/ines-front.png=Ines");

        ran.Code.Should().Be(0, ran.Error);
        JsonNode seen = JsonNode.Parse(ran.Output)!;
        seen["era"]!.ToString().Should().Be(revision);
        ((bool)seen["isError"]!).Should().BeFalse(seen["text"]!.ToString());
        seen["asked"]!.GetValue<int>().Should().Be(2);
        seen["report"]!["judge"]!.ToString().Should().Be("client");
        ((double)seen["report"]!["ranking"]![0]!["score"]!).Should().BeGreaterThan(0.9);
    }
}
