using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ModelContextProtocol.Server;

namespace Aivp.Mcp.Http;

/// <summary>The server over Streamable HTTP: sessions for clients that open with a handshake, one server a request for those of the latest revision.</summary>
internal sealed class HttpDoor : IAsyncDisposable
{
    private const long LargestBody = 10 << 20;

    private readonly WebApplication _web;
    private readonly Sessions _sessions;

    private HttpDoor(WebApplication web, Sessions sessions) => (_web, _sessions) = (web, sessions);

    /// <summary>Where it listens, for example <c>http://127.0.0.1:3800/</c>.</summary>
    public Uri Address => new(_web.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>Opens it.</summary>
    /// <param name="address">Where to listen.</param>
    /// <param name="token">What clients must show; null: nothing.</param>
    /// <param name="options">What each server is made with.</param>
    /// <param name="loggers">Logs.</param>
    public static async Task<HttpDoor> OpenAsync(IPEndPoint address, string? token, Func<McpServerOptions> options, ILoggerFactory loggers)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(loggers);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
            kestrel.Listen(address);
        });
        WebApplication web = builder.Build();
        Sessions sessions = new(options, loggers, TimeProvider.System) { Events = Events(loggers) };
        Gate gate = new(address, token);
        Posts posts = new(sessions, options, loggers);
        web.Use(async (context, next) =>
        {
            if (gate.Refusal(context) is { } refusal)
            {
                await refusal.WriteAsync(context);
                return;
            }

            await next(context);
        });
        web.Map("/mcp", mcp => mcp.Run(context => context.Request.Method switch
        {
            "POST" => posts.HandleAsync(context),
            "GET" => sessions.ListenAsync(context),
            "DELETE" => sessions.EndAsync(context),
            _ => NotAllowed(context),
        }));
        await web.StartAsync();
        return new(web, sessions);
    }

    /// <summary>Runs until it's told to stop.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(stop, _web.Lifetime.ApplicationStopping);
        await Task.Delay(Timeout.Infinite, either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public async ValueTask DisposeAsync()
    {
        await _sessions.DisposeAsync();
        using CancellationTokenSource now = new(TimeSpan.FromSeconds(2));
        await _web.StopAsync(now.Token);
        await _web.DisposeAsync();
    }

    /// <summary>Remembers what was sent on a stream, so that a client that lost it can have the rest.</summary>
    private static DistributedCacheEventStreamStore Events(ILoggerFactory loggers) => new(
        Options.Create(new DistributedCacheEventStreamStoreOptions { Cache = new MemoryDistributedCache(Options.Create(new MemoryDistributedCacheOptions { SizeLimit = 64 << 20 })) }),
        loggers.CreateLogger<DistributedCacheEventStreamStore>());

    private static Task NotAllowed(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        context.Response.Headers.Allow = "POST, GET, DELETE";
        return Task.CompletedTask;
    }
}
