using Microsoft.Extensions.Logging;

namespace Aivp.Mcp;

/// <summary>
/// Warnings and worse to standard error, a line each; of the protocol's library only errors. The usual factory with its console, options and container would
/// take a tenth of the server's start.
/// </summary>
internal sealed class ErrorLog : ILoggerFactory
{
    private const string Library = "ModelContextProtocol";

    public ILogger CreateLogger(string categoryName) =>
        new Lines(categoryName, categoryName.StartsWith(Library, StringComparison.Ordinal) ? LogLevel.Error : LogLevel.Warning);

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException("There's only standard error.");

    public void Dispose()
    {
        // Standard error is the process's.
    }

    private sealed class Lines(string category, LogLevel least) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= least && logLevel is not LogLevel.None;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                Console.Error.WriteLine($"{logLevel.ToString().ToLowerInvariant()}: {category}: {formatter(state, exception)}{(exception is null ? "" : $"{Environment.NewLine}{exception}")}");
            }
        }
    }
}
