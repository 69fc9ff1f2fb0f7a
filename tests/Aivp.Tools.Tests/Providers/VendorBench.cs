using Aivp.Simulator;
using Aivp.Tools.Configuration.Keys;
using Aivp.Tools.Errors;
using Aivp.Tools.Jobs;
using Aivp.Tools.Pipeline.Animating;
using Aivp.Tools.Pipeline.Generating;
using Aivp.Tools.Tests.Providers.Fal;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Aivp.Tools.Tests.Providers;

/// <summary>The product with a key, and a vendor's simulator to talk to.</summary>
internal sealed class VendorBench(SimulatedVendorSettings vendor) : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory($"aivp-{vendor.Name}-");
    private ServiceProvider? _services;

    public SimulatorServer Simulator { get; private set; } = null!;

    /// <summary>Settings that differ from the usual; to be set before <see cref="Services"/> is first used.</summary>
    public Dictionary<string, string?> Settings { get; } = [];

    /// <summary>Everything that was logged.</summary>
    public LogCollector Log { get; } = new();

    public IServiceProvider Services => _services ??= Build();

    public IImageProvider Images => Services.GetServices<IImageProvider>().Single(provider => provider.Name == vendor.Name);

    public IVideoProvider Videos => Services.GetServices<IVideoProvider>().Single(provider => provider.Name == vendor.Name);

    public ApiKey? ApiKey => vendor.KeyName is null ? null : Services.GetRequiredService<KeyRing>().Get(vendor.Name, null);

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

    public VendorCall Call(Action<VendorProgress>? progress = null) =>
        new(Guid.NewGuid(), ApiKey?.Id, Path.Combine(Folder, $"{Guid.NewGuid():n}.inbox"), new Watcher(progress ?? (_ => { })));

    public async Task<(Delivery Delivery, string File)> MakeAsync(ImageRequest request)
    {
        VendorCall call = Call();
        Submission submission = await Images.SubmitAsync(request, call, CancellationToken.None);
        return await CollectAsync(Images, submission, call);
    }

    public async Task<(Delivery Delivery, string File)> MakeAsync(VideoRequest request)
    {
        VendorCall call = Call();
        Submission submission = await Videos.SubmitAsync(request, call, CancellationToken.None);
        return await CollectAsync(Videos, submission, call);
    }

    /// <summary>As the ledger does: what came with the answer isn't asked for again.</summary>
    public async Task<(Delivery Delivery, string File)> CollectAsync(IVendor provider, Submission submission, VendorCall call)
    {
        string file = Path.Combine(Folder, $"{Guid.NewGuid():n}.out");
        if (submission.Delivered is not Delivery delivered)
        {
            return (await provider.CollectAsync(submission, call, file, CancellationToken.None), file);
        }

        File.Move(call.Inbox, file);
        return (delivered, file);
    }

    /// <summary>How the request fails, before or after it was taken.</summary>
    public async Task<ProviderException> FailAsync(ImageRequest request) =>
        (await ((Func<Task>)(() => MakeAsync(request))).Should().ThrowAsync<ProviderException>()).Which;

    /// <summary>How the request fails, before or after it was taken.</summary>
    public async Task<ProviderException> FailAsync(VideoRequest request) =>
        (await ((Func<Task>)(() => MakeAsync(request))).Should().ThrowAsync<ProviderException>()).Which;

    /// <summary>One fault at the vendor fails the request as it should, is billed or not, and nothing is sent again: that's for the ledger to decide.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="fault">Without the vendor's name.</param>
    /// <param name="failure">As <see cref="ProviderException.Failure"/>.</param>
    /// <param name="paid">How many submissions the vendor bills.</param>
    public async Task<ProviderException> FailOnceAsync(ImageRequest request, string fault, string failure, int paid)
    {
        Simulator.Faults.Add($"{vendor.Name}.{fault}");
        ProviderException error = await FailAsync(request);
        error.Failure.ToString().Should().Be(failure);
        error.Message.Should().NotContain(SimulatedVendorSettings.Secret);
        Simulator.Paid.Should().HaveCount(paid);
        Simulator.Requests.Count(sent => sent.Method == "POST").Should().Be(1);
        return error;
    }

    /// <summary>A fault while a job is collected fails that, and collecting it again costs nothing.</summary>
    public async Task CollectAgainAsync(ImageRequest request, string fault, string failure)
    {
        VendorCall call = Call();
        Submission submission = await Images.SubmitAsync(request, call, CancellationToken.None);
        Simulator.Faults.Add($"{vendor.Name}.{fault}");
        Func<Task> collect = () => CollectAsync(Images, submission, call);
        (await collect.Should().ThrowAsync<ProviderException>()).Which.Failure.ToString().Should().Be(failure);
        Simulator.Faults.Clear();
        await collect();
        Simulator.Paid.Should().ContainSingle();
    }

    /// <summary>A small picture of one colour.</summary>
    public string Picture(string name, byte shade, int width = 64, int height = 36)
    {
        string file = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        byte[] pixels = new byte[width * height * 3];
        Array.Fill(pixels, shade);
        File.WriteAllBytes(file, Aivp.Tools.Media.Png.Encode(new(width, height, pixels)));
        return file;
    }

    /// <summary>The file that was uploaded in the recordings.</summary>
    public string Pixel(string name)
    {
        string file = Path.Combine(Folder, name);
        File.WriteAllBytes(file, Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="));
        return file;
    }

    private ServiceProvider Build()
    {
        Dictionary<string, string?> settings = vendor.Configuration(Simulator.BaseAddress);
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
