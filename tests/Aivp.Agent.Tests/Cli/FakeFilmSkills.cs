using Aivp.Tools.Pipeline;
using Aivp.Tools.Skills;

namespace Aivp.Agent.Tests.Cli;

/// <summary>Skills that answer what a test wants and remember what they were asked.</summary>
internal sealed class FakeFilmSkills : IFilmSkills
{
    public ProjectCheck Check { get; set; } = Samples.CleanCheck;

    public FilmPlan Plan { get; set; } = Samples.Plan;

    public ProductionReport Report { get; set; } = Samples.GoodReport;

    public ImpactReport Impact { get; set; } = Samples.Impact;

    public IReadOnlyList<FilmEvent> Events { get; set; } = [];

    public IReadOnlyList<string> Removed { get; set; } = [];

    public Exception? Failure { get; set; }

    public string? Project { get; private set; }

    public ProduceOptions? Options { get; private set; }

    public Task<ProjectCheck> CheckAsync(string project, CancellationToken cancellationToken) => Answer(project, null, Check, cancellationToken);

    public Task<FilmPlan> PlanAsync(string project, ProduceOptions options, CancellationToken cancellationToken) =>
        Answer(project, options, Plan, cancellationToken);

    public Task<ProductionReport> ProduceAsync(
        string project, ProduceOptions options, IProgress<FilmEvent> progress, CancellationToken cancellationToken)
    {
        foreach (FilmEvent happened in Events)
        {
            progress.Report(happened);
        }

        return Answer(project, options, Report, cancellationToken);
    }

    public Task<ImpactReport> ImpactAsync(string project, IReadOnlyList<string> changed, ProduceOptions options, CancellationToken cancellationToken) =>
        Answer(project, options, Impact with { Changed = changed }, cancellationToken);

    public Task<IReadOnlyList<string>> CleanAsync(string project, CancellationToken cancellationToken) =>
        Answer(project, null, Removed, cancellationToken);

    private Task<T> Answer<T>(string project, ProduceOptions? options, T answer, CancellationToken cancellationToken)
    {
        (Project, Options) = (project, options);
        cancellationToken.ThrowIfCancellationRequested();
        return Failure is null ? Task.FromResult(answer) : Task.FromException<T>(Failure);
    }
}
