using System.Diagnostics;
using Aivp.Tools.Media;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Aivp.Tools.Tests.Media.Ffmpeg;

/// <summary>The real engine in a folder of its own, which goes when the test ends.</summary>
public sealed class TestEngine : IDisposable
{
    private readonly ServiceProvider _services;

    public TestEngine()
        : this([])
    {
    }

    internal TestEngine(Dictionary<string, string?> settings)
    {
        ServiceCollection services = new();
        services.AddSingleton(TimeProvider.System);
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Debug).AddProvider(Log));
        services.AddMedia(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        _services = services.BuildServiceProvider();
    }

    internal RecordedLog Log { get; } = new();

    internal string Folder { get; } = Directory.CreateTempSubdirectory("aivp-test-").FullName;

    internal IMediaEngine Engine => _services.GetRequiredService<IMediaEngine>();

    internal string[] Files => [.. Directory.GetFiles(Folder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    internal string At(string name) => Path.Join(Folder, name);

    internal string Write(string name, ReadOnlySpan<byte> bytes)
    {
        File.WriteAllBytes(At(name), bytes);
        return At(name);
    }

    /// <summary>Runs ffmpeg as a person would, to make what a test reads or to check what the engine made.</summary>
    internal byte[] Ffmpeg(params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo("ffmpeg", ["-nostdin", "-loglevel", "error", "-y", .. arguments])
        {
            RedirectStandardOutput = true,
            WorkingDirectory = Folder,
        })!;
        using MemoryStream output = new();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();
        process.ExitCode.Should().Be(0);
        return output.ToArray();
    }

    public void Dispose()
    {
        _services.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
