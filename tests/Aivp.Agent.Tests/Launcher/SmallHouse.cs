using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Aivp.Agent.Tests.Launcher;

/// <summary>A temporary folder with the real launcher scripts, a few sources, and a PATH on which dotnet, ffmpeg and apt-get are what a test wants.</summary>
internal sealed class SmallHouse : IDisposable
{
    // Everything else the scripts call; without it, what the machine has would decide the tests.
    private static readonly string[] s_tools =
        ["bash", "env", "find", "stat", "sort", "cksum", "tr", "readlink", "dirname", "mkdir", "mv", "rm", "ls", "grep", "cat", "uname", "id", "tail", "mktemp", "flock", "sleep", "chmod"];

    private readonly string _folder = Directory.CreateTempSubdirectory("aivp-house-").FullName;

    public SmallHouse()
    {
        string real = Path.GetFullPath(Path.Combine(Here(), "..", "..", ".."));
        foreach (string script in new[] { "aivp", ".ci/install" })
        {
            string copy = Path.Combine(Root, script);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(Path.Combine(real, script), copy);
        }

        Directory.CreateDirectory(Elsewhere);
        Directory.CreateDirectory(Bin);
        Write("Aivp.Agent/Program.cs", "");
        Write("Aivp.Tools/Tools.cs", "");
        Write("Aivp.Mcp/Program.cs", "");
        Write("prompts/README.md", "");
        Write("examples/night-ferry/script/x.md", "");
        Write("Directory.Build.props", "");
        foreach (string tool in s_tools)
        {
            string? found = new[] { "/usr/bin", "/bin", "/usr/local/bin" }.Select(folder => Path.Combine(folder, tool)).FirstOrDefault(File.Exists);
            if (found is not null)
            {
                File.CreateSymbolicLink(Path.Combine(Bin, tool), found);
            }
        }
    }

    public string Root => Path.Combine(_folder, "a house");

    public string Elsewhere => Path.Combine(_folder, "elsewhere");

    public DotnetMood Dotnet { get; set; }

    public bool HasFfmpeg { get; set; } = true;

    public bool HasApt { get; set; }

    /// <summary>What the pretended programs were called with.</summary>
    public IReadOnlyList<string> Log => File.Exists(LogFile) ? File.ReadAllLines(LogFile) : [];

    /// <summary>How many builds there were.</summary>
    public int Publishes => Log.Count(line => line.StartsWith("dotnet publish", StringComparison.Ordinal));

    private string Bin => Path.Combine(_folder, "bin");

    private string LogFile => Path.Combine(_folder, "log");

    public void Write(string file, string text)
    {
        string path = Path.Combine(Root, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    public async Task<Ran> RunAsync(string script, params string[] args)
    {
        Pretend();
        ProcessStartInfo start = new(script.StartsWith("./", StringComparison.Ordinal) ? Path.Combine(Root, script[2..]) : script, args)
        {
            WorkingDirectory = Elsewhere,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PATH"] = Bin;
        start.Environment["HOME"] = _folder;
        start.Environment.Remove("DOTNET_ROOT");
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new(process.ExitCode, await output, await error);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Pretend()
    {
        const string ReadyToRunFails = """case "$*" in *PublishReadyToRun*) echo "error NETSDK1094: no compiler"; exit 1 ;; esac""";
        const string Fails = """echo "Program.cs(1,1): error CS1002: ; expected"; exit 1""";
        string mood = Dotnet switch { DotnetMood.CompilerError => Fails, DotnetMood.NoReadyToRun => ReadyToRunFails, _ => ":" };
        Program("dotnet", Dotnet is not DotnetMood.Missing, $$"""
            if [ "$1" != publish ]; then
              name=${1##*/}; shift
              printf 'started %s' "$name"; [ $# = 0 ] || printf ' [%s]' "$@"; echo
              exit
            fi
            {{mood}}
            while [ "$1" != -o ]; do shift; done
            mkdir -p "$2"
            """);
        Program("ffmpeg", HasFfmpeg, ":");
        Program("ffprobe", HasFfmpeg, ":");
        Program("apt-get", HasApt, $$"""
            case "$*" in *install*) for p in ffmpeg ffprobe; do echo '#!/bin/sh' > "{{Bin}}/$p"; chmod +x "{{Bin}}/$p"; done ;; esac
            """);
        Program("sudo", HasApt, """shift; exec "$@" """);
    }

    private void Program(string name, bool isThere, string script)
    {
        string file = Path.Combine(Bin, name);
        if (!isThere)
        {
            File.Delete(file);
            return;
        }

        File.WriteAllText(file, $"#!{Bin}/bash\necho \"{name} $*\" >> \"{LogFile}\"\n{script}\n");
        if (OperatingSystem.IsWindows())
        {
            throw new PlatformNotSupportedException("The launchers are shell scripts.");
        }

        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
