using System.Text.Json.Nodes;

namespace Aivp.Tools.Tests.Simulator;

/// <summary>The simulator is as good as what Replicate's own client says of it.</summary>
public sealed class ReplicateClientTests(ReplicateClientRun run) : IClassFixture<ReplicateClientRun>
{
    [Fact]
    public void Run_WhenTwoPicturesAreAsked_SeesEveryStateAndGetsBoth()
    {
        JsonNode outcome = run.Outcomes["run"]!;
        Texts(outcome["states"]).Should().Contain(["starting", "processing", "succeeded"]);
        outcome["files"]!.AsArray().Should().HaveCount(2).And.AllSatisfy(file => file!["head"]!.ToString().Should().StartWith("\u0089PNG"));
        ((int)outcome["withoutKey"]!).Should().Be(401, "the document wants the key with deliveries, too");
    }

    [Fact]
    public void Prediction_WhenWaitedFor_SaysWhatItTookAndIsListed()
    {
        JsonNode outcome = run.Outcomes["stepByStep"]!;
        outcome["created"]!.ToString().Should().Be("starting");
        outcome["done"]!.ToString().Should().Be("succeeded");
        ((double)outcome["time"]!).Should().Be(1.02);
        ((bool)outcome["listed"]!).Should().BeTrue();
    }

    [Fact]
    public void Input_WhenItIsAFile_IsUploadedFirst() => ((int)run.Outcomes["withAFile"]!["status"]!).Should().Be(200);

    [Fact]
    public void Cancel_WhenQueued_IsCanceled() => Texts(new JsonArray(run.Outcomes["cancel"]!["status"]!.DeepClone(), run.Outcomes["cancel"]!["after"]!.DeepClone())).Should().Equal("canceled", "canceled");

    [Fact]
    public void Upload_WhenSmall_CanBeReadWithTheKey()
    {
        run.Outcomes["upload"]!["type"]!.ToString().Should().Be("image/png");
        ((int)run.Outcomes["upload"]!["size"]!).Should().Be(70);
        ((int)run.Outcomes["upload"]!["read"]!["status"]!).Should().Be(200);
    }

    [Fact]
    public void Model_WhenAskedFor_HasASchema() => ((bool)run.Outcomes["model"]!).Should().BeTrue();

    [Theory]
    [InlineData("invalid", 422)]
    [InlineData("unknownModel", 404)]
    public void Failure_WhenItComes_IsWhatTheClientKnows(string scenario, int status)
    {
        run.Outcomes[scenario]!["name"]!.ToString().Should().Be("ApiError");
        ((int)run.Outcomes[scenario]!["status"]!).Should().Be(status);
    }

    [Fact]
    public void Refusal_WhenItComes_IsAFailedPrediction() => run.Outcomes["refused"]!["message"]!.ToString().Should().Contain("NSFW");

    [Fact]
    public void Submit_WhenLimited_IsRepeatedAtOnceAndPaidOnce() => ((int)run.Outcomes["retries"]!).Should().Be(1);

    [Fact]
    public void Webhook_WhenSent_HasASignatureThatHolds()
    {
        ((bool)run.Outcomes["webhook"]!["valid"]!).Should().BeTrue();
        ((bool)run.Outcomes["webhook"]!["tampered"]!).Should().BeFalse();
        run.Outcomes["webhook"]!["status"]!.ToString().Should().Be("succeeded");
    }

    private static IEnumerable<string> Texts(JsonNode? array) => array!.AsArray().Select(text => text!.ToString());
}
