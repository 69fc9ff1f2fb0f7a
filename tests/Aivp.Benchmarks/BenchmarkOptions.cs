using System.Globalization;

namespace Aivp.Benchmarks;

/// <summary>A benchmark's <c>--name value</c> pairs. One that nobody asks for is an error, as is a value that isn't a number.</summary>
internal sealed class BenchmarkOptions
{
    private readonly Dictionary<string, string> _values = [];

    public BenchmarkOptions(IReadOnlyList<string> arguments)
    {
        for (int i = 0; i < arguments.Count; i += 2)
        {
            if (!arguments[i].StartsWith("--", StringComparison.Ordinal) || i + 1 == arguments.Count)
            {
                throw new ArgumentException($"'{arguments[i]}': options are pairs such as --frames 200.");
            }

            _values[arguments[i][2..]] = arguments[i + 1];
        }
    }

    public int Whole(string name, int otherwise, int least, int most) => (int)Number(name, otherwise, least, most, NumberStyles.None);

    public double Number(string name, double otherwise, double least, double most) => Number(name, otherwise, least, most, NumberStyles.AllowDecimalPoint);

    public string? Text(string name) => _values.Remove(name, out string? value) ? value : null;

    /// <summary>Call when all options have been read.</summary>
    public void ThrowIfAnyLeft(IBenchmark benchmark)
    {
        if (_values.Count > 0)
        {
            throw new ArgumentException($"unknown option --{_values.Keys.First()}; {benchmark.Name}: {benchmark.Usage}");
        }
    }

    private double Number(string name, double otherwise, double least, double most, NumberStyles style)
    {
        if (!_values.Remove(name, out string? text))
        {
            return otherwise;
        }

        return double.TryParse(text, style, CultureInfo.InvariantCulture, out double value) && value >= least && value <= most
            ? value
            : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"--{name} {text}: write a number from {least} to {most}."));
    }
}
