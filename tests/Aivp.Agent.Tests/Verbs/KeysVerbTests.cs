using System.Text.Json.Nodes;
using Aivp.Agent.Tests.Launcher;

namespace Aivp.Agent.Tests.Verbs;

/// <summary><c>aivp keys</c>, and where keys are found.</summary>
public sealed class KeysVerbTests : IAsyncLifetime
{
    private const string Other = "other-id:another-long-secret";

    private readonly FalStudio _studio = new();

    public async Task InitializeAsync()
    {
        await _studio.InitializeAsync();
        _studio.Environment["FAL_KEY"] = null;
    }

    public Task DisposeAsync() => _studio.DisposeAsync();

    [Fact]
    public async Task Add_ReadsTheKeyFromInputAndKeepsItForTheOwnerAlone()
    {
        Ran ran = await _studio.RunAsync($"sim-id:{FalStudio.Secret}\n", ["keys", "add", "fal"]);

        ran.Code.Should().Be(0, ran.Error);
        ran.Output.Should().Be($"Saved as FAL_KEY in {OwnFile}.\n");
        (await File.ReadAllTextAsync(OwnFile)).Should().Be($"FAL_KEY=sim-id:{FalStudio.Secret}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(OwnFile).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        await GenerateAsync();
        Authorization().Should().Be($"Key sim-id:{FalStudio.Secret}");
    }

    /// <summary>A terminal echoes what is typed unless it's told not to; <c>script</c> gives the program one and writes down all that is shown.</summary>
    [Fact]
    public async Task Add_AtATerminal_ShowsNothingOfTheKey()
    {
        string shown = _studio.At("shown.txt");
        string program = $"dotnet {Path.Combine(AppContext.BaseDirectory, "aivp.dll")} keys add fal";
        System.Diagnostics.ProcessStartInfo start = new("script", ["-q", "-f", "-c", program, shown])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.Environment["HOME"] = _studio.Home;
        start.Environment.Remove("FAL_KEY");
        using System.Diagnostics.Process process = System.Diagnostics.Process.Start(start)!;
        string seen = "";
        char[] buffer = new char[256];
        while (!seen.Contains("key: ", StringComparison.Ordinal))
        {
            int read = await process.StandardOutput.ReadAsync(buffer);
            read.Should().BePositive(seen);
            seen += new string(buffer, 0, read);
        }

        await process.StandardInput.WriteAsync($"sim-id:{FalStudio.Secret}xy\x7f\x7f\r");
        await process.StandardInput.FlushAsync();
        seen += await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        seen.Should().Contain("Saved as FAL_KEY").And.NotContain("sim-id");
        (await File.ReadAllTextAsync(OwnFile)).Should().Be($"FAL_KEY=sim-id:{FalStudio.Secret}\n");
    }

    [Fact]
    public async Task Add_WhenTheKeyIsTypedAsAnArgument_IsRefused()
    {
        Ran ran = await _studio.RunAsync("keys", "add", "fal", Other);

        ran.Code.Should().Be(2);
        File.Exists(OwnFile).Should().BeFalse("arguments are in everybody's list of processes");
    }

    [Fact]
    public async Task Keys_AreFoundInOrderAndFilesAreReadNotRun()
    {
        string trap = _studio.At("trap");
        await WriteAsync(Path.Combine(_studio.Home, ".aivp", ".env"), "FAL_KEY=own-id:own-secret-here");
        (await FoundAsync()).Should().Be("Key own-id:own-secret-here");
        await WriteAsync(Path.Combine(_studio.Home, ".env"), $"touch {trap}\nexport FAL_KEY=\"home-id:home-secret-here\" # mine\n");
        (await FoundAsync()).Should().Be("Key home-id:home-secret-here");
        await WriteAsync(_studio.At(".env"), $"X=$(touch {trap})\nFAL_KEY=work-id:work-secret-here`touch$IFS{trap}`\n");
        (await FoundAsync()).Should().StartWith("Key work-id:work-secret-here");
        _studio.Environment["FAL_API_KEY"] = "second-id:second-secret";
        (await FoundAsync()).Should().Be("Key second-id:second-secret");
        _studio.Environment["FAL_KEY"] = "first-id:first-secret";
        (await FoundAsync()).Should().Be("Key first-id:first-secret");
        File.Exists(trap).Should().BeFalse();
    }

    [Fact]
    public async Task Keys_WhenThereIsNone_SayHowToGetOneIn()
    {
        (await _studio.FailAsync(3, "generate", "-p", "x", "-o", _studio.At("x.png"))).Should().Be("fal: there's no key. Type `aivp keys add fal`, or set FAL_KEY.");
        _studio.Simulator.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task List_TellsFingerprintsAndNoSecret()
    {
        _studio.Environment["FAL_KEY"] = $"sim-id:{FalStudio.Secret},{Other}";
        JsonNode fal = (await _studio.DoAsync("keys", "list", "--json")).AsArray().Single(key => key!["vendor"]!.ToString() == "fal")!;
        fal["source"]!.ToString().Should().Be("FAL_KEY");
        fal["fingerprints"]!.AsArray().Should().HaveCount(2).And.OnlyContain(id => id!.ToString().StartsWith("fal/"));
    }

    private string OwnFile => Path.Combine(_studio.Home, ".aivp", ".env");

    private static async Task WriteAsync(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllTextAsync(file, text);
    }

    private Task<JsonNode> GenerateAsync() => _studio.DoAsync("generate", "-p", "a", "-m", "fal-ai/flux/schnell", "--size", "64x64", "-o", "a.png", "--fresh", "--async");

    private async Task<string> FoundAsync()
    {
        _studio.Simulator.Reset();
        await GenerateAsync();
        return Authorization();
    }

    private string Authorization() => _studio.Simulator.Requests.First(exchange => exchange.Method == "POST").ToJson()["headers"]!["authorization"]!.ToString();
}
