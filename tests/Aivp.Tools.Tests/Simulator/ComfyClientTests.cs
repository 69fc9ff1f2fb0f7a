using System.Text.Json.Nodes;

namespace Aivp.Tools.Tests.Simulator;

/// <summary>The simulator is as good as what a client that people use with ComfyUI says of it.</summary>
public sealed class ComfyClientTests(ComfyClientRun run) : IClassFixture<ComfyClientRun>
{
    [Fact]
    public void Enqueue_WhenItListens_HearsHowFarItIsAndGetsThePicture()
    {
        JsonNode outcome = run.Outcomes["enqueue"]!;
        outcome["head"]!.ToString().Should().StartWith("\u0089PNG");
        outcome["heard"]!.AsArray().Select(heard => heard!.ToString()).Should().Contain(["status", "execution_start", "progress", "execution_success", "executing"]);
    }

    [Fact]
    public void History_WhenAsked_HasTheOneThatIsDone()
    {
        ((int)run.Outcomes["history"]!["count"]!).Should().Be(1);
        run.Outcomes["history"]!["status"]!.ToString().Should().Be("success");
    }

    [Fact]
    public void Queue_WhenOneWaits_HasIt() => ((int)run.Outcomes["queue"]!).Should().Be(1);

    [Fact]
    public void Upload_WhenDone_IsNamed() => run.Outcomes["upload"]!["name"]!.ToString().Should().Be("a.png");

    [Fact]
    public void Nodes_WhenAsked_AreListed() => ((bool)run.Outcomes["nodes"]!).Should().BeTrue();

    [Fact]
    public void Prompt_WhenAFileIsMissing_IsRefused() => run.Outcomes["invalid"]!["message"]!.ToString().Should().NotBeEmpty();

    [Fact]
    public void Prompt_WhenItHasAnIdOfItsOwn_KeepsIt()
    {
        run.Outcomes["ownId"]!["id"]!.ToString().Should().Be("b7b2c3d4-0000-4000-8000-000000000001");
        ((int)run.Outcomes["ownId"]!["bad"]!).Should().Be(400);
        run.Outcomes["ownId"]!["type"]!.ToString().Should().Be("invalid_prompt_id");
    }
}
