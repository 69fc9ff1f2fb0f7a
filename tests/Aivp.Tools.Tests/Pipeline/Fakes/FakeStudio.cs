using System.Collections.Concurrent;
using Aivp.Tools.Catalog;
using Aivp.Tools.Catalog.Routing;
using Aivp.Tools.Configuration.Keys;
using Aivp.Tools.Jobs;
using Aivp.Tools.Jobs.Sqlite;
using Aivp.Tools.Pipeline;
using Aivp.Tools.Pipeline.Animating;
using Aivp.Tools.Pipeline.Assembling;
using Aivp.Tools.Pipeline.Judging;
using Aivp.Tools.Pipeline.Judging.Local;
using Aivp.Tools.Prompts;
using Aivp.Tools.Storyboards;
using Aivp.Tools.Tests.Pipeline.Judging.Local;
using Aivp.Tools.Tests.Pipeline.Planning;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Aivp.Tools.Tests.Pipeline.Fakes;

/// <summary>A project in a folder of its own and a pipeline whose vendor, judge and media engine are scripted.</summary>
internal sealed class FakeStudio : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("aivp-").FullName;
    private readonly FakeMedia _media = new();

    public FakeMedia Media => _media;

    public FakeStudio(IReadOnlyList<Shot> shots) => Board = TestBoard.Of(shots) with { Folder = _folder };

    public Storyboard Board { get; private set; }

    public FakeVendor Vendor { get; } = new();

    /// <summary>Another vendor, asked where the film's models were left to us and the first can't.</summary>
    public FakeVendor Second { get; } = new() { Name = "second" };

    /// <summary>The film's models were left to us.</summary>
    public bool IsAuto { get; init; }

    /// <summary>The ledger's project, after a run.</summary>
    public IReadOnlyDictionary<string, ModelDecision> Decisions { get; private set; } = new Dictionary<string, ModelDecision>();

    public FakeJudge Judge { get; } = new();

    public FakeSheetCheck Sheets { get; } = new();

    /// <summary>What the last run said in passing.</summary>
    public ConcurrentQueue<string> Remarks { get; } = new();

    public List<IPairJudge> Pairs { get; } = [];

    /// <summary>As many candidates as are worth their price; four unless set.</summary>
    public bool IsAdaptive { get; init; }

    /// <summary>What the project may cost in all; null: not limited.</summary>
    public decimal? BudgetUsd { get; set; }

    public ModelCard? HeroModel { get; init; }

    public ModelCard? RetakeModel { get; init; }

    /// <summary>Seconds; null: any length.</summary>
    public decimal? LongestClip { get; init; }

    public void Change(Func<Storyboard, Storyboard> change) => Board = change(Board);

    public async Task<ProductionReport> ProduceAsync(ProduceOptions? options = null)
    {
        options ??= new() { Provider = "fake", Parallel = 1 };
        options = IsAdaptive ? options : options with { Candidates = options.Candidates ?? ProduceOptions.UsualCandidates };
        await using ProjectLedgers ledgers = Ledgers();
        JudgePanel panel = new([Judge], []);
        ClipGate gate = new(panel, _media);
        PromptBuilder prompts = new(new PromptLibrary());
        ModelCatalog catalog = new([Picture("fake"), Clip("fake"), Picture("second"), Clip("second")], []);
        IConfiguration nothing = new ConfigurationBuilder().Build();
        ModelRouter router = new(catalog, new VendorAccess(nothing, new KeyRing(nothing, new KeyNames(nothing)), new KeyNames(nothing)));
        Understudies understudies = new(router, new Caster(router, catalog, prompts, [Vendor, Second], [Vendor, Second]), NullLogger<Understudies>.Instance);
        CandidateStudio studio = new(new(_media), understudies, TimeProvider.System);
        FilmPipeline pipeline = new(
            new(new(_media), understudies, Sheets, TimeProvider.System),
            new(studio, panel, new CloseRaces(Pairs), new(studio, _media), TimeProvider.System),
            new(new ClipShooting(new ClipTakes(new ClipMaker(_media), understudies, gate), new ClipJoiner(_media), _media), gate, new ClipTrimmer(_media), _media, TimeProvider.System),
            new(new ContactSheet(_media)),
            new(new Finisher(
                new(_media, new(_media, new(Options.Create(TestSight.NoLibrary), NullLogger<LocalVision>.Instance))),
                new(_media),
                new(_media, new(_media)),
                TimeProvider.System)));
        ProjectJobs? jobs = options.DryRun && !Directory.Exists(Path.Combine(_folder, ".aivp")) ? null : await ledgers.OpenAsync(_folder, CancellationToken.None);
        await (jobs?.Ledger.SetBudgetAsync(jobs.Project, BudgetUsd, CancellationToken.None) ?? Task.CompletedTask);
        Makers makers = new(Vendor, Picture("fake"), Vendor, Clip("fake") with { Parameters = [new("duration", ParameterType.Number) { Maximum = LongestClip }] })
        {
            ImageChoice = IsAuto ? "it's the best" : null,
            VideoChoice = IsAuto ? "it's the best" : null,
        };
        using Production production = new(Board, options, makers, prompts, jobs, new Listener(Remarks))
        {
            Heroes = HeroModel is null ? null : makers with { VideoModel = HeroModel, ForHeroes = true },
            Retakes = RetakeModel is null ? null : makers with { VideoModel = RetakeModel },
        };
        try
        {
            return await pipeline.ProduceAsync(production, Vendor.Died.Token);
        }
        finally
        {
            Decisions = jobs is null ? Decisions : await jobs.Ledger.DecisionsAsync(jobs.Project, CancellationToken.None);
        }
    }

    private static ModelCard Picture(string provider) => new(provider, provider, ModelKind.Image)
    {
        Tasks = [ModelTask.TextToImage, ModelTask.EditImage],
        Price = new(PriceUnit.Image, 0.04m, "test", ""),
    };

    private static ModelCard Clip(string provider) => new(provider, provider, ModelKind.Video)
    {
        Tasks = [ModelTask.ImageToVideo, ModelTask.FirstLastFrame, ModelTask.TextToVideo],
        Price = new(PriceUnit.Second, 0.1m, "test", ""),
        Parameters = [new("duration", ParameterType.Number)],
    };

    private static ProjectLedgers Ledgers() => new(
        new SqliteLedgerOpener(TimeProvider.System),
        Options.Create(new LedgerOptions()),
        Options.Create(new JobOptions { FirstPause = TimeSpan.FromMilliseconds(1) }),
        TimeProvider.System,
        new NoJobObserver(),
        NullLogger<JobRunner>.Instance);

    public string Read(string relative) => File.ReadAllText(Path.Combine(_folder, relative));

    public void Write(string relative, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_folder, relative))!);
        File.WriteAllText(Path.Combine(_folder, relative), text);
    }

    /// <summary>All files but logs, relative, in order.</summary>
    public IReadOnlyList<string> Files() =>
        [.. Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(_folder, file)).Order(StringComparer.Ordinal)];

    /// <summary>What the project's pictures, clips, plans and film hold. Logs have times in them.</summary>
    public IReadOnlyDictionary<string, string> Bytes() =>
        Files().Where(file => !file.EndsWith(".json", StringComparison.Ordinal) && !file.StartsWith(".aivp", StringComparison.Ordinal)).ToDictionary(file => file, Read);

    public void Dispose()
    {
        Vendor.Died.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private sealed class Listener(ConcurrentQueue<string> remarks) : IProgress<FilmEvent>
    {
        public void Report(FilmEvent value)
        {
            if (value is FilmEvent.Remark remark)
            {
                remarks.Enqueue(remark.Message);
            }
        }
    }
}
