using System.Text.Json.Nodes;

namespace Aivp.Mcp.Tests.Clients;

/// <summary>A project in which one character has her reference pictures.</summary>
public sealed class DrawnSheet : IAsyncLifetime
{
    public SmallProject Project { get; } = new();

    public async Task InitializeAsync()
    {
        await using RawClient client = RawClient.Start(Project, []);
        JsonNode drawn = (await client.RequestAsync("tools/call", new()
        {
            ["name"] = "create_character_sheet",
            ["arguments"] = new JsonObject { ["project"] = "ferry", ["character"] = "ines", ["wait_seconds"] = 600 },
        }))["result"]!;
        drawn["structuredContent"]!["status"]!.ToString().Should().Be("done", drawn.ToJsonString());
    }

    public Task DisposeAsync()
    {
        Project.Dispose();
        return Task.CompletedTask;
    }
}
