using ModelContextProtocol.Server;

namespace Aivp.Mcp.Http;

/// <summary>One client's session.</summary>
internal sealed class Session : IAsyncDisposable
{
    private readonly CancellationTokenSource _end = new();
    private readonly McpServer _server;
    private readonly Task _running;

    public Session(StreamableHttpServerTransport transport, McpServer server, TimeProvider time)
    {
        (Transport, _server, LastSeen) = (transport, server, time.GetTimestamp());
        _running = server.RunAsync(_end.Token);
    }

    public StreamableHttpServerTransport Transport { get; }

    /// <summary>A timestamp of the time provider.</summary>
    public long LastSeen { get; set; }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _server.DisposeAsync();
        await Transport.DisposeAsync();
        _end.Dispose();
    }
}
