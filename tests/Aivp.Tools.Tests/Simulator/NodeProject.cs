using System.Diagnostics;
using System.Text.Json.Nodes;
using Aivp.Tools.Tests.Architecture;

namespace Aivp.Tools.Tests.Simulator;

/// <summary>A vendor's official client in <c>tests/Aivp.Simulator/clients</c>. Its packages are installed when they're missing or their list changed.</summary>
internal sealed class NodeProject(string name)
{
    private readonly string _folder = Path.Combine(House.Root, "tests", "Aivp.Simulator", "clients", name);

    /// <summary>Runs a script; what it prints is JSON.</summary>
    public async Task<JsonNode> RunAsync(string script, params string[] arguments)
    {
        await InstallAsync();
        return JsonNode.Parse(await RunToEndAsync("node", [script, .. arguments]))!;
    }

    /// <summary>Starts a script that goes on; the caller ends it.</summary>
    public async Task<Process> StartAsync(string script, params string[] arguments)
    {
        await InstallAsync();
        return Process.Start(new ProcessStartInfo("node", [script, .. arguments]) { WorkingDirectory = _folder, RedirectStandardInput = true, RedirectStandardOutput = true })!;
    }

    private async Task InstallAsync()
    {
        string installed = Path.Combine(_folder, "node_modules", ".package-lock.json");
        if (!File.Exists(installed) || File.GetLastWriteTimeUtc(installed) < File.GetLastWriteTimeUtc(Path.Combine(_folder, "package-lock.json")))
        {
            await RunToEndAsync("npm", ["ci", "--no-audit", "--no-fund"]);
        }
    }

    private async Task<string> RunToEndAsync(string program, string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments) { WorkingDirectory = _folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? await output
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} in {_folder}: {await error}");
    }
}
