using System.Globalization;
using Aivp.Tools;
using Aivp.Tools.Media;
using Aivp.Tools.Pipeline.Judging.Local;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Aivp.Benchmarks.Judges;

/// <summary>What judging one picture costs, against the two well-known face libraries of Node on the same pictures in the same run.</summary>
internal sealed class JudgeSpeed : IBenchmark
{
    private const int Side = 1024;

    public string Name => "judge-speed";

    public string Usage => "the local judge against @vladmandic/face-api and @vladmandic/human, one thread: --pictures DIR (face-api's samples) --rounds 5 --many 100";

    public async Task RunAsync(BenchmarkOptions options, TextWriter output, CancellationToken cancellationToken)
    {
        string? given = options.Text("pictures");
        int rounds = options.Whole("rounds", 5, 1, 100), many = options.Whole("many", 100, 1, 1000);
        options.ThrowIfAnyLeft(this);
        await NodePeers.InstallAsync(cancellationToken);
        string[] sources = [.. given is null ? NodePeers.Photographs : Directory.EnumerateFiles(given).Where(file => MediaKinds.OfFile(file).IsPicture()).Order(StringComparer.Ordinal)];
        if (sources.Length == 0)
        {
            throw new ArgumentException($"--pictures {given}: there are no pictures in it.");
        }

        await using ServiceProvider services = new ServiceCollection().AddLogging().AddAivp(new ConfigurationBuilder().Build()).BuildServiceProvider();
        string folder = Directory.CreateTempSubdirectory("aivp-judge-speed-").FullName;
        try
        {
            (string[] pngs, string[] raws) = await SquareAsync(services.GetRequiredService<IMediaEngine>(), sources, folder, cancellationToken);
            SpeedNumbers ours = LocalJudgeRun.Measure(services.GetRequiredService<LocalVision>(), Math.Max(rounds, many / pngs.Length), pngs, facesOnly: false, cancellationToken);
            SpeedNumbers faces = LocalJudgeRun.Measure(services.GetRequiredService<LocalVision>(), rounds, pngs, facesOnly: true, cancellationToken);
            SpeedNumbers faceApi = await NodePeers.MeasureAsync("face-api", rounds, raws, cancellationToken);
            SpeedNumbers human = await NodePeers.MeasureAsync("human", rounds, raws, cancellationToken);
            await output.WriteLineAsync($"{pngs.Length} pictures of {Side} × {Side}, one thread, medians\n");
            await output.WriteLineAsync("| | CPU ms a picture | against ours | wall ms | faces found | load, CPU ms | load, wall ms | most memory, MB |\n|---|---|---|---|---|---|---|---|");
            await output.WriteLineAsync(Row("local judge, faces only, PNG decoding included", faces with { LoadCpuMs = ours.LoadCpuMs, LoadMs = ours.LoadMs, PeakMb = ours.PeakMb }, faces));
            await output.WriteLineAsync(Row("local judge, all it does: figures, clothes and looks too", ours, faces));
            await output.WriteLineAsync(Row("@vladmandic/face-api 1.7.15, faces only, pictures decoded before", faceApi, faces));
            await output.WriteLineAsync(Row("@vladmandic/human 3.3.6, faces only, pictures decoded before", human, faces));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Row(string name, SpeedNumbers numbers, SpeedNumbers ours) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {name} | {numbers.CpuMs:F0} | {numbers.CpuMs / ours.CpuMs:F1} × | {numbers.WallMs:F0} | {numbers.Faces} | {numbers.LoadCpuMs:F0} | {numbers.LoadMs:F0} | {numbers.PeakMb:F0} |");

    // Cut to squares, as PNG for us and as bare pixels for the peers, whose decoders aren't what is measured.
    private static async Task<(string[] Pngs, string[] Raws)> SquareAsync(IMediaEngine media, string[] sources, string folder, CancellationToken cancellationToken)
    {
        string[] pngs = new string[sources.Length], raws = new string[sources.Length];
        for (int i = 0; i < sources.Length; i++)
        {
            (pngs[i], raws[i]) = (Path.Combine(folder, $"{i}.png"), Path.Combine(folder, $"{i}.rgb"));
            string cut = string.Create(CultureInfo.InvariantCulture, $"scale={Side}:{Side}:force_original_aspect_ratio=increase,crop={Side}:{Side}");
            await media.RenderAsync(["-i", sources[i], "-vf", cut, "-frames:v", "1"], pngs[i], cancellationToken);
            await File.WriteAllBytesAsync(raws[i], Png.Read(pngs[i]).Pixels, cancellationToken);
        }

        return (pngs, raws);
    }
}
