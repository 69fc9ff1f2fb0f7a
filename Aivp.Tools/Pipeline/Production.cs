using Aivp.Tools.Catalog;
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
    IProgress<FilmEvent> progress) : IDisposable
{
    private int _generated;
    private int _reused;
    private long _costMicroUsd;

    public Storyboard Storyboard => storyboard;

    public ProduceOptions Options => options;

    public IImageProvider Images => images;

    public ModelCard ImageModel => imageModel;

    public IVideoProvider Videos => videos;

    public ModelCard VideoModel => videoModel;

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

    /// <summary>Counts something that was made in this run.</summary>
    public void CountGenerated(decimal costUsd)
    {
        Interlocked.Increment(ref _generated);
        Interlocked.Add(ref _costMicroUsd, (long)(costUsd * 1_000_000m));
    }

    /// <summary>Counts something that was there and is up to date.</summary>
    public void CountReused() => Interlocked.Increment(ref _reused);

    public void Dispose()
    {
        Slots.Dispose();
        Plans.Dispose();
    }
}
