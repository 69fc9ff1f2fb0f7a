using System.Text.Json;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace Aivp.Mcp.Tests.Clients;

/// <summary>A server that is killed at work, and another that is asked for the job.</summary>
public sealed class KilledServerTests
{
    [Fact]
    public async Task Job_OutlivesItsClientItsConnectionAndItsServer()
    {
        using SmallProject project = new();
        string job;
        await using (ServerProcess killed = await ServerProcess.StartAsync(project, "--http", "127.0.0.1:0"))
        {
            await using McpClient client = await ConnectAsync(killed);
            JsonElement begun = await CallAsync(client, "produce_film", new()
            {
                ["project"] = "ferry",
                ["shots"] = "1.1",
                ["candidates"] = 1,
                ["max_candidates"] = 1,
                ["wait_seconds"] = 0,
            });
            begun.GetProperty("status").GetString().Should().Be("running");
            job = begun.GetProperty("job").GetString()!;
            await killed.KillAsync();
        }

        await using ServerProcess other = await ServerProcess.StartAsync(project, "--http", "127.0.0.1:0");
        await using McpClient fresh = await ConnectAsync(other);
        JsonElement listed = await CallAsync(fresh, "list_jobs", []);
        JsonElement waited = await CallAsync(fresh, "wait_job", new() { ["id"] = job, ["wait_seconds"] = 600 });

        listed.GetProperty("jobs")[0].GetProperty("job").GetString().Should().Be(job);
        listed.GetProperty("jobs")[0].GetProperty("status").GetString().Should().Be("interrupted");
        waited.GetProperty("status").GetString().Should().Be("done");
        waited.GetProperty("result").GetProperty("frames").GetArrayLength().Should().BePositive();
        File.Exists(Path.Combine(project.Folder, "video", "clips", "shot-01.mp4")).Should().BeTrue();
    }

    private static Task<McpClient> ConnectAsync(ServerProcess server) => McpClient.CreateAsync(
        new HttpClientTransport(new() { Endpoint = new(server.Address), TransportMode = HttpTransportMode.StreamableHttp, ConnectionTimeout = TimeSpan.FromMinutes(2) }),
        new() { ProtocolVersion = "2026-07-28", InitializationTimeout = TimeSpan.FromMinutes(2), DiscoverProbeTimeout = TimeSpan.FromMinutes(2) });

    private static async Task<JsonElement> CallAsync(McpClient client, string tool, Dictionary<string, object?> arguments)
    {
        CallToolResult result = await client.CallToolAsync(tool, arguments);
        result.IsError.Should().NotBe(true, string.Concat(result.Content.OfType<TextContentBlock>().Select(block => block.Text)));
        return result.StructuredContent!.Value;
    }
}
