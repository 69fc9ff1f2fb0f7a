using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Aivp.Benchmarks.Judges;

/// <summary>The peers, in Node. Their packages are installed on first use, in the versions that <c>package-lock.json</c> pins.</summary>
internal static class NodePeers
{
    private static readonly string s_folder = Path.Combine(Root(), "tests", "Aivp.Benchmarks", "Judges", "Peers");

    /// <summary>Photographs with several people each, which face-api's package brings along for its demonstration.</summary>
    public static IEnumerable<string> Photographs =>
        Directory.EnumerateFiles(Path.Combine(s_folder, "node_modules", "@vladmandic", "face-api", "demo"), "sample*.jpg").Order(StringComparer.Ordinal);

    /// <summary>Fetches the packages, unless they're there.</summary>
    public static async Task InstallAsync(CancellationToken cancellationToken)
    {
        if (!File.Exists(Path.Combine(s_folder, "node_modules", ".package-lock.json")))
        {
            await RunAsync("npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts"], cancellationToken);
        }
    }

    /// <summary>Measures a peer.</summary>
    /// <param name="peer"><c>face-api</c> or <c>human</c>.</param>
    /// <param name="rounds">How often each picture is read, after one round to warm up.</param>
    /// <param name="files">Raw pictures of 1024 by 1024.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<SpeedNumbers> MeasureAsync(string peer, int rounds, IReadOnlyList<string> files, CancellationToken cancellationToken)
    {
        string answer = await RunAsync("node", ["measure.cjs", peer, rounds.ToString(CultureInfo.InvariantCulture), .. files], cancellationToken);
        return JsonSerializer.Deserialize(answer, SpeedJson.Default.SpeedNumbers)!;
    }

    private static async Task<string> RunAsync(string program, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        ProcessStartInfo start = new(program, arguments) { WorkingDirectory = s_folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        try
        {
            Task<string> output = process.StandardOutput.ReadToEndAsync(cancellationToken), error = process.StandardError.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return process.ExitCode == 0 ? await output : throw new ArgumentException($"{program} failed in {s_folder}: {await error}");
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static string Root()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Aivp.Agent.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new ArgumentException("This benchmark runs from within the sources.");
    }
}
