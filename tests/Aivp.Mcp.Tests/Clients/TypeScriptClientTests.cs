using System.Text.Json.Nodes;

namespace Aivp.Mcp.Tests.Clients;

/// <summary>The official TypeScript client drives a small production, over both transports and in both eras.</summary>
public sealed class TypeScriptClientTests(NodeClients node) : IClassFixture<NodeClients>
{
    [Theory]
    [InlineData("stdio", "legacy")]
    [InlineData("http", "auto")]
    public async Task Client_ProducesAFilmAndLooksAtIt(string transport, string era)
    {
        using SmallProject project = new();
        await using ServerProcess? server = transport == "http" ? await ServerProcess.StartAsync(project, "--http", "127.0.0.1:0") : null;
        Ran ran = await node.RunAsync(
            "produce.mjs", transport, era, server?.Address ?? Path.Combine(AppContext.BaseDirectory, "aivp-mcp.dll"), project.Root, "ferry");
        ran.Code.Should().Be(0, ran.Error);
        JsonNode seen = JsonNode.Parse(ran.Output)!;

        seen["tools"]!.AsArray().Select(tool => tool!.ToString()).Should().Contain(["generate_image", "produce_film", "wait_job"]);
        seen["errors"]!.GetValue<bool>().Should().BeFalse();
        seen["job"]!.ToString().Should().StartWith("run-");
        seen["status"]!.ToString().Should().Be("done");
        seen["frames"]!.GetValue<int>().Should().BePositive();
        seen["steps"]!.GetValue<int>().Should().BePositive();
        seen["links"]!.AsArray().Should().NotBeEmpty();
        seen["previewBytes"]!.AsArray().Should().NotBeEmpty();
        seen["packetBytes"]!.GetValue<int>().Should().BeLessThan(600_000);
        seen["readBytes"]!.GetValue<int>().Should().BePositive();
        seen["completions"]!.AsArray().Select(value => value!.ToString()).Should().Contain("1.1");
        seen["prompts"]!.AsArray().Should().HaveCount(3);
        seen["promptText"]!.ToString().Should().Contain("ferry");
        seen["wrong"]!.ToString().Should().Contain("did you mean candidates?");
        File.Exists(Path.Combine(project.Folder, "video", "clips", "shot-01.mp4")).Should().BeTrue();
    }
}
