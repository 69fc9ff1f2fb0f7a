using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Aivp.Tools.Tests.Simulator;

/// <summary>A host that nobody has any business with: remembers who came.</summary>
internal sealed class OtherHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private OtherHost(WebApplication app) => _app = app;

    public Uri Address => new($"{_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()}/");

    public ConcurrentQueue<string> Requests { get; } = new();

    public static async Task<OtherHost> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        OtherHost host = new(builder.Build());
        host._app.Run(async context =>
        {
            host.Requests.Enqueue($"{context.Request.Method} {context.Request.Path} {context.Request.Headers.Authorization}");
            await context.Response.WriteAsync("{}");
        });
        await host._app.StartAsync();
        return host;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
