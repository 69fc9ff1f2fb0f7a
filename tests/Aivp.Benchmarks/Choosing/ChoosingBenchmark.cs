using Aivp.Tools;
using Aivp.Tools.Pipeline.Generating;
using Aivp.Tools.Pipeline.Judging;
using Aivp.Tools.Storyboards;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Aivp.Benchmarks.Choosing;

/// <summary>How often the chosen candidate is free of defects, against the first candidate and a random one.</summary>
internal sealed class ChoosingBenchmark : IBenchmark
{
    public string Name => "choosing";

    public string Usage => "[--frames 200] [--drift 0.35] [--candidates 4] [--width 1920] [--height 1080] [--seed 1] [--example examples/night-ferry] [--keep folder]";

    public async Task RunAsync(BenchmarkOptions options, TextWriter output, CancellationToken cancellationToken)
    {
        int frames = options.Whole("frames", 200, 1, 10_000);
        double drift = options.Number("drift", 0.35, 0, 1);
        int candidates = options.Whole("candidates", 4, 1, 8);
        PixelSize size = new(options.Whole("width", 1920, 320, 3840), options.Whole("height", 1080, 320, 2160));
        int seed = options.Whole("seed", 1, 0, 100_000);
        string example = options.Text("example") ?? "examples/night-ferry";
        string? keep = options.Text("keep");
        options.ThrowIfAnyLeft(this);

        string folder = keep ?? Directory.CreateTempSubdirectory("aivp-choosing-").FullName;
        await using ServiceProvider services = new ServiceCollection().AddAivp(new ConfigurationBuilder().Build()).BuildServiceProvider();
        Studio studio = new(services.GetServices<IImageProvider>().First(provider => provider.Name == "animatic"), folder, size);
        JudgePanel panel = services.GetRequiredService<JudgePanel>();
        IReadOnlyList<FrameCase> cases = await Cases.MakeAsync(frames, seed, Directory.Exists(example) ? example : null, cancellationToken);
        Trial[][] trials = new Trial[cases.Count][];
        try
        {
            for (int i = 0; i < cases.Count; i++)
            {
                trials[i] = await TryAsync(studio, panel, cases[i], candidates, drift, seed, cancellationToken);
                if (keep is not null)
                {
                    await Console.Error.WriteAsync(string.Concat(trials[i].Select(trial => trial.Describe(cases[i]))));
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

        await output.WriteAsync(ChoosingReport.Write(trials, drift));
    }

    private static async Task<Trial[]> TryAsync(
        Studio studio, JudgePanel panel, FrameCase frame, int candidates, double drift, int seed, CancellationToken cancellationToken)
    {
        Expectation expected = await studio.ExpectAsync(frame, cancellationToken);
        Trial[] trials = new Trial[candidates];
        await Parallel.ForEachAsync(
            Enumerable.Range(0, candidates),
            new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = cancellationToken },
            async (i, token) => trials[i] = await Trial.MakeAsync(studio, panel, frame, expected, (seed * 1000) + i, drift, token));
        return trials;
    }
}
