using System.Collections.Concurrent;
using Aivp.Tools.Catalog;
using Aivp.Tools.Jobs;
using Aivp.Tools.Pipeline.Animating;
using Aivp.Tools.Pipeline.Generating;
using Aivp.Tools.Storyboards;
using Aivp.Tools.Storyboards.Files;

namespace Aivp.Tools.Pipeline;

/// <summary>One run over one project: what the steps of a production share.</summary>
internal sealed class Production(
    Storyboard storyboard,
    ProduceOptions options,
    IImageProvider images,
    ModelCard imageModel,
    IVideoProvider videos,
    ModelCard videoModel,
    ProjectJobs? jobs,
    IProgress<FilmEvent> progress) : IDisposable
{
    private readonly ConcurrentDictionary<string, decimal> _wouldMake = new();
    private int _generated;
    private int _reused;
    private long _costMicroUsd;

    public Storyboard Storyboard => storyboard;

    public ProduceOptions Options => options;

    public IImageProvider Images => images;

    public ModelCard ImageModel => imageModel;

    public IVideoProvider Videos => videos;

    public ModelCard VideoModel => videoModel;

    /// <summary>The project's ledger.</summary>
    public ProjectJobs Jobs => jobs ?? throw new InvalidOperationException("A dry run has no jobs.");

    public IProgress<FilmEvent> Progress => progress;

    /// <summary>The project's files.</summary>
    public ProjectLogs Files { get; } = new(storyboard.Folder);

    /// <summary>The tables of <c>image/plan.md</c> and <c>video/plan.md</c>.</summary>
    public PlanFiles Plans { get; } = new(storyboard.Folder);

    /// <summary>How much is generated at the same time.</summary>
    public SemaphoreSlim Slots { get; } = new(options.Parallel);

    public int Generated => _generated;

    public int Reused => _reused;

    public decimal CostUsd => _costMicroUsd / 1_000_000m;

    /// <summary>What a job is for.</summary>
    public JobContext Context(FilmStage stage, Shot? shot, string subject) =>
        new(Jobs.Project, stage.ToString().ToLowerInvariant(), shot?.Id.ToString() ?? "", subject);

    /// <summary>Counts what came of a job.</summary>
    public void Count(JobResult result)
    {
        if (result.Reused)
        {
            CountReused();
        }
        else
        {
            CountMade();
            Interlocked.Add(ref _costMicroUsd, (long)(result.Job.ChargedUsd * 1_000_000m));
        }
    }

    /// <summary>Counts something that was made here in this run.</summary>
    public void CountMade() => Interlocked.Increment(ref _generated);

    /// <summary>Counts something that was there and is up to date.</summary>
    public void CountReused() => Interlocked.Increment(ref _reused);

    /// <summary>In a dry run: this would be made, at this price.</summary>
    public void WouldMake(string file, decimal costUsd) => _wouldMake[file] = costUsd;

    /// <summary>In a dry run: whether one of these would be made, so that what depends on it would be too.</summary>
    public bool WouldChange(IEnumerable<string> files) => files.Any(_wouldMake.ContainsKey);

    /// <summary>What a dry run found missing or stale, with its price.</summary>
    public IEnumerable<KeyValuePair<string, decimal>> Would => _wouldMake.OrderBy(pair => pair.Key, StringComparer.Ordinal);

    public void Dispose()
    {
        Slots.Dispose();
        Plans.Dispose();
    }
}
