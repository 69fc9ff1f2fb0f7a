using System.Text.Json.Nodes;
using Aivp.Mcp.Tests.Clients;

namespace Aivp.Mcp.Tests;

/// <summary>Before a call spends more than <c>--ask-above</c> the user is asked, where the client can.</summary>
public sealed class SpendingQuestionTests : IDisposable
{
    private readonly SmallProject _project = new();
    private readonly List<string> _asked = [];

    public void Dispose() => _project.Dispose();

    [Theory]
    [InlineData(true, "decline", null, "not begun: the user doesn't want to spend")]
    [InlineData(false, "decline", null, "not begun: the user doesn't want to spend")]
    [InlineData(true, "accept", false, "not begun: the user doesn't want to spend")]
    [InlineData(true, "accept", true, "key")]
    [InlineData(false, "accept", true, "key")]
    public async Task Call_ThatWouldCostMuch_AsksFirst(bool latest, string action, bool? go, string expected)
    {
        JsonNode result = await DrawAsync(latest, new() { ["elicitation"] = new JsonObject() }, action, go);

        // With leave it goes on, up to the key that isn't there.
        ((bool)result["isError"]!).Should().BeTrue();
        result["content"]![0]!["text"]!.ToString().Should().Contain(expected);
        _asked.Should().ContainSingle().Which.Should().StartWith("generate_image would spend about $");
    }

    [Fact]
    public async Task Call_OfAClientThatCannotBeAsked_GoesOn()
    {
        JsonNode result = await DrawAsync(latest: true, [], "decline", null);

        result["content"]![0]!["text"]!.ToString().Should().Contain("key");
        _asked.Should().BeEmpty();
    }

    private async Task<JsonNode> DrawAsync(bool latest, JsonObject capabilities, string action, bool? go)
    {
        await using RawClient client = RawClient.Start(_project, latest ? capabilities : null, asked => Reply(asked, action, go), "--ask-above", "0.001");
        if (!latest)
        {
            await client.OpenAsync(capabilities);
        }

        JsonObject call = new() { ["name"] = "generate_image", ["arguments"] = new JsonObject { ["prompt"] = "a lighthouse", ["provider"] = "fal", ["wait_seconds"] = 600 } };
        JsonNode result = (await client.RequestAsync("tools/call", call.DeepClone().AsObject()))["result"]!;
        if (result["resultType"]?.ToString() == "input_required")
        {
            latest.Should().BeTrue();
            JsonObject again = call.DeepClone().AsObject();
            again["inputResponses"] = new JsonObject(result["inputRequests"]!.AsObject().Select(asked => KeyValuePair.Create(asked.Key, (JsonNode?)Reply(asked.Value!.AsObject(), action, go))));
            again["requestState"] = result["requestState"]?.DeepClone();
            result = (await client.RequestAsync("tools/call", again))["result"]!;
        }

        return result;
    }

    private JsonObject Reply(JsonObject asked, string action, bool? go)
    {
        asked["method"]!.ToString().Should().Be("elicitation/create");
        _asked.Add(asked["params"]!["message"]!.ToString());
        JsonObject reply = new() { ["action"] = action };
        if (go is { } said)
        {
            reply["content"] = new JsonObject { ["go"] = said };
        }

        return reply;
    }
}
