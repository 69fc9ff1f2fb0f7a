using Aivp.Benchmarks;
using Aivp.Benchmarks.Choosing;
using Aivp.Benchmarks.Clips;
using Aivp.Benchmarks.Finishing;
using Aivp.Benchmarks.Gate;
using Aivp.Benchmarks.Judges;
using Aivp.Benchmarks.Ledger;
using Aivp.Benchmarks.Mcp;

// One line for each benchmark; each is a file of its own.
IBenchmark[] benchmarks =
[
    new ChoosingBenchmark(),
    new DefectsBenchmark(),
    new ClipSpeed(),
    new FilmJoin(),
    new GateBenchmark(),
    new JudgeSpeed(),
    new Settings(),
    new JobCost(),
    new Makespan(),
    new McpCalls(),
    new McpStart(),
];

IBenchmark? benchmark = args.Length == 0 ? null : Array.Find(benchmarks, candidate => candidate.Name == args[0]);
if (benchmark is null)
{
    Console.Error.WriteLine(args.Length == 0 ? "Which benchmark?" : $"There is no benchmark '{args[0]}'.");
    foreach (IBenchmark known in benchmarks)
    {
        Console.Error.WriteLine($"  {known.Name}  {known.Usage}");
    }

    return 2;
}

using CancellationTokenSource stop = new();
Console.CancelKeyPress += (_, e) =>
{
    e.Cancel = true;
    stop.Cancel();
};
try
{
    await benchmark.RunAsync(new(args[1..]), Console.Out, stop.Token);
    return 0;
}
catch (ArgumentException error)
{
    Console.Error.WriteLine(error.Message);
    return 2;
}
