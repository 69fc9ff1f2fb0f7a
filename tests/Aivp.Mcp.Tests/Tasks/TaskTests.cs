using System.Text.Json.Nodes;
using Aivp.Mcp.Tests.Clients;

namespace Aivp.Mcp.Tests.Tasks;

/// <summary>The protocol's extension for tasks, spoken by hand.</summary>
public sealed class TaskTests : IDisposable
{
    private const string Extension = "io.modelcontextprotocol/tasks";

    private readonly SmallProject _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public async Task Task_OutlivesItsServerAndBringsTheToolsResult()
    {
        string task;
        await using (RawClient first = RawClient.Start(_project, OptIn()))
        {
            JsonNode discovered = (await first.RequestAsync("server/discover", []))["result"]!;
            discovered["capabilities"]!["extensions"]!.AsObject().ContainsKey(Extension).Should().BeTrue();
            JsonNode begun = (await first.RequestAsync("tools/call", Production()))["result"]!;
            begun["resultType"]!.ToString().Should().Be("task", begun.ToJsonString());
            begun["status"]!.ToString().Should().Be("working");
            begun.AsObject().ContainsKey("ttlMs").Should().BeTrue();
            begun["content"].Should().BeNull();
            task = begun["taskId"]!.ToString();
            JsonNode looked = (await first.RequestAsync("tasks/get", new() { ["taskId"] = task }))["result"]!;
            looked["taskId"]!.ToString().Should().Be(task);
            await first.KillAsync();
        }

        await using RawClient other = RawClient.Start(_project, OptIn());
        JsonNode ended = await EndAsync(other, task);

        ended["status"]!.ToString().Should().Be("completed", ended.ToJsonString());
        ended["resultType"]!.ToString().Should().Be("complete");
        ended["result"]!["resultType"]!.ToString().Should().Be("complete");
        ended["result"]!["structuredContent"]!["job"]!.ToString().Should().Be(task);
        ended["result"]!["structuredContent"]!["result"]!["files"]!.AsArray().Should().NotBeEmpty();
        ended["result"]!["content"]!.AsArray().Select(block => block!["type"]!.ToString()).Should().Contain(["text", "image", "resource_link"]);
        File.Exists(Path.Combine(_project.Folder, "image/characters/ines-turnaround.png")).Should().BeTrue();
        // Who comes too late isn't told off.
        Acknowledges(await other.RequestAsync("tasks/cancel", new() { ["taskId"] = task }));
        Acknowledges(await other.RequestAsync("tasks/update", new() { ["taskId"] = task, ["inputResponses"] = new JsonObject() }));
    }

    [Fact]
    public async Task Cancel_ReallyCancels()
    {
        await using RawClient client = RawClient.Start(_project, OptIn());
        string task = (await client.RequestAsync("tools/call", Call("produce_film", new() { ["project"] = "ferry" })))["result"]!["taskId"]!.ToString();

        JsonObject cancelled = await client.RequestAsync("tasks/cancel", new() { ["taskId"] = task });
        JsonNode ended = await EndAsync(client, task);

        Acknowledges(cancelled);
        ended["status"]!.ToString().Should().Be("cancelled");
        ended["result"].Should().BeNull();
        File.Exists(Path.Combine(_project.Folder, "film.mp4")).Should().BeFalse();
    }

    [Fact]
    public async Task Task_WhoseToolFails_IsCompletedWithAnError()
    {
        await using RawClient client = RawClient.Start(_project, OptIn());
        JsonNode answer = (await client.RequestAsync("tools/call", Call("review_film", new() { ["project"] = "ferry" })))["result"]!;

        // It may have failed before it could become a task.
        JsonNode result = answer["taskId"] is { } task ? (await EndAsync(client, task.ToString()))["result"]! : answer;

        ((bool)result["isError"]!).Should().BeTrue();
        result["content"]![0]!["text"]!.ToString().Should().Contain("there is no film.mp4");
    }

    [Fact]
    public async Task WhatIsQuickOrWaitedFor_IsNoTask()
    {
        await using RawClient client = RawClient.Start(_project, OptIn());

        (await client.RequestAsync("tools/call", Call("check_project", new() { ["project"] = "ferry" })))["result"]!["taskId"].Should().BeNull();
        JsonObject waiting = Production();
        waiting["arguments"]!["wait_seconds"] = 600;
        JsonNode waited = (await client.RequestAsync("tools/call", waiting))["result"]!;
        waited["taskId"].Should().BeNull();
        waited["structuredContent"]!["status"]!.ToString().Should().Be("done");
        JsonObject rehearsal = Production();
        rehearsal["arguments"]!["dry_run"] = true;
        (await client.RequestAsync("tools/call", rehearsal))["result"]!["structuredContent"]!["status"]!.ToString().Should().Be("done");
        (await client.RequestAsync("tasks/get", new() { ["taskId"] = "run-0123456789ab" }))["error"]!["code"]!.GetValue<int>().Should().Be(-32602);
        (await client.RequestAsync("tasks/update", new() { ["taskId"] = "nothing", ["inputResponses"] = new JsonObject() }))["error"]!["code"]!.GetValue<int>().Should().Be(-32602);
        (await client.RequestAsync("tasks/list", []))["error"]!["code"]!.GetValue<int>().Should().Be(-32601);
    }

    [Fact]
    public async Task WhoDoesNotOptIn_GetsAJobAndNoTask()
    {
        await using RawClient client = RawClient.Start(_project, []);
        JsonObject quick = Production();
        quick["arguments"]!["wait_seconds"] = 0;

        JsonNode begun = (await client.RequestAsync("tools/call", quick))["result"]!;
        JsonNode refused = (await client.RequestAsync("tasks/get", new() { ["taskId"] = begun["structuredContent"]!["job"]!.ToString() }))["error"]!;

        begun["taskId"].Should().BeNull();
        refused["code"]!.GetValue<int>().Should().Be(-32021);
        refused["data"]!["requiredCapabilities"]!["extensions"]!.AsObject().ContainsKey(Extension).Should().BeTrue();
    }

    private static JsonObject OptIn() => new() { ["extensions"] = new JsonObject { [Extension] = new JsonObject() } };

    private static JsonObject Call(string tool, JsonObject arguments) => new() { ["name"] = tool, ["arguments"] = arguments };

    private static JsonObject Production() => Call("create_character_sheet", new() { ["project"] = "ferry", ["character"] = "ines" });

    // Nothing of the task itself, as the extension has it.
    private static void Acknowledges(JsonObject answer)
    {
        answer["result"]!["resultType"]!.ToString().Should().Be("complete");
        answer["result"]!.AsObject().Select(member => member.Key).Should().BeSubsetOf(["resultType", "_meta"]);
    }

    private static async Task<JsonNode> EndAsync(RawClient client, string task)
    {
        while (true)
        {
            JsonNode now = (await client.RequestAsync("tasks/get", new() { ["taskId"] = task }))["result"]!;
            if (now["status"]!.ToString() != "working")
            {
                return now;
            }

            await Task.Delay(now["pollIntervalMs"]!.GetValue<int>() / 10);
        }
    }
}
