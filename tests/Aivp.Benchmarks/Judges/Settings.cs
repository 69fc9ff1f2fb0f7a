using System.Globalization;
using Aivp.Benchmarks.Choosing;
using Aivp.Tools;
using Aivp.Tools.Pipeline;
using Aivp.Tools.Pipeline.Generating;
using Aivp.Tools.Pipeline.Judging.Figures;
using Aivp.Tools.Pipeline.Judging.Local;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Aivp.Benchmarks.Judges;

/// <summary>How often the judge of places knows a frame's own place, and takes another for it.</summary>
internal sealed class Settings : IBenchmark
{
    private const int Places = 10;

    public string Name => "settings";

    public string Usage => "[--frames 100] [--seed 1] [--keep folder]";

    public async Task RunAsync(BenchmarkOptions options, TextWriter output, CancellationToken cancellationToken)
    {
        int count = options.Whole("frames", 100, 10, 1000);
        int seed = options.Whole("seed", 1, 0, 100_000);
        string? keep = options.Text("keep");
        options.ThrowIfAnyLeft(this);

        string folder = keep ?? Directory.CreateTempSubdirectory("aivp-settings-").FullName;
        await using ServiceProvider services = new ServiceCollection().AddLogging().AddAivp(new ConfigurationBuilder().Build()).BuildServiceProvider();
        Studio studio = new(services.GetServices<IImageProvider>().First(provider => provider.Name == "animatic"), folder, new(1280, 720));
        ReferenceShelf shelf = services.GetRequiredService<ReferenceShelf>();
        SettingReading[] places = new SettingReading[Places];
        for (int i = 0; i < Places; i++)
        {
            places[i] = await shelf.SettingAsync(await studio.DrawAsync(ShotWords.Place(i), cancellationToken), keep: true, cancellationToken);
        }

        IReadOnlyList<FrameCase> cases = await Cases.MakeAsync(count * 2, seed, null, cancellationToken);
        List<double> same = [], different = [], palettes = [], looks = [], otherPalettes = [], otherLooks = [];
        foreach (FrameCase frame in cases.Where(frame => SettingJudge.IsWide(frame.Shot.Camera.Framing)).Take(count))
        {
            (string file, _) = await studio.DrawAsync(frame, seed * 1000, 0, cancellationToken);
            SettingReading seen = await shelf.SettingAsync(file, keep: false, cancellationToken);
            if (seen.Free < SettingCalibration.LeastFree)
            {
                continue;
            }

            for (int i = 0; i < Places; i++)
            {
                bool own = ShotWords.Place(i).Id == frame.Scene.Id;
                (own ? same : different).Add(SettingCalibration.Alike(seen, places[i]));
                (own ? palettes : otherPalettes).Add(System.Numerics.Tensors.TensorPrimitives.Dot(seen.Palette, places[i].Palette));
                (own ? looks : otherLooks).Add(System.Numerics.Tensors.TensorPrimitives.Dot(seen.Look, places[i].Look));
            }
        }

        if (keep is null)
        {
            Directory.Delete(folder, recursive: true);
        }

        double auc = same.Average(one => different.Average(other => one > other ? 1 : one == other ? 0.5 : 0));
        output.WriteLine(Text($"{same.Count} frames, {Places} places; the first of ten in {Share(same.Select((one, i) => different.Skip(i * (Places - 1)).Take(Places - 1).All(other => other < one)))}, AUC {auc:0.000}"));
        output.WriteLine();
        output.WriteLine("| | frames against their own place | against the nine others |");
        output.WriteLine("|---|---|---|");
        output.WriteLine(Text($"| called the same | {Share(same.Select(Same))} | {Share(different.Select(Same))} |"));
        output.WriteLine(Text($"| called different | {Share(same.Select(Different))} | {Share(different.Select(Different))} |"));
        output.WriteLine(Text($"| palettes, 2nd, 50th, 99th percentile | {Percentiles(palettes)} | {Percentiles(otherPalettes)} |"));
        output.WriteLine(Text($"| looks | {Percentiles(looks)} | {Percentiles(otherLooks)} |"));
        output.WriteLine(Text($"| both together | {Percentiles(same)} | {Percentiles(different)} |"));
    }

    private static bool Same(double alike) => SettingCalibration.For(PictureStyle.Illustrated).Of(alike) is Likeness.Same;

    private static bool Different(double alike) => SettingCalibration.For(PictureStyle.Illustrated).Of(alike) is Likeness.Different;

    private static string Share(IEnumerable<bool> hits) => Text($"{hits.Average(hit => hit ? 1 : 0):0.000}");

    private static string Percentiles(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return string.Join(" / ", new[] { 0.02, 0.5, 0.99 }.Select(share => Text($"{sorted[(int)(share * (sorted.Length - 1))]:0.00}")));
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
