using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Aivp.Tools.Tests.Jobs.Postgres;

/// <summary>A real PostgreSQL server of our own, on loopback, for as long as the tests take.</summary>
public sealed class PostgresServer : IAsyncLifetime
{
    private readonly string _folder = Path.Combine("/tmp", $"aivp-pg-{Guid.NewGuid():n}");
    private readonly int _port = FreePort();
    private readonly string _programs = Programs();
    private int _databases;

    public async Task InitializeAsync()
    {
        await RunAsync("initdb", "-D", _folder, "-A", "trust", "-U", "app", "-E", "UTF8", "--locale=C");
        await StartAsync();
    }

    public async Task DisposeAsync()
    {
        await RunAsync("pg_ctl", "-D", _folder, "-m", "immediate", "-w", "stop");
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Connection string of an empty database.</summary>
    public async Task<string> CreateDatabaseAsync()
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"film{Interlocked.Increment(ref _databases)}");
        await RunAsync("createdb", "-h", "127.0.0.1", "-p", _port.ToString(CultureInfo.InvariantCulture), "-U", "app", name);
        return string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={_port};Username=app;Database={name};Maximum Pool Size=20");
    }

    /// <summary>Kills the server in the middle of whatever it does, and starts it again.</summary>
    public async Task CrashAsync()
    {
        await RunAsync("pg_ctl", "-D", _folder, "-m", "immediate", "-w", "stop");
        await StartAsync();
    }

    private Task StartAsync() => RunAsync(
        "pg_ctl", "-D", _folder, "-w", "-l", Path.Combine(_folder, "log"), "-o",
        string.Create(CultureInfo.InvariantCulture, $"-c listen_addresses=127.0.0.1 -c port={_port} -c unix_socket_directories={_folder}"), "start");

    // The server refuses to run as root.
    private async Task RunAsync(string program, params string[] arguments)
    {
        string file = Path.Combine(_programs, program);
        ProcessStartInfo start = Environment.UserName == "root"
            ? new("runuser", ["-u", "postgres", "--", file, .. arguments])
            : new(file, arguments);
        (start.RedirectStandardOutput, start.RedirectStandardError, start.WorkingDirectory) = (program != "pg_ctl", program != "pg_ctl", "/tmp");
        using Process process = Process.Start(start)!;
        string said = program == "pg_ctl" ? "" : await process.StandardOutput.ReadToEndAsync() + await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} failed with {process.ExitCode}: {said}");
        }
    }

    // Debian keeps them off the PATH.
    private static string Programs()
    {
        const string Debian = "/usr/lib/postgresql";
        IEnumerable<string> versions = Directory.Exists(Debian) ? Directory.GetDirectories(Debian).Select(version => Path.Combine(version, "bin")) : [];
        string[] path = Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator) ?? [];
        return versions.Order(StringComparer.Ordinal).Reverse().Concat(path).FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")))
            ?? throw new InvalidOperationException("These tests need a PostgreSQL server; .ci/install postgres installs one.");
    }

    private static int FreePort()
    {
        using TcpListener probe = new(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
