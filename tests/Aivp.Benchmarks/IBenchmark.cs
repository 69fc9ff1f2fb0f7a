namespace Aivp.Benchmarks;

/// <summary>Something the product claims a number about, measured.</summary>
internal interface IBenchmark
{
    /// <summary>As typed on the command line.</summary>
    string Name { get; }

    /// <summary>What it measures and its options with their defaults, on one line.</summary>
    string Usage { get; }

    /// <summary>Measures, and prints Markdown.</summary>
    Task RunAsync(BenchmarkOptions options, TextWriter output, CancellationToken cancellationToken);
}
