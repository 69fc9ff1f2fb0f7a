using System.Diagnostics;
using System.Globalization;
using Aivp.Benchmarks.Choosing;
using Aivp.Tools;
using Aivp.Tools.Jobs;
using Aivp.Tools.Media;
using Aivp.Tools.Pipeline.Animating;
using Aivp.Tools.Pipeline.Generating;
using Aivp.Tools.Storyboards;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Aivp.Benchmarks.Clips;

/// <summary>What a clip drawn on this machine costs, in layers and as a move over the flat picture.</summary>
internal sealed class ClipSpeed : IBenchmark
{
    private const int Seconds = 4;
    private static readonly string[] s_moves = ["Camera: static.", "Camera: slow track left.", "Camera: push in.", "Camera: handheld."];

    public string Name => "clips";

    public string Usage => "[--shots 4] [--width 1920] [--height 1080] [--example examples/night-ferry]";

    public async Task RunAsync(BenchmarkOptions options, TextWriter output, CancellationToken cancellationToken)
    {
        int shots = options.Whole("shots", 4, 1, 100);
        PixelSize size = new(options.Whole("width", 1920, 320, 3840), options.Whole("height", 1080, 180, 2160));
        string example = options.Text("example") ?? "examples/night-ferry";
        options.ThrowIfAnyLeft(this);

        string folder = Directory.CreateTempSubdirectory("aivp-clip-speed-").FullName;
        await using ServiceProvider services = new ServiceCollection().AddAivp(new ConfigurationBuilder().Build()).BuildServiceProvider();
        IMediaEngine media = services.GetRequiredService<IMediaEngine>();
        IVideoProvider provider = services.GetServices<IVideoProvider>().First(one => one.Name == "animatic");
        Studio studio = new(services.GetServices<IImageProvider>().First(one => one.Name == "animatic"), folder, size);
        try
        {
            await output.WriteLineAsync("| shot | camera | layers, CPU ms a frame | flat, CPU ms a frame |\n|---|---|---|---|");
            IReadOnlyList<FrameCase> cases = await Cases.MakeAsync(shots, 1, Directory.Exists(example) ? example : null, cancellationToken);
            for (int i = 0; i < cases.Count; i++)
            {
                string motion = s_moves[i % s_moves.Length];
                (string picture, _) = await studio.DrawAsync(cases[i], i, 0, cancellationToken);
                string flat = Path.Combine(folder, $"flat-{i}.png");
                await Png.WriteAsync(await media.DecodeAsync(picture, cancellationToken), flat, cancellationToken);

                // The first clip is compiled for; it's made twice.
                double layers = 0;
                for (int round = i == 0 ? 0 : 1; round < 2; round++)
                {
                    layers = await MakeAsync(provider, picture, motion, size, folder, cancellationToken);
                }

                double still = await MakeAsync(provider, flat, motion, size, folder, cancellationToken);
                await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"| {cases[i].Shot.Slug} | {motion} | {layers:0.0} | {still:0.0} |"));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // Of this process; the encoder's is the same for both.
    private static async Task<double> MakeAsync(IVideoProvider provider, string picture, string motion, PixelSize size, string folder, CancellationToken cancellationToken)
    {
        VideoRequest request = new("animatic", motion, size, TimeSpan.FromSeconds(Seconds), 1) { FirstFrame = picture };
        VendorCall call = new(Guid.Empty, null, "", new Progress<VendorProgress>());
        using Process process = Process.GetCurrentProcess();
        TimeSpan before = process.TotalProcessorTime;
        Submission submission = await provider.SubmitAsync(request, call, cancellationToken);
        await provider.CollectAsync(submission, call, Path.Combine(folder, "clip.mp4"), cancellationToken);
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalMilliseconds / (Seconds * 24);
    }
}
