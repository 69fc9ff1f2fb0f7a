using Aivp.Simulator;
using Aivp.Tools.Configuration.Keys;
using Aivp.Tools.Jobs;
using Aivp.Tools.Pipeline.Animating;
using Aivp.Tools.Pipeline.Generating;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Aivp.Tools.Tests.Providers;

/// <summary>The product with keys, and the simulated vendors to talk to.</summary>
public sealed class SimulatedVendors : IAsyncLifetime
{
    /// <summary>Whatever is said anywhere, this mustn't be in it.</summary>
    public const string Secret = "very-secret-key-of-it";

    /// <summary>A picture of one pixel, which the recorded requests have in them.</summary>
    public const string Pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("aivp-vendors-");
    private ServiceProvider? _services;

    public SimulatorServer Simulator { get; private set; } = null!;

    /// <summary>Settings that differ from the usual; to be set before <see cref="Services"/> is first used.</summary>
    public Dictionary<string, string?> Settings { get; } = [];

    /// <summary>Everything that was logged.</summary>
    internal Fal.LogCollector Log { get; } = new();

    public IServiceProvider Services => _services ??= Build();

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

    /// <summary>The product is begun anew, as in another process: what it knew only in memory is gone.</summary>
    public async Task RestartAsync()
    {
        if (_services is not null)
        {
            await _services.DisposeAsync();
            _services = null;
        }
    }

    internal IImageProvider Images(string provider) => Services.GetServices<IImageProvider>().Single(one => one.Name == provider);

    internal IVideoProvider Videos(string provider) => Services.GetServices<IVideoProvider>().Single(one => one.Name == provider);

    internal ApiKey Key(string provider) => Services.GetRequiredService<KeyRing>().Get(provider, null);

    internal VendorCall Call(string provider, Action<VendorProgress>? progress = null) =>
        new(Guid.NewGuid(), Key(provider).Id, Path.Combine(Folder, "inbox"), new Watcher(progress ?? (_ => { })));

    /// <summary>Makes a picture; one that came with the answer is in the inbox.</summary>
    internal async Task<(Delivery Delivery, string File)> MakeAsync(string provider, ImageRequest request)
    {
        VendorCall call = Call(provider);
        Submission submission = await Images(provider).SubmitAsync(request, call, CancellationToken.None);
        if (submission.Delivered is { } delivered)
        {
            return (delivered, call.Inbox);
        }

        string file = Path.Combine(Folder, $"{Guid.NewGuid():n}.out");
        return (await Images(provider).CollectAsync(submission, call, file, CancellationToken.None), file);
    }

    internal async Task<(Delivery Delivery, string File)> MakeAsync(string provider, VideoRequest request)
    {
        VendorCall call = Call(provider);
        Submission submission = await Videos(provider).SubmitAsync(request, call, CancellationToken.None);
        string file = Path.Combine(Folder, $"{Guid.NewGuid():n}.out");
        return (await Videos(provider).CollectAsync(submission, call, file, CancellationToken.None), file);
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

    /// <summary>The picture of one pixel, as a file.</summary>
    internal string PixelFile(string name)
    {
        string file = Path.Combine(Folder, name);
        File.WriteAllBytes(file, Convert.FromBase64String(Pixel));
        return file;
    }

    internal ReferenceImage Reference(string name, byte shade) => new(Picture(name, shade), ReferenceRole.PriorFrame, name);

    /// <summary>Settings of a process that talks to the simulator, by their names in the configuration.</summary>
    public static Dictionary<string, string?> SettingsFor(Uri simulator) => new()
    {
        ["Providers:Gemini:BaseUri"] = $"{simulator}generativelanguage.googleapis.com/",
        ["Providers:Gemini:PollInterval"] = "00:00:00.010",
        ["Providers:OpenAI:BaseUri"] = $"{simulator}api.openai.com/v1",
        ["Providers:OpenRouter:BaseUri"] = $"{simulator}openrouter.ai/api/v1",
        ["Providers:OpenRouter:PollInterval"] = "00:00:00.010",
        ["Providers:Fal:BaseUri"] = simulator.ToString(),
        ["Providers:Fal:PollInterval"] = "00:00:00.010",
        ["GEMINI_API_KEY"] = Secret,
        ["OPENAI_API_KEY"] = Secret,
        ["OPENROUTER_API_KEY"] = Secret,
        ["FAL_KEY"] = $"sim:{Secret}",
    };

    private ServiceProvider Build()
    {
        Dictionary<string, string?> settings = SettingsFor(Simulator.BaseAddress);
        settings["HOME"] = Folder;
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
