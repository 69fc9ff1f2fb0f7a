using Aivp.Tools.Pipeline.Judging;

namespace Aivp.Tools.Tests.Pipeline.Fakes;

/// <summary>Scores pictures as the test says.</summary>
internal sealed class FakeJudge : IConsistencyJudge
{
    public string Name => "fake";

    public string Version => "1";

    /// <summary>A picture's score by its frame and its own text.</summary>
    public Func<string, string, double?> Score { get; set; } = (_, _) => 0.9;

    public async Task<Verdict> JudgeAsync(string picture, Expectation expected, CancellationToken cancellationToken)
    {
        double? score = Score(expected.Frame.ToString(), await File.ReadAllTextAsync(picture, cancellationToken));
        return new(
            "fake/1",
            score,
            [.. expected.Figures.Select(figure => new CharacterVerdict(figure.Character.Id, score, new Dictionary<string, double>(), null, "as scripted"))],
            [],
            "as scripted");
    }
}
