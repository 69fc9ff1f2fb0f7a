using System.Text.Json.Nodes;
using Aivp.Simulator;

namespace Aivp.Tools.Tests.Simulator;

/// <summary>The simulator is as good as what the vendors' own clients say of it.</summary>
public sealed class OfficialClientTests
{
    private const string Png = "\u0089PNG";

    [Fact]
    public async Task Gemini_IsWhatGooglesOwnClientsExpect()
    {
        (JsonNode said, SimulatorServer simulator) = await DriveAsync("gemini");
        await using SimulatorServer _ = simulator;
        Text(said["textToImage"]!["head"]).Should().StartWith(Png);
        Text(said["edit"]!["head"]).Should().StartWith(Png);
        Text(said["refused"]!["reason"]).Should().Be("PROHIBITED_CONTENT");
        Text(said["keptBack"]!["reason"]).Should().Be("IMAGE_SAFETY");
        ((int)said["rateLimited"]!["status"]!).Should().Be(429);
        Text(said["rateLimited"]!["message"]).Should().Contain("retryDelay");
        (Text(said["upload"]!["state"]), (int)said["upload"]!["gone"]!).Should().Be(("ACTIVE", 404));
        said["interaction"]!["states"]!.AsArray().Select(Text).Should().Equal("queued", "in_progress", "completed");
        Text(said["interaction"]!["head"])[4..8].Should().Be("ftyp");
        Text(said["cancel"]!["status"]).Should().Be("cancelled");
        ((int)said["veo"]!["videos"]!).Should().Be(1);
        ((int)said["veoRefused"]!["count"]!).Should().Be(1);
        ((bool)said["models"]!["has"]!).Should().BeTrue();
        simulator.Paid.Select(paid => paid.Model).Distinct().Should().BeEquivalentTo("gemini-3-pro-image", "gemini-omni-1.2-flash", "veo-3.1-generate-preview");
    }

    [Fact]
    public async Task OpenAI_IsWhatItsOwnClientExpects()
    {
        (JsonNode said, SimulatorServer simulator) = await DriveAsync("openai");
        await using SimulatorServer _ = simulator;
        foreach (string scenario in new[] { "generate", "editOne", "editMasked" })
        {
            Text(said[scenario]!["head"]).Should().StartWith(Png);
        }

        (Text(said["invalid"]!["name"]), Text(said["invalid"]!["code"])).Should().Be(("BadRequestError", "invalid_value"));
        Text(said["refused"]!["code"]).Should().Be("moderation_blocked");
        Text(said["unauthorized"]!["name"]).Should().Be("AuthenticationError");
        ((int)said["rateLimited"]!).Should().Be(1, "it waits and tries again, and it's paid once");
        said["chat"]!.AsArray().Select(Text).Should().Equal("hair", "coat");
        ((bool)said["models"]!).Should().BeTrue();
        simulator.Paid.Should().HaveCount(5);
    }

    [Fact]
    public async Task OpenRouter_IsWhatItsOwnClientExpects()
    {
        (JsonNode said, SimulatorServer simulator) = await DriveAsync("openrouter");
        await using SimulatorServer _ = simulator;
        (Text(said["image"]!["head"])[..4], (decimal)said["image"]!["cost"]!).Should().Be((Png, 0.039m));
        Text(said["chat"]!["head"]).Should().StartWith(Png);
        said["video"]!["states"]!.AsArray().Select(Text).Should().Equal("pending", "in_progress", "completed");
        (Text(said["video"]!["head"])[4..8], (decimal)said["video"]!["cost"]!).Should().Be(("ftyp", 1.6m));
        Text(said["videoRefused"]!["error"]).Should().Contain("moderation");
        new[] { "refused", "noCredits", "rateLimited" }.Select(scenario => (int)said[scenario]!["status"]!).Should().Equal(403, 402, 429);
        said["lists"]!["videos"]!.AsArray().Select(Text).Should().Contain("google/veo-3.1");
        simulator.Paid.Should().HaveCount(4);
    }

    private static async Task<(JsonNode Said, SimulatorServer Simulator)> DriveAsync(string client)
    {
        SimulatorServer simulator = await SimulatorServer.StartAsync();
        return (await new NodeProject(client).RunAsync("drive.mjs", simulator.BaseAddress.ToString()), simulator);
    }

    private static string Text(JsonNode? node) => node!.ToString();
}
