using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Aivp.Mcp.Tests.Clients;

/// <summary>Speaks the protocol by hand over standard input and output, so that no library smooths anything over.</summary>
internal sealed class RawClient : IAsyncDisposable
{
    private readonly Process _server;
    private readonly Func<JsonObject, JsonObject?>? _answer;
    private int _id;

    private RawClient(Process server, Func<JsonObject, JsonObject?>? answer) => (_server, _answer) = (server, answer);

    /// <summary>What a request of the latest revision says of its client; null: it speaks an earlier one.</summary>
    public JsonObject? Capabilities { get; init; }

    /// <summary>Starts a server.</summary>
    /// <param name="project">Its root and home.</param>
    /// <param name="capabilities">What the client says it can, in each request; null: it opens with the handshake.</param>
    /// <param name="answer">Answers what the server asks; null: nobody does.</param>
    /// <param name="arguments">Of the command line.</param>
    public static RawClient Start(SmallProject project, JsonObject? capabilities, Func<JsonObject, JsonObject?>? answer = null, params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "aivp-mcp.dll"), "--root", project.Root, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["AIVP_Ledger__Home"] = project.Home;

        // Whoever runs this may have a key; nothing may be bought with it.
        start.Environment["HOME"] = Directory.CreateDirectory(project.Home).FullName;
        start.Environment["AIVP_Providers__Fal__BaseUri"] = "http://127.0.0.1:9/";
        start.Environment.Remove("FAL_KEY");
        start.Environment.Remove("FAL_API_KEY");
        start.Environment["AIVP_Judging__Local__Library"] = Path.Combine(project.Home, "none.so");
        Process server = Process.Start(start)!;
        server.ErrorDataReceived += (_, _) => { };
        server.BeginErrorReadLine();
        return new(server, answer) { Capabilities = capabilities };
    }

    /// <summary>Opens as revision 2025-11-25 does.</summary>
    public async Task OpenAsync(JsonObject capabilities)
    {
        await RequestAsync("initialize", new JsonObject
        {
            ["protocolVersion"] = "2025-11-25",
            ["capabilities"] = capabilities,
            ["clientInfo"] = new JsonObject { ["name"] = "test", ["version"] = "1" },
        });
        await SendAsync(new JsonObject { ["jsonrpc"] = "2.0", ["method"] = "notifications/initialized" });
    }

    /// <summary>The whole answer to a request: with <c>result</c> or <c>error</c>.</summary>
    public async Task<JsonObject> RequestAsync(string method, JsonObject parameters)
    {
        if (Capabilities is not null)
        {
            parameters["_meta"] = new JsonObject
            {
                ["io.modelcontextprotocol/protocolVersion"] = "2026-07-28",
                ["io.modelcontextprotocol/clientCapabilities"] = Capabilities.DeepClone(),
                ["io.modelcontextprotocol/clientInfo"] = new JsonObject { ["name"] = "test", ["version"] = "1" },
            };
        }

        int id = ++_id;
        await SendAsync(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = id, ["method"] = method, ["params"] = parameters });
        while (true)
        {
            string line = await _server.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The server hung up.");
            JsonObject message = JsonNode.Parse(line)!.AsObject();
            if (message["method"] is null && (int?)message["id"] == id)
            {
                return message;
            }

            if (message["method"] is not null && message["id"] is { } asked)
            {
                JsonObject reply = new() { ["jsonrpc"] = "2.0", ["id"] = asked.DeepClone() };
                if (_answer?.Invoke(message) is { } result)
                {
                    reply["result"] = result;
                }
                else
                {
                    reply["error"] = new JsonObject { ["code"] = -1, ["message"] = "User rejected sampling request" };
                }

                await SendAsync(reply);
            }
        }
    }

    /// <summary>As a power cut would.</summary>
    public async Task KillAsync()
    {
        _server.Kill(entireProcessTree: true);
        await _server.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_server.HasExited)
        {
            await KillAsync();
        }

        _server.Dispose();
    }

    private async Task SendAsync(JsonObject message)
    {
        await _server.StandardInput.WriteLineAsync(message.ToJsonString());
        await _server.StandardInput.FlushAsync();
    }
}
