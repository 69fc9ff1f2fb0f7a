using System.Net;
using Aivp.Simulator.Chat;
using Aivp.Simulator.ComfyUI;
using Aivp.Simulator.Control;
using Aivp.Simulator.Fal;
using Aivp.Simulator.Faults;
using Aivp.Simulator.Gemini;
using Aivp.Simulator.Http;
using Aivp.Simulator.Leonardo;
using Aivp.Simulator.OpenAI;
using Aivp.Simulator.OpenRouter;
using Aivp.Simulator.Replicate;
using Aivp.Simulator.Stability;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Aivp.Simulator;

/// <summary>
/// The vendors' wire protocols on loopback, all on one port: the first segment of a path is the vendor's host, as in
/// <c>http://127.0.0.1:1234/queue.fal.run/fal-ai/flux/dev</c>. Counts what would be paid, writes down what was sent, and fails on demand.
/// </summary>
public sealed class SimulatorServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly SimulatorState _state;

    private SimulatorServer(WebApplication app, SimulatorState state)
    {
        _app = app;
        _state = state;
        BaseAddress = new($"{app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()}/");
        Client = new() { BaseAddress = BaseAddress };
    }

    /// <summary>Ends with a slash.</summary>
    public Uri BaseAddress { get; }

    /// <summary>For a test's own requests.</summary>
    public HttpClient Client { get; }

    /// <summary>Every request that came, in order.</summary>
    public IReadOnlyCollection<RecordedExchange> Requests => _state.Requests;

    /// <summary>What is to go wrong.</summary>
    public FaultScript Faults => _state.Faults;

    /// <summary>Every submission that would be paid for, in order.</summary>
    public IReadOnlyCollection<PaidSubmission> Paid => _state.Paid;

    /// <summary>What the scripted chat model says. It's at <c>chat/v1/</c>.</summary>
    public ChatScript Chat => _state.Chat;

    /// <summary>Lets time pass as far as jobs are concerned: one tick is one look at a job.</summary>
    public long Advance(long ticks) => _state.Advance(ticks);

    /// <summary>Starts listening on loopback.</summary>
    /// <param name="port">0: any that's free.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    public static async Task<SimulatorServer> StartAsync(int port, CancellationToken cancellationToken)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, port);
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Limits.MinResponseDataRate = null;
        });
        builder.Services.AddRoutingCore();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.Zero);
        WebApplication app = builder.Build();

        SimulatorState state = new();
        state.Vendors =
        [
            new FalVendor(state), new ReplicateVendor(state), new ComfyVendor(state), new StabilityVendor(state), new LeonardoVendor(state),
            new GeminiVendor(state), new OpenAIVendor(state), new OpenRouterVendor(state), new ScriptedChat(state.Chat),
        ];
        state.Faults.Define(state.Vendors.SelectMany(vendor => vendor.Faults));
        app.UseWhen(
            context => !context.Request.Path.StartsWithSegments(ControlRoutes.Prefix, StringComparison.Ordinal),
            simulated =>
            {
                simulated.Use((context, next) => Recording.InvokeAsync(context, next, state.Requests));
                simulated.Use(FalProxy.InvokeAsync);
                simulated.Use((context, next) => FaultInjection.InvokeAsync(context, next, state.Faults));
            });
        app.UseWebSockets();
        app.UseRouting();
        ControlRoutes.Map(app, state);
        foreach (ISimulatedVendor vendor in state.Vendors)
        {
            vendor.Map(app);
        }

        await app.StartAsync(cancellationToken);
        return new(app, state);
    }

    /// <summary>Starts listening on any free port.</summary>
    public static Task<SimulatorServer> StartAsync() => StartAsync(0, CancellationToken.None);

    /// <summary>Forgets jobs, files, requests and faults, as if it had just started.</summary>
    public void Reset() => _state.Reset();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }
}
