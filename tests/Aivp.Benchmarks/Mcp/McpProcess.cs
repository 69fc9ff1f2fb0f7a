using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Aivp.Benchmarks.Mcp;

/// <summary>A server as a process, spoken to line by line, so that no client's time is measured.</summary>
internal sealed class McpProcess : IDisposable
{
    private readonly Process _process;
    private int _id;

    public McpProcess(string[] command, int port = 0)
    {
        ProcessStartInfo start = new(command[0], command[1..]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        // As ./aivp starts ours; and keys that the peers want to see before they answer anything.
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["DOTNET_GCgen0size"] = "1000000";
        start.Environment["REPLICATE_API_TOKEN"] = "unused";
        start.Environment["GEMINI_API_KEY"] = "unused-unused";
        start.Environment["PORT"] = port.ToString(CultureInfo.InvariantCulture);
        _process = Process.Start(start)!;
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginErrorReadLine();
    }

    public TimeSpan CpuTime => _process.TotalProcessorTime;

    /// <summary>The handshake that all of them speak.</summary>
    public async Task InitializeAsync()
    {
        await AskAsync("initialize", """{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"benchmark","version":"1"}}""");
        await _process.StandardInput.WriteLineAsync("""{"jsonrpc":"2.0","method":"notifications/initialized"}""");
        await _process.StandardInput.FlushAsync();
    }

    /// <summary>Sends a request and waits for its answer; notifications in between are passed over.</summary>
    public async Task<JsonElement> AskAsync(string method, string parameters)
    {
        int id = ++_id;
        await _process.StandardInput.WriteLineAsync($$"""{"jsonrpc":"2.0","id":{{id}},"method":"{{method}}","params":{{parameters}}}""");
        await _process.StandardInput.FlushAsync();
        while (await _process.StandardOutput.ReadLineAsync() is string line)
        {
            using JsonDocument answer = JsonDocument.Parse(line);
            if (answer.RootElement.TryGetProperty("id", out JsonElement own) && own.ValueKind is JsonValueKind.Number && own.GetInt32() == id)
            {
                return answer.RootElement.TryGetProperty("result", out JsonElement result) ? result.Clone() : throw new InvalidOperationException(line);
            }
        }

        throw new InvalidOperationException("The server hung up.");
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }

        _process.Dispose();
    }
}
