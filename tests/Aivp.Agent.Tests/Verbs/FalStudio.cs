using System.Diagnostics;
using System.Text.Json.Nodes;
using Aivp.Agent.Cli;
using Aivp.Agent.Tests.Launcher;
using Aivp.Simulator;
using Aivp.Tools;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Aivp.Agent.Tests.Verbs;

/// <summary>The real program as a process of its own, in a folder and a home of its own, with fal's simulator for fal.</summary>
public sealed class FalStudio : IAsyncLifetime
{
    /// <summary>Whatever the program prints, this mustn't be in it.</summary>
    public const string Secret = "very-secret-part-of-it";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("aivp-verbs-");

    public SimulatorServer Simulator { get; private set; } = null!;

    /// <summary>The program's environment; null takes a variable out.</summary>
    public Dictionary<string, string?> Environment { get; } = [];

    /// <summary>Where the program is started.</summary>
    public string Folder => Path.Combine(_folder.FullName, "work");

    public string Home => Path.Combine(_folder.FullName, "home");

    public async Task InitializeAsync()
    {
        Directory.CreateDirectory(Folder);
        Directory.CreateDirectory(Home);
        Simulator = await SimulatorServer.StartAsync();
        Environment["HOME"] = Home;
        Environment["FAL_KEY"] = $"sim-id:{Secret}";
        Environment["FAL_API_KEY"] = null;
        Environment["AIVP_Ledger__Home"] = Path.Combine(Home, ".aivp");
        Environment["AIVP_Providers__Fal__BaseUri"] = Simulator.BaseAddress.ToString();
        Environment["AIVP_Providers__Fal__PollInterval"] = "00:00:00.020";
        Environment["AIVP_Jobs__FirstPause"] = "00:00:00.001";
        Environment["AIVP_Jobs__LookAgain"] = "00:00:00.020";
    }

    public async Task DisposeAsync()
    {
        await Simulator.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    public string At(string file) => Path.Combine(Folder, file);

    /// <summary>Runs <c>aivp …</c> to its end.</summary>
    internal async Task<Ran> RunAsync(params string[] arguments) => await RunAsync(input: null, arguments);

    /// <summary>As <see cref="RunAsync(string[])"/>, with something on standard input.</summary>
    internal async Task<Ran> RunAsync(string? input, string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "aivp.dll"), .. arguments])
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach ((string name, string? value) in Environment)
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(input ?? "");
        process.StandardInput.Close();
        Task<string> error = process.StandardError.ReadToEndAsync();
        Ran ran = new(0, await process.StandardOutput.ReadToEndAsync(), await error);
        await process.WaitForExitAsync();
        $"{ran.Output}{ran.Error}".Should().NotContain(Secret);
        return ran with { Code = process.ExitCode };
    }

    /// <summary>Runs a verb that succeeds.</summary>
    /// <returns>The one JSON document on standard output.</returns>
    internal async Task<JsonNode> DoAsync(params string[] arguments)
    {
        Ran ran = await RunAsync(arguments);
        ran.Code.Should().Be(0, ran.Error);
        return JsonNode.Parse(ran.Output)!;
    }

    /// <summary>Runs a verb for a picture or clip that fails.</summary>
    /// <returns>The message, which is in the JSON document and in words on standard error.</returns>
    internal async Task<string> FailAsync(int code, params string[] arguments)
    {
        Ran ran = await RunHereAsync(arguments);
        string message = Message(ran, code);
        ran.Error.Should().Contain($"aivp: {message}");
        return message;
    }

    /// <summary>Runs a verb that fails with JSON only.</summary>
    internal async Task<string> FailHereAsync(int code, params string[] arguments) => Message(await RunHereAsync(arguments), code);

    /// <summary>Runs <c>aivp …</c> in this process: file names must be absolute.</summary>
    internal async Task<Ran> RunHereAsync(params string[] arguments)
    {
        using StringWriter output = new();
        using StringWriter error = new();
        IConfiguration configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(Environment.Select(pair => KeyValuePair.Create(pair.Key.Replace("AIVP_", "", StringComparison.Ordinal).Replace("__", ":", StringComparison.Ordinal), pair.Value)))
            .Build();
        await using VerbHost host = new(
            Terminal.Of(output, error, width: 140, isInteractive: false), _ => new ServiceCollection().AddAivp(configuration).BuildServiceProvider());
        int code = await AivpCommand.RunAsync(host, arguments, CancellationToken.None);
        $"{output}{error}".Should().NotContain(Secret);
        return new(code, output.ToString(), error.ToString());
    }

    /// <summary>What was sent to a model, once.</summary>
    internal JsonNode Sent(string model) => Simulator.Paid.Should().ContainSingle(paid => paid.Model == model).Which.Input!;

    /// <summary>What a file is by its bytes.</summary>
    internal static string KindOf(string file) => File.ReadAllBytes(file) switch
    {
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => "png",
        [0xFF, 0xD8, 0xFF, ..] => "jpeg",
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] => "mp4",
        _ => "something else",
    };

    /// <summary>A picture to work from, made by the animatic artist.</summary>
    internal async Task<string> PictureAsync(string name, string size = "320x180", string prompt = "a woman in a red coat")
    {
        Ran ran = await RunHereAsync("generate", "--provider", "animatic", "-p", prompt, "--size", size, "-o", At(name));
        ran.Code.Should().Be(0, ran.Error);
        return At(name);
    }

    private static string Message(Ran ran, int code)
    {
        ran.Code.Should().Be(code, $"{ran.Output}{ran.Error}");
        return JsonNode.Parse(ran.Output)!["error"]!["message"]!.ToString();
    }
}
