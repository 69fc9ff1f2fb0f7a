using System.Text.Json.Nodes;

namespace Aivp.Tools.Tests.Simulator;

/// <summary>The simulator is as good as what Leonardo's own client says of it.</summary>
public sealed class LeonardoClientTests(LeonardoClientRun run) : IClassFixture<LeonardoClientRun>
{
    [Fact]
    public void Picture_WhenAsked_IsPendingThenCompleteAndCosts()
    {
        JsonNode outcome = run.Outcomes["picture"]!;
        outcome["states"]!.AsArray().Select(state => state!.ToString()).Should().Equal("PENDING", "COMPLETE");
        outcome["head"]!.ToString().Should().StartWith("\u0089PNG");
        outcome["cost"]!["unit"]!.ToString().Should().Be("DOLLARS");
    }

    [Fact]
    public void Picture_WhenMadeFromAnUpload_IsMade()
    {
        ((int)run.Outcomes["fromPictures"]!["status"]!).Should().Be(204);
        run.Outcomes["fromPictures"]!["states"]!.AsArray()[^1]!.ToString().Should().Be("COMPLETE");
    }

    [Fact]
    public void Clip_WhenAsked_IsOne() => run.Outcomes["clip"]!.ToString().Should().Be("ftyp");

    [Fact]
    public void Upscale_WhenAsked_Completes() => run.Outcomes["upscale"]!.ToString().Should().Be("COMPLETE");

    [Fact]
    public void Delete_WhenPending_LeavesNothing() => run.Outcomes["remove"].Should().BeNull();

    [Fact]
    public void Account_WhenAsked_HasModelsAndTokens()
    {
        ((int)run.Outcomes["account"]!["models"]!).Should().Be(1);
        ((int)run.Outcomes["account"]!["tokens"]!).Should().Be(3500);
    }

    [Theory]
    [InlineData("refused", "moderation")]
    [InlineData("invalid", "validation-failed")]
    public void Failure_WhenItComes_IsWhatTheClientKnows(string scenario, string text)
    {
        run.Outcomes[scenario]!["name"]!.ToString().Should().Be("SDKError");
        run.Outcomes[scenario]!["message"]!.ToString().Should().Contain(text);
    }
}
