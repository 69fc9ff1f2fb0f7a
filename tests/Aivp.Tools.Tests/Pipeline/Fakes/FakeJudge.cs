using Aivp.Tools.Pipeline.Judging;

namespace Aivp.Tools.Tests.Pipeline.Fakes;

/// <summary>Scores pictures as the test says.</summary>
internal sealed class FakeJudge : IConsistencyJudge
{
    public string Name => "fake";

    public string Version => "1";

    /// <summary>A picture's score by its frame and its own text.</summary>
    public Func<string, string, double?> Score { get; set; } = (_, _) => 0.9;

    /// <summary>What is wrong with a picture, by its own text.</summary>
    public Func<string, IReadOnlyList<Defect>> Defects { get; set; } = _ => [];

    public async Task<Verdict> JudgeAsync(string picture, Expectation expected, CancellationToken cancellationToken)
    {
        string text = await File.ReadAllTextAsync(picture, cancellationToken);
        double? score = Score(expected.Frame.ToString(), text);
        return new(
            "fake/1",
            score,
            [.. expected.Figures.Select(figure => new CharacterVerdict(figure.Character.Id, score, new Dictionary<string, double>(), new(2, 2, 4, 4), "as scripted"))],
            Defects(text),
            "as scripted");
    }
}
