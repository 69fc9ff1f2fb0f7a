using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Aivp.Benchmarks.Mcp;

/// <summary>What one call costs: a small tool of ours and one of server-everything, one after the other, on standard input and output and over HTTP.</summary>
internal sealed class McpCalls : IBenchmark
{
    private const int WarmUp = 50;
    private const string OurCall = """{"name":"show_model","arguments":{"model":"animatic","provider":"animatic"}}""";
    private const string TheirCall = """{"name":"echo","arguments":{"message":"hello"}}""";

    public string Name => "mcp-calls";

    public string Usage => "--ours DIR --peers DIR (as mcp-start) --calls 1000 --rounds 3";

    public async Task RunAsync(BenchmarkOptions options, TextWriter output, CancellationToken cancellationToken)
    {
        string ours = options.Text("ours") ?? throw new ArgumentException(Usage);
        string peers = options.Text("peers") ?? throw new ArgumentException(Usage);
        int calls = options.Whole("calls", 1000, 10, 100_000);
        int rounds = options.Whole("rounds", 3, 1, 100);
        options.ThrowIfAnyLeft(this);
        string[] own = McpPeers.All(ours, peers)[0].Command;
        string[] everything = McpPeers.All(ours, peers)[1].Command;
        output.WriteLine("| server | transport | p50 ms, of each round | p95 ms, of each round |");
        output.WriteLine("|---|---|---|---|");
        foreach ((string name, string[] command, string call) in ((string, string[], string)[])[("aivp show_model", own, OurCall), ("server-everything echo", everything, TheirCall)])
        {
            List<double[]> stdio = [];
            List<double[]> http = [];
            for (int round = 0; round < rounds; round++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                stdio.Add(await OverStdioAsync(command, call, calls));
                http.Add(await OverHttpAsync(command == own ? [.. own, "--http", "127.0.0.1:39871"] : [.. command[..2], "streamableHttp"], command == own ? 39871 : 39872, call, calls, cancellationToken));
            }

            Write(output, name, "stdio", stdio);
            Write(output, name, "HTTP", http);
        }
    }

    private static async Task<double[]> OverStdioAsync(string[] command, string call, int calls)
    {
        using McpProcess server = new(command);
        await server.InitializeAsync();
        return await TimeAsync(calls, () => server.AskAsync("tools/call", call));
    }

    private static async Task<double[]> OverHttpAsync(string[] command, int port, string call, int calls, CancellationToken cancellationToken)
    {
        using McpProcess server = new(command, port);
        using HttpClient http = new() { BaseAddress = new($"http://127.0.0.1:{port}/") };
        HttpResponseMessage? opened = null;
        for (int attempt = 0; opened is null && attempt < 600; attempt++)
        {
            try
            {
                opened = await http.SendAsync(Post("initialize", """{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"benchmark","version":"1"}}""", null), cancellationToken);
            }
            catch (HttpRequestException)
            {
                await Task.Delay(50, cancellationToken); // It isn't up yet.
            }
        }

        string session = opened!.EnsureSuccessStatusCode().Headers.GetValues("Mcp-Session-Id").First();
        using HttpRequestMessage ready = new(HttpMethod.Post, "mcp")
        {
            Content = new StringContent("""{"jsonrpc":"2.0","method":"notifications/initialized"}""", Encoding.UTF8, "application/json"),
        };
        Headers(ready, session);
        (await http.SendAsync(ready, cancellationToken)).EnsureSuccessStatusCode();
        return await TimeAsync(calls, async () =>
        {
            using HttpResponseMessage answer = await http.SendAsync(Post("tools/call", call, session), cancellationToken);
            string text = await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync(cancellationToken);
            return text.Contains("\"result\"", StringComparison.Ordinal) ? text : throw new InvalidOperationException(text);
        });
    }

    private static HttpRequestMessage Post(string method, string parameters, string? session)
    {
        HttpRequestMessage request = new(HttpMethod.Post, "mcp")
        {
            Content = new StringContent($$"""{"jsonrpc":"2.0","id":1,"method":"{{method}}","params":{{parameters}}}""", Encoding.UTF8, "application/json"),
        };
        Headers(request, session);
        return request;
    }

    private static void Headers(HttpRequestMessage request, string? session)
    {
        request.Headers.Accept.ParseAdd("application/json, text/event-stream");
        if (session is not null)
        {
            request.Headers.Add("Mcp-Session-Id", session);
            request.Headers.Add("MCP-Protocol-Version", "2025-11-25");
        }
    }

    private static async Task<double[]> TimeAsync<T>(int calls, Func<Task<T>> call)
    {
        for (int i = 0; i < WarmUp; i++)
        {
            await call();
        }

        double[] times = new double[calls];
        for (int i = 0; i < calls; i++)
        {
            long start = Stopwatch.GetTimestamp();
            await call();
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        Array.Sort(times);
        return times;
    }

    private static void Write(TextWriter output, string server, string transport, List<double[]> rounds) => output.WriteLine(
        $"| {server} | {transport} | {string.Join(", ", rounds.Select(times => At(times, 0.5)))} | {string.Join(", ", rounds.Select(times => At(times, 0.95)))} |");

    private static string At(double[] sorted, double part) => sorted[(int)((sorted.Length - 1) * part)].ToString("0.00", CultureInfo.InvariantCulture);
}
