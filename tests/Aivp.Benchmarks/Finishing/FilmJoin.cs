using System.Diagnostics;
using System.Globalization;
using Aivp.Tools.Media;
using Aivp.Tools.Pipeline.Assembling;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Aivp.Benchmarks.Finishing;

/// <summary>A film of clips of all sorts, put together by us and by plain ffmpeg commands that do the same work.</summary>
internal sealed class FilmJoin : IBenchmark
{
    // Size, rate, pixels and sound differ from one make to the next.
    private static readonly string[][] s_makes =
    [
        ["-s", "1280x720", "-r", "24", "-pix_fmt", "yuv420p", "-c:v", "libx264", "-ac", "2", "-ar", "44100", "-c:a", "aac", "a.mp4"],
        ["-s", "960x960", "-r", "30", "-pix_fmt", "yuv444p", "-c:v", "libx264", "-ac", "1", "-ar", "22050", "-c:a", "aac", "b.mp4"],
        ["-s", "720x1280", "-r", "25", "-pix_fmt", "yuvj420p", "-c:v", "libx264", "-an", "c.mp4"],
        ["-s", "1920x1080", "-r", "30000/1001", "-pix_fmt", "yuv420p", "-c:v", "libx264", "-ac", "6", "-ar", "48000", "-c:a", "aac", "d.mp4"],
        ["-s", "640x360", "-r", "15", "-pix_fmt", "yuv422p10le", "-c:v", "prores_ks", "-ac", "2", "-ar", "48000", "-c:a", "pcm_s16le", "e.mov"],
    ];

    public string Name => "film-join";

    public string Usage => "a film of clips of all sorts against plain ffmpeg commands: wall time and memory. [--clips 30] [--seconds 3] [--repeats 3]";

    public async Task RunAsync(BenchmarkOptions options, TextWriter output, CancellationToken cancellationToken)
    {
        int count = options.Whole("clips", 30, 1, 500), repeats = options.Whole("repeats", 3, 1, 20);
        double seconds = options.Number("seconds", 3, 0.5, 30);
        options.ThrowIfAnyLeft(this);
        string folder = Directory.CreateTempSubdirectory("aivp-film-").FullName;
        try
        {
            await PlainFfmpeg.RunAsync(
                folder,
                ["-f", "lavfi", "-i", $"testsrc2=s=1920x1080:r=60:d={Text(seconds + 0.2)}", "-f", "lavfi", "-i", $"aevalsrc='0.1*sin(2*PI*440*t)+0.02*(random(0)-0.5)':d={Text(seconds + 0.2)}", .. s_makes.SelectMany(make => make)],
                cancellationToken);
            string[] clips = [.. Enumerable.Range(0, count).Select(i => Path.Combine(folder, s_makes[i % s_makes.Length][^1]))];
            await using ServiceProvider services = new ServiceCollection().AddSingleton(TimeProvider.System).AddLogging().AddMedia(new ConfigurationBuilder().Build()).BuildServiceProvider();
            FilmAssembler assembler = new(services.GetRequiredService<IMediaEngine>());
            FilmCut cut = new([.. clips.Select(clip => new FilmClip(clip, TimeSpan.FromSeconds(seconds)))]) { Size = new(1280, 720), FramesPerSecond = 24 };

            await output.WriteLineAsync($"{count} clips of {Text(seconds)} s, {s_makes.Length} makes, to 1280x720 at 24 frames a second with -14 LUFS");
            await output.WriteLineAsync();
            await output.WriteLineAsync("| run | ours, s | plain, s | ratio | ours, MB | plain, MB |\n|---|---|---|---|---|---|");
            List<double> ratios = [];
            for (int i = 0; i < repeats; i++)
            {
                // In turn, so that whatever else the machine does strikes both.
                (double own, long ownBytes) = await MeasuredAsync(() => assembler.AssembleAsync(cut, Path.Combine(folder, "ours.mp4"), cancellationToken), cancellationToken);
                (double plain, long plainBytes) = await MeasuredAsync(() => PlainFfmpeg.JoinAsync(folder, clips, seconds, cancellationToken), cancellationToken);
                ratios.Add(own / plain);
                await output.WriteLineAsync($"| {i + 1} | {Text(own)} | {Text(plain)} | {Text(own / plain)} | {ownBytes >> 20} | {plainBytes >> 20} |");
            }

            ratios.Sort();
            await output.WriteLineAsync($"\nMedian ratio {Text(ratios[ratios.Count / 2])}.");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<(double Seconds, long PeakBytes)> MeasuredAsync(Func<Task> work, CancellationToken cancellationToken)
    {
        using PeakMemory memory = new(cancellationToken);
        Stopwatch watch = Stopwatch.StartNew();
        await work();
        return (watch.Elapsed.TotalSeconds, await memory.StopAsync());
    }

    private static string Text(double number) => number.ToString("0.00", CultureInfo.InvariantCulture);
}
