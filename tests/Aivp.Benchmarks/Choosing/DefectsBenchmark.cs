using System.Globalization;
using Aivp.Tools;
using Aivp.Tools.Pipeline.Generating;
using Aivp.Tools.Pipeline.Judging;
using Aivp.Tools.Storyboards;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Aivp.Benchmarks.Choosing;

/// <summary>How often each kind of fault is found where it's the only one, and how often there's a false alarm on the same frames without it.</summary>
internal sealed class DefectsBenchmark : IBenchmark
{
    private const double Accepted = 0.8;
    private const string None = "none";

    private static readonly string[] Kinds =
        [.. new[] { DefectKind.SwappedCharacter, DefectKind.Clone, DefectKind.Stranger, DefectKind.MissingCharacter, DefectKind.ExtraPerson, DefectKind.WrongHair, DefectKind.WrongOutfit, DefectKind.MissingTell }.Select(JsonNames.Of)];

    public string Name => "defects";

    public string Usage => "each kind of fault by itself, in so many frames. [--frames 100] [--kind KIND] [--width 1920] [--height 1080] [--seed 2] [--keep folder]";

    public async Task RunAsync(BenchmarkOptions options, TextWriter output, CancellationToken cancellationToken)
    {
        int frames = options.Whole("frames", 100, 1, 10_000);
        PixelSize size = new(options.Whole("width", 1920, 320, 3840), options.Whole("height", 1080, 320, 2160));
        int seed = options.Whole("seed", 2, 0, 100_000);
        string? kind = options.Text("kind");
        string? keep = options.Text("keep");
        options.ThrowIfAnyLeft(this);
        if (kind is not null && !Kinds.Contains(kind))
        {
            throw new ArgumentException($"There is no fault '{kind}'. There are: {string.Join(", ", Kinds)}.");
        }

        string folder = keep ?? Directory.CreateTempSubdirectory("aivp-defects-").FullName;
        await using ServiceProvider services = new ServiceCollection().AddAivp(new ConfigurationBuilder().Build()).BuildServiceProvider();
        Studio studio = new(services.GetServices<IImageProvider>().First(provider => provider.Name == "animatic"), folder, size);
        JudgePanel panel = services.GetRequiredService<JudgePanel>();
        IReadOnlyList<FrameCase> cases = await Cases.MakeAsync(frames * 2, seed, example: null, cancellationToken);
        try
        {
            await output.WriteLineAsync($"Up to {frames} frames of each kind, films of seed {seed}");
            await output.WriteLineAsync("\n| only fault | frames | rejected | left to people | accepted | rejected or left, share | named right |\n|---|---|---|---|---|---|---|");
            foreach (string one in kind is null ? [None, .. Kinds] : new[] { kind })
            {
                (FrameCase Case, Trial Trial)[] trials = await TryAsync(studio, panel, cases, one, frames, cancellationToken);
                await output.WriteLineAsync(Row(one, [.. trials.Select(trial => trial.Trial)]));
                if (keep is not null)
                {
                    await Console.Error.WriteAsync(string.Concat(trials.Select(trial => trial.Trial.Describe(trial.Case))));
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
    }

    /// <summary>The first frames that have room for this fault; <c>none</c>: the frames as they should be.</summary>
    private static async Task<(FrameCase Case, Trial Trial)[]> TryAsync(
        Studio studio, JudgePanel panel, IReadOnlyList<FrameCase> cases, string kind, int frames, CancellationToken cancellationToken)
    {
        List<(FrameCase Case, int Seed)> fit = [];
        foreach (FrameCase frame in cases)
        {
            if (fit.Count < frames && (kind == None ? 1 : await studio.SeedOfAsync(frame, kind, cancellationToken)) is int seed)
            {
                fit.Add((frame, seed));
            }
        }

        (FrameCase Case, Trial Trial)[] trials = new (FrameCase, Trial)[fit.Count];
        await Parallel.ForEachAsync(Enumerable.Range(0, fit.Count), new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = cancellationToken }, async (i, token) =>
        {
            (FrameCase frame, int seed) = fit[i];
            Expectation expected = await studio.ExpectAsync(frame, token);
            trials[i] = (frame, await Trial.MakeAsync(studio, panel, frame with { Film = $"{frame.Film}-{kind}" }, expected, seed, kind == None ? 0 : 1, token));
        });
        return trials;
    }

    private static string Row(string kind, Trial[] trials)
    {
        int rejected = trials.Count(trial => trial.Verdict.Score is < Accepted);
        int left = trials.Count(trial => trial.Verdict.Score is null);
        int named = trials.Count(trial => trial.Drawn.Count > 0 && trial.Found.Contains(trial.Drawn[0]));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {kind} | {trials.Length} | {rejected} | {left} | {trials.Length - rejected - left} | {(rejected + left) / (double)Math.Max(1, trials.Length):0.000} | {(kind == None ? "" : (named / (double)Math.Max(1, trials.Length)).ToString("0.000", CultureInfo.InvariantCulture))} |");
    }
}
