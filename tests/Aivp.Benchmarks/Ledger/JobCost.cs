using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Aivp.Tools.Jobs;
using Aivp.Tools.Jobs.Sql;
using Aivp.Tools.Jobs.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace Aivp.Benchmarks.Ledger;

/// <summary>What the ledger adds to a job: from its intent to its file in the store, at a vendor that takes no time.</summary>
internal sealed class JobCost : IBenchmark
{
    private const int MostProjects = 5;

    public string Name => "ledger";

    public string Usage => "cost of a job in the ledger: --jobs 10000 --parallel 64 --repeats 5";

    public async Task RunAsync(BenchmarkOptions options, TextWriter output, CancellationToken cancellationToken)
    {
        int jobs = options.Whole("jobs", 10_000, 1, 1_000_000);
        int parallel = options.Whole("parallel", 64, 1, 1000);
        int repeats = options.Whole("repeats", MostProjects, 1, 100);
        options.ThrowIfAnyLeft(this);
        await output.WriteLineAsync("| jobs | at once | ms per job | CPU ms per job | peak memory, MB | ledger, MB |\n|---|---|---|---|---|---|");
        List<double> times = [];
        for (int repeat = 0; repeat < repeats; repeat++)
        {
            times.Add(await OnceAsync(jobs, parallel, output, cancellationToken));
        }

        times.Sort();
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"\nmedian: {times[times.Count / 2]:0.000} ms per job"));
    }

    private static async Task<double> OnceAsync(int jobs, int parallel, TextWriter output, CancellationToken cancellationToken)
    {
        string folder = Directory.CreateTempSubdirectory("aivp-bench-").FullName;
        string file = Path.Combine(folder, "ledger.db");
        double wall;
        using Process self = Process.GetCurrentProcess();
        TimeSpan cpu = self.TotalProcessorTime;
        await using (SqlJobLedger ledger = new(SqliteStore.Open(file, TimeProvider.System)))
        {
            await using JobRunner runner = new(ledger, new(Path.Combine(folder, "store")), new(), TimeProvider.System, new NoJobObserver(), NullLogger<JobRunner>.Instance);
            InstantVendor vendor = new();
            long began = Stopwatch.GetTimestamp();
            await Parallel.ForEachAsync(
                Enumerable.Range(0, jobs), new ParallelOptions { MaxDegreeOfParallelism = parallel, CancellationToken = cancellationToken }, async (number, token) =>
                {
                    JsonObject parameters = new() { ["prompt"] = string.Create(CultureInfo.InvariantCulture, $"frame {number}") };
                    JobOrder order = new(
                        await JobIntent.CreateAsync(vendor.Name, "m", parameters, [], token), new("", "keyframes", "1.1", "shot-01-ff-c1"), 0.04m, vendor, vendor.SubmitAsync)
                    {
                        Kind = ResultKind.Picture,
                    };
                    await runner.RunAsync(order, token);
                });
            wall = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        }

        self.Refresh();
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"| {jobs} | {parallel} | {wall / jobs:0.000} | {(self.TotalProcessorTime - cpu).TotalMilliseconds / jobs:0.000} | {self.PeakWorkingSet64 / 1048576.0:0} | {new FileInfo(file).Length / 1048576.0:0.0} |"));
        Directory.Delete(folder, recursive: true);
        return wall / jobs;
    }
}
