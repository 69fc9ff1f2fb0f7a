using Aivp.Tools.Pipeline;
using Aivp.Tools.Skills;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Tests.Skills;

/// <summary>Film skills that remember what they were asked, and fail where a test wants it.</summary>
internal sealed class FakeFilmSkills : IFilmSkills
{
    public Exception? Failure { get; set; }

    /// <summary>A production lasts so long; null: no time.</summary>
    public Task? Until { get; set; }

    /// <summary>How many productions were begun.</summary>
    public int Productions => _productions;

    private int _productions;

    public string? Project { get; private set; }

    public ProduceOptions? Options { get; private set; }

    public Task<ProjectCheck> CheckAsync(string project, CancellationToken cancellationToken) => Answer(project, null, new ProjectCheck(
        project, 1, 2, 3, [new("AIVP104", Severity.Error, new("script/characters/ines.md", 7), "夜 isn't a \"colour\".")]));

    public Task<FilmPlan> PlanAsync(string project, ProduceOptions options, CancellationToken cancellationToken) =>
        Answer(project, options, new FilmPlan("Night Ferry", "animatic", [], options.Candidates ?? 4, 0.64m, 1.3m));

    public async Task<ProductionReport> ProduceAsync(
        string project, ProduceOptions options, IProgress<FilmEvent> progress, CancellationToken cancellationToken)
    {
        progress.Report(new FilmEvent.StageStarted(FilmStage.Film, 1));
        if (options.DryRun)
        {
            return await Answer(project, options, new ProductionReport(project, null, [], 0, 0, 0m) { WouldMake = [new("film.mp4", 2.5m)] });
        }

        Interlocked.Increment(ref _productions);
        await (Until ?? Task.CompletedTask).WaitAsync(cancellationToken);
        return await Answer(project, options, new ProductionReport(project, "film.mp4", [], 1, 0, 0m));
    }

    public Task<ImpactReport> ImpactAsync(string project, IReadOnlyList<string> changed, ProduceOptions options, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<IReadOnlyList<string>> CleanAsync(string project, CancellationToken cancellationToken) =>
        Answer<IReadOnlyList<string>>(project, null, []);

    private Task<T> Answer<T>(string project, ProduceOptions? options, T answer)
    {
        (Project, Options) = (project, options);
        return Failure is null ? Task.FromResult(answer) : Task.FromException<T>(Failure);
    }
}
