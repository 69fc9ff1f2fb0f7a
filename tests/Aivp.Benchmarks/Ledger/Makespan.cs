using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Aivp.Tools.Jobs;
using Aivp.Tools.Jobs.Sql;
using Aivp.Tools.Jobs.Sqlite;
using Aivp.Tools.Pipeline;
using Aivp.Tools.Pipeline.Choosing;
using Aivp.Tools.Pipeline.Planning;
using Microsoft.Extensions.Logging.Abstractions;

namespace Aivp.Benchmarks.Ledger;

/// <summary>How long a film's keyframes take against the least that the graph and the lane allow, whoever schedules them.</summary>
internal sealed class Makespan : IBenchmark
{
    private const int Candidates = 4;

    public string Name => "makespan";

    public string Usage => "keyframes against the critical path: --frames 200 --lane 32 --shortest 1 --longest 3 (seconds) --repeats 3";

    public async Task RunAsync(BenchmarkOptions options, TextWriter output, CancellationToken cancellationToken)
    {
        int frames = options.Whole("frames", 200, 1, 10_000);
        int lane = options.Whole("lane", 32, 1, 1000);
        double shortest = options.Number("shortest", 1, 0.001, 600);
        double longest = options.Number("longest", 3, shortest, 600);
        int repeats = options.Whole("repeats", 3, 1, 100);
        options.ThrowIfAnyLeft(this);
        await output.WriteLineAsync("| frames | jobs | lane | most at once | critical path, s | all work / lane, s | least, s | measured, s | ratio |\n|---|---|---|---|---|---|---|---|---|");
        for (int repeat = 0; repeat < repeats; repeat++)
        {
            SlowVendor vendor = new(lane, TimeSpan.FromSeconds(shortest), TimeSpan.FromSeconds(longest));
            IReadOnlyList<FrameNode> nodes = FramePlanner.Plan(WideBoard.Of(frames));
            double path = CriticalPath(nodes, vendor);
            double work = Enumerable.Range(0, nodes.Count * Candidates).Sum(seed => vendor.TimeFor(seed).TotalSeconds) / lane;
            double measured = await MeasureAsync(nodes, vendor, cancellationToken);
            double least = Math.Max(path, work);
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"| {nodes.Count} | {nodes.Count * Candidates} | {lane} | {vendor.MostAtOnce} | {path:0.00} | {work:0.00} | {least:0.00} | {measured:0.00} | {measured / least:0.000} |"));
        }
    }

    /// <summary>The longest way through the graph: a frame takes as long as the slowest of its candidates.</summary>
    private static double CriticalPath(IReadOnlyList<FrameNode> nodes, SlowVendor vendor)
    {
        Dictionary<Aivp.Tools.Storyboards.FrameId, double> ready = [];
        for (int i = 0; i < nodes.Count; i++)
        {
            double begin = nodes[i].Needs.Select(need => ready[need]).DefaultIfEmpty(0).Max();
            ready[nodes[i].Id] = begin + Enumerable.Range(i * Candidates, Candidates).Max(seed => vendor.TimeFor(seed).TotalSeconds);
        }

        return ready.Values.Max();
    }

    private static async Task<double> MeasureAsync(IReadOnlyList<FrameNode> nodes, SlowVendor vendor, CancellationToken cancellationToken)
    {
        string folder = Directory.CreateTempSubdirectory("aivp-bench-").FullName;
        double seconds;
        await using (SqlJobLedger ledger = new(SqliteStore.Open(Path.Combine(folder, "ledger.db"), TimeProvider.System)))
        {
            await using JobRunner runner = new(ledger, new(Path.Combine(folder, "store")), new(), TimeProvider.System, new NoJobObserver(), NullLogger<JobRunner>.Instance);
            Dictionary<Aivp.Tools.Storyboards.FrameId, int> order = nodes.Select((node, i) => (node.Id, i)).ToDictionary();
            long began = Stopwatch.GetTimestamp();
            await GraphRunner.RunAsync(nodes, node => node.Id, node => node.Needs, FrameAsync, cancellationToken);
            seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;

            async Task FrameAsync(FrameNode node, CancellationToken token) => await BestOfN.ChooseAsync(
                Candidates, Candidates, 0, DrawPolicy.Always, async (index, stop) =>
                {
                    int seed = (order[node.Id] * Candidates) + index;
                    JobIntent intent = await JobIntent.CreateAsync(vendor.Name, "m", new JsonObject { ["seed"] = seed }, [], stop);
                    JobOrder job = new(intent, new("", "keyframes", node.Shot.Id.ToString(), node.Id.ToString()), 0.04m, vendor, (_, _) => vendor.SubmitAsync(seed, TimeProvider.System))
                    {
                        Kind = ResultKind.Picture,
                    };
                    await runner.RunAsync(job, stop);
                    return new(index, 1);
                },
                token);
        }

        Directory.Delete(folder, recursive: true);
        return seconds;
    }
}
