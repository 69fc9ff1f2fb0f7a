using System.Globalization;
using Aivp.Benchmarks.Choosing;
using Aivp.Tools;
using Aivp.Tools.Media;
using Aivp.Tools.Pipeline;
using Aivp.Tools.Pipeline.Generating;
using Aivp.Tools.Pipeline.Judging;
using Aivp.Tools.Storyboards;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Aivp.Benchmarks.Gate;

/// <summary>How many faulty clips the gate stops, and how many clean ones.</summary>
internal sealed class GateBenchmark : IBenchmark
{
    private const int Seconds = 4;

    public string Name => "gate";

    public string Usage => "[--shots 20] [--width 1280] [--height 720] [--seed 1] [--example examples/night-ferry] [--keep folder]";

    public async Task RunAsync(BenchmarkOptions options, TextWriter output, CancellationToken cancellationToken)
    {
        int shots = options.Whole("shots", 20, 1, 1000);
        PixelSize size = new(options.Whole("width", 1280, 320, 3840), options.Whole("height", 720, 180, 2160));
        int seed = options.Whole("seed", 1, 0, 100_000);
        string example = options.Text("example") ?? "examples/night-ferry";
        string? keep = options.Text("keep");
        options.ThrowIfAnyLeft(this);

        string folder = keep ?? Directory.CreateTempSubdirectory("aivp-gate-clips-").FullName;
        await using ServiceProvider services = new ServiceCollection().AddAivp(new ConfigurationBuilder().Build()).BuildServiceProvider();
        IMediaEngine media = services.GetRequiredService<IMediaEngine>();
        GateRun run = new(
            new Studio(services.GetServices<IImageProvider>().First(provider => provider.Name == "animatic"), folder, size),
            new ClipPainter(media, size),
            services.GetRequiredService<JudgePanel>(),
            services.GetRequiredService<ClipGate>(),
            folder);
        IReadOnlyList<FrameCase> cases = await Cases.MakeAsync(shots, seed, Directory.Exists(example) ? example : null, cancellationToken);
        List<GateTrial> trials = [];
        try
        {
            for (int i = 0; i < cases.Count; i++)
            {
                IReadOnlyList<GateTrial> made = await run.TryAsync(cases[i], i, Seconds, cancellationToken);
                trials.AddRange(made);
                if (keep is not null)
                {
                    await Console.Error.WriteAsync(string.Concat(made.Select(Describe)));
                }
            }
        }
        finally
        {
            if (keep is null)
            {
                Directory.Delete(folder, recursive: true);
            }
        }

        await output.WriteAsync(GateReport.Write(trials, cases.Count, Seconds));
    }

    private static string Describe(GateTrial trial) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(trial.IsStopped == (trial.Fault is not PlantedFault.None) ? " " : "!")} {trial.Name} {trial.Fault} {trial.Verdict.Score:0.00} in {trial.Took.TotalSeconds:0.0} s: {trial.Verdict.Reason} [{string.Join(' ', trial.Verdict.Samples.Select(sample => string.Create(CultureInfo.InvariantCulture, $"{sample.Index}:{sample.Opinion.Score:0.00}")))}]\n");
}
