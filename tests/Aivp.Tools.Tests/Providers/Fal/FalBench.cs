using Aivp.Simulator;
using Aivp.Tools.Configuration.Keys;
using Aivp.Tools.Jobs;
using Aivp.Tools.Pipeline.Animating;
using Aivp.Tools.Pipeline.Generating;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Aivp.Tools.Tests.Providers.Fal;

/// <summary>The product with a key, and fal's simulator to talk to.</summary>
public sealed class FalBench : IAsyncLifetime
{
    /// <summary>Whatever is said anywhere, this mustn't be in it.</summary>
    public const string Secret = "very-secret-part-of-it";

    private const string Key = $"sim-id:{Secret}";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("aivp-fal-");
    private ServiceProvider? _services;

    public SimulatorServer Simulator { get; private set; } = null!;

    /// <summary>Settings that differ from the usual; to be set before <see cref="Services"/> is first used.</summary>
    public Dictionary<string, string?> Settings { get; } = [];

    /// <summary>Everything that was logged.</summary>
    internal LogCollector Log { get; } = new();

    public IServiceProvider Services => _services ??= Build();

    internal IImageProvider Images => Services.GetServices<IImageProvider>().Single(provider => provider.Name == "fal");

    internal IVideoProvider Videos => Services.GetServices<IVideoProvider>().Single(provider => provider.Name == "fal");

    internal ApiKey ApiKey => Services.GetRequiredService<KeyRing>().Get("fal", null);

    public string Folder => _folder.FullName;

    public async Task InitializeAsync() => Simulator = await SimulatorServer.StartAsync();

    public async Task DisposeAsync()
    {
        if (_services is not null)
        {
            await _services.DisposeAsync();
        }

        await Simulator.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    internal VendorCall Call(Action<VendorProgress>? progress = null) =>
        new(Guid.NewGuid(), ApiKey.Id, Path.Combine(Folder, "inbox"), new Watcher(progress ?? (_ => { })));

    internal async Task<(Delivery Delivery, string File)> MakeAsync(ImageRequest request)
    {
        Submission submission = await Images.SubmitAsync(request, Call(), CancellationToken.None);
        string file = Path.Combine(Folder, $"{submission.RequestId}.out");
        return (await Images.CollectAsync(submission, Call(), file, CancellationToken.None), file);
    }

    internal async Task<(Delivery Delivery, string File)> MakeAsync(VideoRequest request)
    {
        Submission submission = await Videos.SubmitAsync(request, Call(), CancellationToken.None);
        string file = Path.Combine(Folder, $"{submission.RequestId}.out");
        return (await Videos.CollectAsync(submission, Call(), file, CancellationToken.None), file);
    }

    /// <summary>A small picture of one colour.</summary>
    internal string Picture(string name, byte shade)
    {
        string file = Path.Combine(Folder, name);
        byte[] pixels = new byte[64 * 36 * 3];
        Array.Fill(pixels, shade);
        File.WriteAllBytes(file, Aivp.Tools.Media.Png.Encode(new(64, 36, pixels)));
        return file;
    }

    private ServiceProvider Build()
    {
        Dictionary<string, string?> settings = new()
        {
            ["Providers:Fal:BaseUri"] = Simulator.BaseAddress.ToString(),
            ["Providers:Fal:PollInterval"] = "00:00:00.010",
            ["FAL_KEY"] = Key,
            ["HOME"] = Folder,
        };
        foreach ((string name, string? value) in Settings)
        {
            settings[name] = value;
        }

        return new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Log))
            .AddAivp(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .BuildServiceProvider();
    }

    private sealed class Watcher(Action<VendorProgress> report) : IProgress<VendorProgress>
    {
        public void Report(VendorProgress value) => report(value);
    }
}
