namespace Aivp.Agent.Tests.Cli;

public sealed class ChoiceVerbTests : IDisposable
{
    private readonly Door _door = new();

    public void Dispose() => _door.Dispose();

    [Fact]
    public async Task Choose_HandsOnWhichAndSaysWhatFollows()
    {
        int code = await _door.RunAsync("choose", "1.2", "3", "--project", "ferry");

        code.Should().Be(0);
        _door.Choices.Asked.Should().Be("ferry 1.2 3");
        _door.Output.Should().Be("shot-02-ff: Candidate 3 of 4, chosen by hand. The next `aivp produce` makes its clip again.\n");
    }

    [Theory]
    [InlineData("up", "True")]
    [InlineData("down", "False")]
    public async Task Rate_HandsTheThumbOn(string thumb, string good)
    {
        (await _door.RunAsync("rate", "shot-02-lf", "1", thumb)).Should().Be(0);

        _door.Choices.Asked.Should().Be($". shot-02-lf 1 {good}");
        _door.Output.Should().Be("Kept. 7 rated so far; aivp calibrate . says what follows.\n");
    }

    [Theory]
    [InlineData("rate 1.2 3 maybe", "maybe")]
    [InlineData("rate 1.2 3", "THUMB")]
    [InlineData("choose 1.2 third", "third")]
    [InlineData("choose 1.2", "CANDIDATE")]
    public async Task Verbs_WhenAnArgumentIsWrong_SayWhichAndDoNothing(string typed, string expected)
    {
        (await _door.RunAsync(typed.Split(' '))).Should().Be(2);

        _door.Error.Should().Contain(expected);
        _door.Choices.Asked.Should().BeNull();
    }

    [Fact]
    public async Task Calibrate_ShowsAgreementSuggestionAndFlips()
    {
        (await _door.RunAsync("calibrate", "ferry", "--apply")).Should().Be(0);

        _door.Choices.Asked.Should().Be("ferry True");
        _door.Output.Should().Be(
            """
            rated      23: 14 up, 9 down; 2 of them no judge scored
            threshold  0.80, agrees with 81% of your ratings
            suggested  0.744, agrees with 91%; it's the project's from now on
            judge      local/1-faceres-photographic: on your side in 76% of 21, prefers the better in 91%
            model      google/gemini-2.5-flash: turned round in 25% of 20 pairs (4 for the first place, 1 for the second)

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Calibrate_WithJson_PrintsTheReport()
    {
        (await _door.RunAsync("calibrate", "ferry", "--json")).Should().Be(0);

        _door.Output.Should().Contain("\"suggested\":0.744").And.Contain("\"preferred_first\":4");
    }
}
