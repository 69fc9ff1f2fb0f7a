using Aivp.Tools.Pipeline;
using Aivp.Tools.Skills;

namespace Aivp.Tools.Tests.Skills;

/// <summary>Remembers what it was asked and scores every picture the same.</summary>
internal sealed class FakeScoreSkills : IScoreSkills
{
    public ScoreRequest? Asked { get; private set; }

    public Task<ScoreReport> ScoreAsync(ScoreRequest request, CancellationToken cancellationToken)
    {
        Asked = request;
        return Task.FromResult(new ScoreReport("local/1", null, [.. request.Pictures.Select(Scored)]));
    }

    public Task<ComparisonReport> CompareAsync(ScoreRequest request, CancellationToken cancellationToken)
    {
        Asked = request;
        ScoredPicture[] both = [.. request.Pictures.Select(Scored)];
        return Task.FromResult(new ComparisonReport("local/1", null, 0, both[0], both[1], "level"));
    }

    public Task<BenchmarkReport> BenchmarkAsync(string folder, PictureStyle style, CancellationToken cancellationToken) =>
        throw new NotSupportedException("no function measures the judge.");

    private static ScoredPicture Scored(string file) => new(file, 0.9, Likeness.Same, [], [], "alike");
}
