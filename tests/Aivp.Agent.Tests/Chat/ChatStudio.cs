using System.Text.RegularExpressions;
using Aivp.Agent.Cli;
using Aivp.Agent.Tests.EndToEnd;
using Aivp.Agent.Tests.Launcher;
using Aivp.Simulator;
using Aivp.Tools;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Aivp.Agent.Tests.Chat;

/// <summary><c>aivp chat</c> in this process, over a small project, with the simulator's scripted model and its fal.</summary>
internal sealed partial class ChatStudio : IAsyncDisposable
{
    public SmallFerry Ferry { get; } = new();

    public required SimulatorServer Simulator { get; init; }

    public Dictionary<string, string?> Settings { get; } = [];

    public static async Task<ChatStudio> StartAsync()
    {
        SimulatorServer simulator = await SimulatorServer.StartAsync();
        ChatStudio studio = new() { Simulator = simulator };
        studio.Settings["HOME"] = studio.Ferry.Folder;
        studio.Settings["FAL_KEY"] = "sim-id:secret-of-fal";
        studio.Settings["Ledger:Home"] = Path.Combine(studio.Ferry.Folder, "home");
        studio.Settings["Providers:Fal:BaseUri"] = simulator.BaseAddress.ToString();
        studio.Settings["Providers:Fal:PollInterval"] = "00:00:00.020";
        studio.Settings["Judging:Local:Library"] = Path.Combine(studio.Ferry.Folder, "none.so");
        return studio;
    }

    /// <summary>Types lines into a conversation with the scripted model.</summary>
    public Task<Ran> TalkAsync(string[] lines, params string[] options) =>
        RunAsync(lines, isInteractive: true, ["--chat-model", "local:scripted", "--chat-url", new Uri(Simulator.BaseAddress, "chat/v1").AbsoluteUri, .. options]);

    /// <summary>Runs <c>aivp chat PROJECT …</c>.</summary>
    public async Task<Ran> RunAsync(string[] lines, bool isInteractive, params string[] options)
    {
        using StringWriter output = new() { NewLine = "\n" };
        using StringWriter error = new() { NewLine = "\n" };
        using StringReader input = new(string.Join('\n', lines));
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(Settings).Build();
        await using VerbHost host = new(
            Terminal.Of(output, error, width: 140, isInteractive, input), _ => new ServiceCollection().AddSingleton(configuration).AddAivp(configuration).BuildServiceProvider());
        int code = await AivpCommand.RunAsync(host, ["chat", Ferry.Folder, .. options], CancellationToken.None);
        string shown = Codes().Replace(output.ToString(), "");
        $"{shown}{error}".Should().NotContain("secret-of-fal");
        return new(code, shown, error.ToString());
    }

    public async ValueTask DisposeAsync()
    {
        await Simulator.DisposeAsync();
        Ferry.Dispose();
    }

    /// <summary>Colours, and lines that were written over.</summary>
    [GeneratedRegex(@"\e\[[0-9;?]*[A-Za-z]|[^\n]*\r")]
    private static partial Regex Codes();
}
