using System.Diagnostics;

namespace Aivp.Mcp.Tests.Clients;

/// <summary>The real server over HTTP as a process of its own.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private readonly Process _process;

    private ServerProcess(Process process, string address) => (_process, Address) = (process, address);

    public string Address { get; }

    public static async Task<ServerProcess> StartAsync(SmallProject project, params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "aivp-mcp.dll"), "--root", project.Root, .. arguments])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
        };
        start.Environment["AIVP_Ledger__Home"] = project.Home;
        Process process = Process.Start(start)!;
        string line = await process.StandardError.ReadLineAsync() ?? throw new InvalidOperationException("The server didn't start.");
        _ = process.StandardError.ReadToEndAsync(); // A full pipe would stop it.
        return new(process, line.Split(' ', ',')[2]);
    }

    /// <summary>As a power cut would.</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }
}
