using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Aivp.Tools.Tests.Media.Ffmpeg;

/// <summary>Remembers which processes were started.</summary>
internal sealed class RecordedLog : ILoggerProvider, ILogger
{
    public ConcurrentQueue<int> ProcessIds { get; } = new();

    public ConcurrentQueue<string> Messages { get; } = new();

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        Messages.Enqueue(formatter(state, exception));
        if (eventId.Name == "Started" && state is IEnumerable<KeyValuePair<string, object?>> values)
        {
            ProcessIds.Enqueue((int)values.Single(pair => pair.Key == "ProcessId").Value!);
        }
    }

    public void Dispose()
    {
    }
}
