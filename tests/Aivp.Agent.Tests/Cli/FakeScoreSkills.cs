using Aivp.Tools.Pipeline;
using Aivp.Tools.Skills;

namespace Aivp.Agent.Tests.Cli;

/// <summary>Answers with scores that a test sets, and remembers what it was asked.</summary>
internal sealed class FakeScoreSkills : IScoreSkills
{
    public ScoreReport Report { get; set; } = Samples.Scores;

    public ScoreRequest? Asked { get; private set; }

    public (string Folder, PictureStyle Style)? Measured { get; private set; }

    public Task<ScoreReport> ScoreAsync(ScoreRequest request, CancellationToken cancellationToken)
    {
        Asked = request;
        return Task.FromResult(Report);
    }

    public Task<ComparisonReport> CompareAsync(ScoreRequest request, CancellationToken cancellationToken)
    {
        Asked = request;
        (ScoredPicture first, ScoredPicture second) = (Samples.Scores.Ranking[1], Samples.Scores.Ranking[0]);
        return Task.FromResult(new ComparisonReport(Report.Judge, second.File, 0.87, first, second, second.Reason));
    }

    public Task<BenchmarkReport> BenchmarkAsync(string folder, PictureStyle style, CancellationToken cancellationToken)
    {
        Measured = (folder, style);
        Dictionary<string, SubjectResult> subjects = new() { ["cat"] = new(5, 0.95), ["lamp"] = new(1, null) };
        return Task.FromResult(new BenchmarkReport("local/1-faceres-photographic", 0.952, 0.9883, 1, 0.981, 6, 400, subjects));
    }
}
