using Aivp.Tools.Errors;

namespace Aivp.Agent.Tests.Cli;

public sealed class FailureTests : IDisposable
{
    private readonly Door _door = new();

    public void Dispose() => _door.Dispose();

    public static TheoryData<Exception, int, string> Failures => new()
    {
        { new ProjectException(Samples.BadCheck.Findings), 1, "aivp: storyboard/storyboard-final/shots/shot-02.md:17: error AIVP104" },
        { new SkillArgumentException("max_candidates", "40 is too many."), 2, "aivp: --max-candidates: 40 is too many." },
        { new SkillArgumentException("project", "x has no storyboard."), 2, "aivp: project: x has no storyboard." },
        { new ProviderException("fal", ProviderFailure.Unauthorized, "the key is wrong; set FAL_KEY."), 3, "aivp: fal: the key is wrong; set FAL_KEY." },
        { new MediaException("a.png isn't a picture."), 3, "aivp: a.png isn't a picture." },
        { new IOException("No space left on device"), 3, "aivp: No space left on device" },
        { new MissingToolException("ffmpeg", "Type: apt-get install ffmpeg"), 69, "aivp: ffmpeg is missing. Type: apt-get install ffmpeg" },
        { new InvalidOperationException("oops"), 70, "aivp: This is a bug in aivp, please report it: InvalidOperationException: oops" },
        { new OperationCanceledException(), 130, "" },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Produce_WhenItFails_SaysWhyAndExitsByKind(Exception failure, int expectedCode, string expected)
    {
        _door.Film.Failure = failure;

        int code = await _door.RunAsync("produce", "night-ferry");

        code.Should().Be(expectedCode);
        _door.Error.Should().StartWith(expected).And.NotContain("   at ");
    }

    [Fact]
    public async Task Produce_WhenItFailsWithJson_PrintsAnErrorObject()
    {
        _door.Film.Failure = new MediaException("ü.png isn't a \"picture\".");

        int code = await _door.RunAsync("produce", "night-ferry", "--json");

        code.Should().Be(3);
        _door.Output.Should().Be("""{"error":{"code":"media_failed","message":"ü.png isn't a \"picture\"."}}""" + "\n");
        _door.Error.Should().BeEmpty();
    }

    [Fact]
    public async Task Produce_WhenItFailsWithDebug_ShowsWhere()
    {
        _door.Film.Failure = new InvalidOperationException("oops");

        await _door.RunAsync("produce", "night-ferry", "--debug");

        _door.Error.Should().Contain("System.InvalidOperationException: oops");
    }

    [Fact]
    public async Task Produce_WhenInterrupted_Exits130()
    {
        using CancellationTokenSource source = new();
        await source.CancelAsync();

        int code = await _door.RunAsync(["produce", "night-ferry"], source.Token);

        code.Should().Be(130);
        _door.Error.Should().BeEmpty("whoever interrupts says so");
    }
}
