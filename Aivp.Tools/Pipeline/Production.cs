using System.Collections.Concurrent;
using Aivp.Tools.Catalog;
using Aivp.Tools.Errors;
using Aivp.Tools.Jobs;
using Aivp.Tools.Pipeline.Animating;
using Aivp.Tools.Pipeline.Generating;
using Aivp.Tools.Prompts;
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
    PromptBuilder prompts,
    ProjectJobs? jobs,
    IProgress<FilmEvent> progress) : IDisposable
{
    private readonly ConcurrentDictionary<string, decimal> _wouldMake = new();
    private Task<IReadOnlyCollection<double>>? _knownScores;
    private readonly HashSet<string> _changed = [.. options.Changed];
    private int _generated;
    private int _reused;
    private long _costMicroUsd;
    private long _retakesMicroUsd;

    public Storyboard Storyboard => storyboard;

    public ProduceOptions Options => options;

    /// <summary>How many candidates of a keyframe are reckoned with before any is seen.</summary>
    public int Reckoned => Math.Min(options.Candidates ?? ProduceOptions.UsualCandidates, options.MaxCandidates);

    /// <summary>The score from which a candidate is accepted.</summary>
    public double Threshold => options.Threshold ?? ProduceOptions.UsualThreshold;

    public IImageProvider Images => images;

    public ModelCard ImageModel => imageModel;

    public IVideoProvider Videos => videos;

    public ModelCard VideoModel => videoModel;

    /// <summary>Puts the storyboard into the models' words.</summary>
    public PromptBuilder Prompts => prompts;

    /// <summary>The project's ledger.</summary>
    public ProjectJobs Jobs => jobs ?? throw new InvalidOperationException("This dry run has no jobs.");

    /// <summary>There's a ledger. A dry run of a project that has none opens none.</summary>
    public bool HasJobs => jobs is not null;

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

    /// <summary>Why nothing more is bought; null: the budget has allowed everything so far.</summary>
    public BudgetException? Stopped { get; private set; }

    /// <summary>The request, addressed to the model that will do it: vendors may have one that starts from words and another that starts from pictures.</summary>
    /// <exception cref="SkillArgumentException">The model can't do that; nothing was sent.</exception>
    public ImageRequest Addressed(ImageRequest request) => request with { Model = images.Quote(request).Model };

    /// <inheritdoc cref="Addressed(ImageRequest)"/>
    public VideoRequest Addressed(VideoRequest request) => request with { Model = videos.Quote(request).Model };

    /// <summary>What a request is thought to cost.</summary>
    /// <exception cref="SkillArgumentException">Nobody knows, so that no budget could hold it.</exception>
    public decimal EstimateUsd(ImageRequest request) => images.Quote(request).Cost.Known;

    /// <inheritdoc cref="EstimateUsd(ImageRequest)"/>
    public decimal EstimateUsd(VideoRequest request) => videos.Quote(request).Cost.Known;

    /// <summary>The scores of all candidates that earlier runs judged: what this film's draws are like.</summary>
    public Task<IReadOnlyCollection<double>> KnownScoresAsync(CancellationToken cancellationToken)
    {
        lock (_wouldMake)
        {
            _knownScores ??= ScoresOfLogs.ReadAsync(Files, storyboard, CancellationToken.None);
        }

        return _knownScores.WaitAsync(cancellationToken);
    }

    /// <summary>What a job is for.</summary>
    public JobContext Context(FilmStage stage, Shot? shot, string subject) =>
        new(Jobs.Project, stage.ToString().ToLowerInvariant(), shot?.Id.ToString() ?? "", subject);

    /// <summary>The same production as a dry run: what is still missing.</summary>
    public Production Rehearsal() =>
        new(storyboard, options with { DryRun = true, Fresh = false }, images, imageModel, videos, videoModel, prompts, jobs, new Unheard());

    /// <summary>Has something made that may cost money, and counts it. When the budget has once said no, nothing more is begun.</summary>
    /// <param name="estimateUsd">What it's thought to cost. What is free is made all the same.</param>
    /// <param name="make">Makes it at that price.</param>
    /// <param name="isExtra">The film can be finished without it, so that it doesn't stop the run when the budget says no.</param>
    /// <exception cref="BudgetException">The budget doesn't allow it.</exception>
    public async Task<JobResult> BuyAsync(decimal estimateUsd, Func<decimal, Task<JobResult>> make, bool isExtra = false)
    {
        if (estimateUsd > 0 && Stopped is { } stopped)
        {
            throw stopped;
        }

        try
        {
            JobResult made = await make(estimateUsd);
            Count(made);
            return made;
        }
        catch (BudgetException e) when (!isExtra)
        {
            Stopped ??= e;
            throw;
        }
    }

    /// <summary>Sets money aside for animating a shot again.</summary>
    /// <returns>False: retakes have cost what they may in this run.</returns>
    public bool MayRetake(decimal estimateUsd)
    {
        long price = (long)(estimateUsd * 1_000_000m);
        if (Interlocked.Add(ref _retakesMicroUsd, price) <= (long)(options.RetakesUsd * 1_000_000m))
        {
            return true;
        }

        Interlocked.Add(ref _retakesMicroUsd, -price);
        return false;
    }

    /// <summary>Whether a piece of this shot is made anew whatever its state.</summary>
    public bool IsFresh(Shot shot) => options.Fresh && (options.Shots.Count == 0 || options.Shots.Contains(shot.Id));

    /// <summary>What a piece's state counts as in this run.</summary>
    /// <param name="state">As its log says.</param>
    /// <param name="file">The piece.</param>
    /// <param name="fresh">It's to be made anew.</param>
    /// <param name="sources">The project's files that it follows from.</param>
    public FileState StateFor(FileState state, string file, bool fresh, params IEnumerable<string> sources) => state switch
    {
        // Whoever changes a picture by hand has made it their own.
        _ when _changed.Contains(file) => FileState.UsersOwn,
        FileState.UpToDate when fresh || sources.Any(_changed.Contains) => FileState.Stale,
        _ => state,
    };

    private void Count(JobResult result)
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
    public bool WouldChange(IEnumerable<string> files) => files.Any(file => _wouldMake.ContainsKey(file) || _changed.Contains(file));

    /// <summary>What a dry run found missing or stale, with its price.</summary>
    public IEnumerable<KeyValuePair<string, decimal>> Would => _wouldMake.OrderBy(pair => pair.Key, StringComparer.Ordinal);

    public void Dispose()
    {
        Slots.Dispose();
        Plans.Dispose();
    }

    private sealed class Unheard : IProgress<FilmEvent>
    {
        public void Report(FilmEvent value)
        {
        }
    }
}
