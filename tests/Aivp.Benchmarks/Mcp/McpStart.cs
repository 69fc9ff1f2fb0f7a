using System.Diagnostics;
using System.Globalization;

namespace Aivp.Benchmarks.Mcp;

/// <summary>How long from the start of an MCP server to its first answer and its list of tools, in turns with others in one run.</summary>
internal sealed class McpStart : IBenchmark
{
    public string Name => "mcp-start";

    public string Usage => "--ours DIR (dotnet publish -c Release -r linux-x64 --no-self-contained -p:PublishReadyToRun=true) --peers tests/Aivp.Benchmarks/Mcp/peers (npm ci) --rounds 15";

    public async Task RunAsync(BenchmarkOptions options, TextWriter output, CancellationToken cancellationToken)
    {
        string ours = options.Text("ours") ?? throw new ArgumentException(Usage);
        string peers = options.Text("peers") ?? throw new ArgumentException(Usage);
        int rounds = options.Whole("rounds", 15, 1, 1000);
        options.ThrowIfAnyLeft(this);
        IReadOnlyList<(string Name, string[] Command)> all = McpPeers.All(ours, peers);
        Dictionary<string, List<(double First, double Listed, double Cpu, int Tools)>> seen = all.ToDictionary(server => server.Name, _ => new List<(double, double, double, int)>());
        for (int round = -1; round < rounds; round++)
        {
            foreach ((string name, string[] command) in all)
            {
                cancellationToken.ThrowIfCancellationRequested();
                long start = Stopwatch.GetTimestamp();
                using McpProcess server = new(command);
                await server.InitializeAsync();
                double first = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
                int tools = (await server.AskAsync("tools/list", "{}")).GetProperty("tools").GetArrayLength();
                double listed = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
                if (round >= 0) // The first fills the caches of the disk.
                {
                    seen[name].Add((first, listed, server.CpuTime.TotalMilliseconds, tools));
                }
            }
        }

        output.WriteLine("| server (tools) | first answer, median ms | and tools/list, median ms | least | CPU ms | ours to it, median of paired ratios |");
        output.WriteLine("|---|---|---|---|---|---|");
        List<(double First, double Listed, double Cpu, int Tools)> own = seen["aivp"];
        foreach ((string name, _) in all)
        {
            List<(double First, double Listed, double Cpu, int Tools)> of = seen[name];
            double ratio = Median(own.Zip(of, (mine, theirs) => mine.Listed / theirs.Listed));
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} ({of[0].Tools}) | {Median(of.Select(one => one.First)):0} | {Median(of.Select(one => one.Listed)):0} | {of.Min(one => one.Listed):0} | {Median(of.Select(one => one.Cpu)):0} | {ratio:0.00} |"));
        }
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
