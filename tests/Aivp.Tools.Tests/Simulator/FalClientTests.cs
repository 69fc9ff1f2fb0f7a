using System.Text.Json.Nodes;

namespace Aivp.Tools.Tests.Simulator;

/// <summary>The simulator is as good as what fal's own client says of it.</summary>
public sealed class FalClientTests(FalClientRun run) : IClassFixture<FalClientRun>
{
    [Fact]
    public void Subscribe_WhenTwoPicturesAreAsked_SeesEveryStateAndGetsBoth()
    {
        JsonNode outcome = run.Outcomes["subscribe"]!;
        Texts(outcome["states"]).Should().Equal("IN_QUEUE", "IN_PROGRESS", "COMPLETED");
        ((int)outcome["seed"]!).Should().Be(7);
        outcome["images"]!.AsArray().Select(image => (int)image!["width"]!).Should().Equal(320, 320);
        outcome["files"]!.AsArray().Should().AllSatisfy(file =>
        {
            file!["type"]!.ToString().Should().Be("image/png");
            file["head"]!.ToString().Should().StartWith("\u0089PNG");
        });
    }

    [Fact]
    public void Result_WhenAskedTooEarly_IsRefusedAndLaterGiven()
    {
        JsonNode outcome = run.Outcomes["stepByStep"]!;
        outcome["queued"]!.ToString().Should().Be("IN_QUEUE");
        ((int)outcome["early"]!["status"]!).Should().Be(400);
        outcome["early"]!["detail"]!.ToString().Should().Be("Request is still in progress");
        Texts(outcome["seen"]).Should().Equal("IN_QUEUE", "IN_PROGRESS", "COMPLETED");
        outcome["file"]!["head"]!.ToString().Should().StartWith("\u00ff\u00d8\u00ff", "this model makes JPEG unless told otherwise");
        outcome["late"]!["detail"]!.ToString().Should().Be("ALREADY_COMPLETED");
    }

    [Fact]
    public void Cancel_WhenQueued_LeavesNoResult() => ((int)run.Outcomes["cancel"]!["status"]!).Should().Be(400);

    [Fact]
    public void Stream_WhenRead_EndsWithCompleted() => Texts(run.Outcomes["stream"]).Should().Equal("IN_QUEUE", "IN_PROGRESS", "COMPLETED");

    [Fact]
    public void Run_WhenDirect_Answers() => ((int)run.Outcomes["run"]!).Should().Be(1);

    [Fact]
    public void ImageToVideo_WhenGivenAFile_UploadsItAndGetsAClip()
    {
        run.Outcomes["imageToVideo"]!["type"]!.ToString().Should().Be("video/mp4");
        run.Outcomes["imageToVideo"]!["file"]!["head"]!.ToString()[4..8].Should().Be("ftyp");
    }

    [Fact]
    public void Upload_WhenSmall_CanBeRead() => ((int)run.Outcomes["upload"]!["size"]!).Should().Be(70);

    [Fact]
    public void Upload_WhenLarge_GoesInPartsAndCanBeRead() => ((int)run.Outcomes["uploadInParts"]!["size"]!).Should().Be(91 * 1024 * 1024);

    [Theory]
    [InlineData("invalid", "ValidationError", 422, "missing")]
    [InlineData("refused", "ValidationError", 422, "content_policy_violation")]
    [InlineData("unauthorized", "ApiError", 401, null)]
    [InlineData("unknownModel", "ApiError", 404, null)]
    public void Failure_WhenItComes_IsWhatTheClientKnows(string scenario, string name, int status, string? type)
    {
        JsonNode failure = run.Outcomes[scenario]!;
        failure["name"]!.ToString().Should().Be(name);
        ((int)failure["status"]!).Should().Be(status);
        failure["type"]?.ToString().Should().Be(type);
    }

    [Fact]
    public void Submit_WhenFirstLimited_IsTriedAgainAndPaidOnce() => ((int)run.Outcomes["retries"]!).Should().Be(1);

    [Fact]
    public void Proxy_WhenUsed_ReachesTheQueue() => run.Outcomes["proxy"]!.ToString().Should().Be("IN_QUEUE");

    [Fact]
    public void Webhook_WhenSent_HasASignatureThatHolds()
    {
        JsonNode outcome = run.Outcomes["webhook"]!;
        ((bool)outcome["verified"]!).Should().BeTrue();
        ((bool)outcome["same"]!).Should().BeTrue();
        ((bool)outcome["padded"]!).Should().BeTrue("the real document pads it, against the standard");
        outcome["status"]!.ToString().Should().Be("OK");
    }

    [Fact]
    public void Paid_WhenAllIsDone_CountsWhatWasAccepted()
    {
        run.Simulator.Paid.Select(paid => (string?)paid.Input!["prompt"])
            .Should().Equal("A \"quoted\" cat\nin two lines", "one", "two", "three", "four", "it moves", "no picture", "no", "five", "six", "seven");
        run.Simulator.Faults.Pending.Should().Be(0);
    }

    private static IEnumerable<string> Texts(JsonNode? array) => array!.AsArray().Select(text => text!.ToString());
}
