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
internal sealed record Production(
    Storyboard Storyboard, ProduceOptions Options, Makers Makers, PromptBuilder Prompts, ProjectJobs? Ledger, IProgress<FilmEvent> Progress) : IDisposable
{
    private readonly HashSet<string> _changed = [.. Options.Changed];

    /// <summary>Who animates hero shots, where those are others; null: who animates all.</summary>
    public Makers? Heroes { get; init; }

    /// <summary>Who animates a shot again when two takes weren't good; null: who made those.</summary>
    public Makers? Retakes { get; init; }

    /// <summary>How many candidates of a keyframe are reckoned with before any is seen.</summary>
    public int Reckoned => Math.Min(Options.Candidates ?? ProduceOptions.UsualCandidates, Options.MaxCandidates);

    /// <summary>The score from which a candidate is accepted.</summary>
    public double Threshold => Options.Threshold ?? ProduceOptions.UsualThreshold;

    public IImageProvider Images => Makers.Images;

    public ModelCard ImageModel => Makers.ImageModel;

    public IVideoProvider Videos => Makers.Videos;

    public ModelCard VideoModel => Makers.VideoModel;

    /// <summary>The project's ledger.</summary>
    public ProjectJobs Jobs => Ledger ?? throw new InvalidOperationException("This dry run has no jobs.");

    /// <summary>There's a ledger. A dry run of a project that has none opens none.</summary>
    public bool HasJobs => Ledger is not null;

    /// <summary>The project's files.</summary>
    public ProjectLogs Files { get; } = new(Storyboard.Folder);

    /// <summary>The tables of <c>image/plan.md</c> and <c>video/plan.md</c>.</summary>
    public PlanFiles Plans { get; } = new(Storyboard.Folder);

    /// <summary>How much is generated at the same time.</summary>
    public SemaphoreSlim Slots { get; } = new(Options.Parallel);

    public int Generated => Tally.Generated;

    public int Reused => Tally.Reused;

    public decimal CostUsd => Tally.CostUsd;

    /// <summary>Why nothing more is bought; null: the budget has allowed everything so far.</summary>
    public BudgetException? Stopped => Tally.Stopped;

    /// <summary>What this run has made, spent and learnt so far.</summary>
    public Tally Tally { get; } = new();

    /// <summary>Which models were chosen and why, in words; empty: none was left to us, and all are as usual.</summary>
    public IReadOnlyList<string> Choices =>
    [
        .. new[] { ("Pictures", Makers.ImageModel, Makers.ImageChoice), ("Clips", Makers.VideoModel, Makers.VideoChoice), ("Hero shots", Heroes?.VideoModel, Heroes?.VideoChoice) }
            .Where(one => one.Item3 is not null)
            .Select(one => $"{one.Item1}: {one.Item2!.Id} at {one.Item2.Provider}: {one.Item3}."),
        .. Makers.Unusual is { } unusual ? (string[])[unusual] : [],
    ];

    /// <summary>The same run, with these at work.</summary>
    public Production With(Makers makers) => this with { Makers = makers };

    /// <summary>The same run, with those who animate this shot at work.</summary>
    public Production For(Shot shot) => shot.IsPrimary && Heroes is not null ? With(Heroes) : this;

    /// <summary>The request, addressed to the model that will do it: vendors may have one that starts from words and another that starts from pictures.</summary>
    /// <exception cref="SkillArgumentException">The model can't do that; nothing was sent.</exception>
    public ImageRequest Addressed(ImageRequest request) => request with { Model = Images.Quote(request).Model };

    /// <inheritdoc cref="Addressed(ImageRequest)"/>
    public VideoRequest Addressed(VideoRequest request) => request with { Model = Videos.Quote(request).Model };

    /// <summary>What a request is thought to cost.</summary>
    /// <exception cref="SkillArgumentException">Nobody knows, so that no budget could hold it.</exception>
    public decimal EstimateUsd(ImageRequest request) => Images.Quote(request).Cost.Known;

    /// <inheritdoc cref="EstimateUsd(ImageRequest)"/>
    public decimal EstimateUsd(VideoRequest request) => Videos.Quote(request).Cost.Known;

    /// <summary>The scores of all candidates that earlier runs judged: what this film's draws are like.</summary>
    public Task<IReadOnlyCollection<double>> KnownScoresAsync(CancellationToken cancellationToken) => Tally.KnownScores(Files, Storyboard).WaitAsync(cancellationToken);

    /// <summary>What a job is for.</summary>
    public JobContext Context(FilmStage stage, Shot? shot, string subject) =>
        new(Jobs.Project, stage.ToString().ToLowerInvariant(), shot?.Id.ToString() ?? "", subject) { Choice = Makers.ChoiceOf(stage is FilmStage.Clips ? ModelKind.Video : ModelKind.Image) };

    /// <summary>The same production as a dry run: what is still missing.</summary>
    public Production Rehearsal() =>
        new(Storyboard, Options with { DryRun = true, Fresh = false }, Makers, Prompts, Ledger, new Unheard()) { Heroes = Heroes, Retakes = Retakes };

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
            Tally.Stopped ??= e;
            throw;
        }
    }

    /// <summary>Sets money aside for animating a shot again.</summary>
    /// <returns>False: retakes have cost what they may in this run.</returns>
    public bool MayRetake(decimal estimateUsd) => Tally.MayRetake(estimateUsd, Options.RetakesUsd);

    /// <summary>Whether a piece of this shot is made anew whatever its state.</summary>
    public bool IsFresh(Shot shot) => Options.Fresh && (Options.Shots.Count == 0 || Options.Shots.Contains(shot.Id));

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
            Tally.CountCost(result.Job.ChargedUsd);
        }
    }

    /// <summary>Counts something that was made here in this run.</summary>
    public void CountMade() => Tally.CountMade();

    /// <summary>Counts something that was there and is up to date.</summary>
    public void CountReused() => Tally.CountReused();

    /// <summary>In a dry run: this would be made, at this price.</summary>
    public void WouldMake(string file, decimal costUsd) => Tally.WouldMake[file] = costUsd;

    /// <summary>In a dry run: whether one of these would be made, so that what depends on it would be too.</summary>
    public bool WouldChange(IEnumerable<string> files) => files.Any(file => Tally.WouldMake.ContainsKey(file) || _changed.Contains(file));

    /// <summary>What a dry run found missing or stale, with its price.</summary>
    public IEnumerable<KeyValuePair<string, decimal>> Would => Tally.WouldMake.OrderBy(pair => pair.Key, StringComparer.Ordinal);

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
