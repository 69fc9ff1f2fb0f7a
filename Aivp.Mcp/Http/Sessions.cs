using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using ModelContextProtocol;
using ModelContextProtocol.Server;

namespace Aivp.Mcp.Http;

/// <summary>Sessions of clients that open with a handshake, as revisions before 2026-07-28 have it.</summary>
internal sealed class Sessions : IAsyncDisposable
{
    public const string Header = "Mcp-Session-Id";

    private const int Most = 100;

    private static readonly TimeSpan s_idle = TimeSpan.FromHours(2);

    private readonly ConcurrentDictionary<string, Session> _all = new();
    private readonly Func<McpServerOptions> _options;
    private readonly ILoggerFactory _loggers;
    private readonly TimeProvider _time;
    private readonly ITimer _sweep;

    public Sessions(Func<McpServerOptions> options, ILoggerFactory loggers, TimeProvider time)
    {
        (_options, _loggers, _time) = (options, loggers, time);
        _sweep = time.CreateTimer(_ => Sweep(), null, TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(5));
    }

    public ISseEventStreamStore? Events { get; init; }

    /// <summary>Opens one.</summary>
    /// <returns>Null: there are too many.</returns>
    public Session? Open()
    {
        Sweep();
        if (_all.Count >= Most)
        {
            return null;
        }

        string id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        StreamableHttpServerTransport transport = new(_loggers) { SessionId = id, EventStreamStore = Events };
        return _all[id] = new(transport, McpServer.Create(transport, _options(), _loggers), _time);
    }

    /// <summary>The session that a request names.</summary>
    /// <returns>Null with why there's none.</returns>
    public (Session? Session, Refusal? Refusal) Find(HttpContext context)
    {
        string? id = context.Request.Headers[Header];
        if (string.IsNullOrEmpty(id))
        {
            return (null, new(StatusCodes.Status400BadRequest, McpErrorCode.InvalidRequest, $"a session is needed: open with initialize and send its {Header}; or speak 2026-07-28, which has none."));
        }

        if (!_all.TryGetValue(id, out Session? session))
        {
            return (null, new(StatusCodes.Status404NotFound, (McpErrorCode)(-32001), "There is no such session; open a new one with initialize."));
        }

        session.LastSeen = _time.GetTimestamp();
        return (session, null);
    }

    /// <summary>What the server says unasked.</summary>
    public async Task ListenAsync(HttpContext context)
    {
        if (!context.Request.Headers.Accept.ToString().Contains("text/event-stream", StringComparison.OrdinalIgnoreCase))
        {
            await new Refusal(StatusCodes.Status406NotAcceptable, McpErrorCode.InvalidRequest, "Accept must name text/event-stream.").WriteAsync(context);
            return;
        }

        (Session? session, Refusal? refusal) = Find(context);
        if (session is null)
        {
            await refusal!.WriteAsync(context);
            return;
        }

        Streams.Begin(context);
        if (context.Request.Headers["Last-Event-ID"].ToString() is { Length: > 0 } last && Events is not null)
        {
            await Streams.GoOnAsync(context, Events, last);
            return;
        }

        try
        {
            await session.Transport.HandleGetRequestAsync(context.Response.Body, context.RequestAborted);
        }
        catch (InvalidOperationException)
        {
            // It has one already, or has ended.
            context.Abort();
        }
    }

    public async Task EndAsync(HttpContext context)
    {
        (Session? session, Refusal? refusal) = Find(context);
        if (session is null)
        {
            await refusal!.WriteAsync(context);
            return;
        }

        _all.TryRemove(session.Transport.SessionId!, out _);
        await session.DisposeAsync();
        context.Response.StatusCode = StatusCodes.Status200OK;
    }

    public async ValueTask DisposeAsync()
    {
        await _sweep.DisposeAsync();
        foreach (Session session in _all.Values)
        {
            await session.DisposeAsync();
        }
    }

    private void Sweep()
    {
        foreach ((string id, Session session) in _all)
        {
            if (_time.GetElapsedTime(session.LastSeen) > s_idle && _all.TryRemove(id, out _))
            {
                _ = session.DisposeAsync().AsTask();
            }
        }
    }
}
