using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;

namespace Aivp.Agent.Tests.EndToEnd;

/// <summary>A copy of the example at a quarter of its size, and the real program as a process of its own.</summary>
internal sealed class SmallFerry : IDisposable
{
    private static readonly string s_example = Path.Combine(AppContext.BaseDirectory, "examples", "night-ferry");

    public string Folder { get; } = Directory.CreateTempSubdirectory("aivp-ferry-").FullName;

    /// <summary>Environment variables of the programs it starts.</summary>
    public Dictionary<string, string> Settings { get; } = [];

    public SmallFerry()
    {
        foreach (string file in Directory.EnumerateFiles(s_example, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(Folder, Path.GetRelativePath(s_example, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.WriteAllText(copy, File.ReadAllText(file).Replace("1920×1080", "480×270", StringComparison.Ordinal));
        }
    }

    /// <summary>Runs <c>aivp VERB DIR …</c> to its end.</summary>
    public async Task<(int Code, string Output)> RunAsync(params string[] arguments)
    {
        using Process process = Start(arguments);
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output);
    }

    /// <summary>The last line of <c>produce --json</c>.</summary>
    public async Task<JsonElement> ProduceAsync(params string[] options)
    {
        (int code, string output) = await RunAsync(["produce", .. options, "--json"]);
        code.Should().BeOneOf([0, 4], output); // 4: at a quarter of the size some keyframes are for a person to look at.
        return JsonDocument.Parse(output.TrimEnd().Split('\n')[^1]).RootElement.GetProperty("report");
    }

    /// <summary>Starts <c>aivp VERB DIR …</c>; the caller ends it.</summary>
    public Process Start(params string[] arguments)
    {
        // Jobs are found by an option, everything else by an argument.
        string[] words = arguments[0] == "jobs" ? [.. arguments, "--project", Folder] : [arguments[0], Folder, .. arguments[1..]];
        ProcessStartInfo start = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "aivp.dll"), .. words])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach ((string name, string value) in Settings)
        {
            start.Environment[name] = value;
        }

        Process process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        return process;
    }

    /// <summary>Hashes of everything a production leaves for people: pictures, clips, film. Logs have times in them.</summary>
    public SortedDictionary<string, string> Results()
    {
        SortedDictionary<string, string> results = new(StringComparer.Ordinal);
        foreach (string file in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories))
        {
            string name = Path.GetRelativePath(Folder, file);
            if (!name.StartsWith(".aivp", StringComparison.Ordinal) && Path.GetExtension(name) != ".json")
            {
                results[name] = Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)));
            }
        }

        return results;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
