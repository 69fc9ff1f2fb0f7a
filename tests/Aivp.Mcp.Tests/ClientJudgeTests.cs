using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Aivp.Mcp.Tests.Clients;

namespace Aivp.Mcp.Tests;

/// <summary>The client's own model judges: by a request back where there's a session, else by an answer that asks.</summary>
public sealed partial class ClientJudgeTests(DrawnSheet sheet) : IClassFixture<DrawnSheet>
{
    private readonly List<JsonObject> _asked = [];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Score_ByAGoodAnswer_IsTheModelsWord(bool latest)
    {
        JsonNode report = (await ScoreAsync(latest, Sensible))["structuredContent"]!;

        JsonNode picture = report["ranking"]![0]!;
        report["judge"]!.ToString().Should().Be("client");
        ((double)picture["score"]!).Should().BeGreaterThan(0.9);
        picture["reason"]!.ToString().Should().Contain("the same person").And.Contain("the same braid");
        _asked.Should().HaveCount(2, "the list, and who it is");
        JsonObject rubric = _asked[0];
        rubric["maxTokens"]!.GetValue<int>().Should().BePositive();
        rubric["messages"]![0]!["content"]!.AsArray().Select(block => block!["type"]!.ToString()).Should().Equal("image", "text");
        _asked[1]["messages"]![0]!["content"]!.AsArray().Count(block => block!["type"]!.ToString() == "image").Should().Be(2, "a reference and the picture");
        _asked.Should().OnlyContain(asked => asked.ToJsonString().Length < 600_000);
    }

    [Theory]
    [InlineData(true, "It looks lovely!", "isn't JSON")]
    [InlineData(false, "It looks lovely!", "isn't JSON")]
    [InlineData(true, "I'm sorry, I can't identify people.", "refusal")]
    [InlineData(false, "I'm sorry, I can't identify people.", "refusal")]
    [InlineData(true, """{"people":1,"answers":[]}""", "gave no answer that can be read")]
    public async Task Score_ByAnswersThatCannotBeRead_IsUnscoredAfterOneMending(bool latest, string said, string why)
    {
        JsonNode picture = (await ScoreAsync(latest, _ => said))["structuredContent"]!["ranking"]![0]!;

        picture["score"].Should().BeNull();
        picture["verdict"]!.ToString().Should().Be("unsure");
        picture["reason"]!.ToString().Should().Contain(why);
        _asked.Should().HaveCount(2, "once more, with what was wrong");
        _asked[1]["messages"]!.AsArray().Should().HaveCount(3);
    }

    [Fact]
    public async Task Score_WhenTheUserRefuses_SaysSo()
    {
        JsonNode result = await ScoreAsync(latest: false, _ => null);

        ((bool)result["isError"]!).Should().BeTrue();
        result["content"]![0]!["text"]!.ToString().Should().Contain("its model wasn't asked").And.Contain("User rejected");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Score_WhereTheClientHasNoSampling_SaysWhatElseThereIs(bool latest)
    {
        await using RawClient client = RawClient.Start(sheet.Project, latest ? [] : null);
        if (!latest)
        {
            await client.OpenAsync([]);
        }

        JsonNode result = (await client.RequestAsync("tools/call", Call("score_consistency")))["result"]!;

        ((bool)result["isError"]!).Should().BeTrue();
        result["content"]![0]!["text"]!.ToString().Should().StartWith("judge: this client doesn't let us ask its model");
    }

    [Fact]
    public async Task Compare_AsksOverSeveralRounds()
    {
        JsonObject call = Call("compare_candidates");
        call["arguments"] = new JsonObject { ["first"] = Sheet("side"), ["second"] = Sheet("back"), ["references"] = new JsonArray($"{Sheet("front")}=Ines"), ["judge"] = "client", ["style"] = "illustrated" };

        JsonNode result = await ScoreAsync(latest: true, Sensible, call);

        result["isError"]?.GetValue<bool>().Should().NotBe(true, result.ToJsonString());
        result["structuredContent"]!["judge"]!.ToString().Should().Be("client");
        _asked.Should().HaveCount(4);
    }

    private static string Sheet(string view) => $"ferry/image/characters/ines-{view}.png";

    private static JsonObject Call(string tool) => new()
    {
        ["name"] = tool,
        ["arguments"] = new JsonObject { ["images"] = new JsonArray(Sheet("side")), ["references"] = new JsonArray($"{Sheet("front")}=Ines"), ["judge"] = "client", ["style"] = "illustrated" },
    };

    private static string Sensible(string question)
    {
        string[] items = [.. Item().Matches(question).Select(item => item.Groups["id"].Value)];
        return items.Length == 0
            ? """Here you are: {"person":"same","confidence":0.95,"evidence":"the same braid"}"""
            : new JsonObject
            {
                ["people"] = 1,
                ["answers"] = new JsonArray([.. items.Select(id => (JsonNode)new JsonObject { ["id"] = id, ["answer"] = "yes", ["evidence"] = "as asked" })]),
            }.ToJsonString();
    }

    /// <summary>Has it scored; the model says what a test wants, null: the user refuses.</summary>
    private async Task<JsonNode> ScoreAsync(bool latest, Func<string, string?> say, JsonObject? call = null)
    {
        JsonObject sampling = new() { ["sampling"] = new JsonObject() };
        await using RawClient client = RawClient.Start(sheet.Project, latest ? sampling : null, asked => Reply(asked, say));
        if (!latest)
        {
            await client.OpenAsync(sampling);
        }

        call ??= Call("score_consistency");
        JsonNode result = (await client.RequestAsync("tools/call", call.DeepClone().AsObject()))["result"]!;
        while (result["resultType"]?.ToString() == "input_required")
        {
            latest.Should().BeTrue();
            JsonObject again = call.DeepClone().AsObject();
            again["inputResponses"] = new JsonObject(result["inputRequests"]!.AsObject().Select(asked => KeyValuePair.Create(asked.Key, (JsonNode?)Reply(asked.Value!.AsObject(), say))));
            again["requestState"] = result["requestState"]?.DeepClone();
            result = (await client.RequestAsync("tools/call", again))["result"]!;
        }

        return result;
    }

    private JsonObject? Reply(JsonObject asked, Func<string, string?> say)
    {
        asked["method"]!.ToString().Should().Be("sampling/createMessage");
        JsonObject parameters = asked["params"]!.AsObject();
        _asked.Add(parameters.DeepClone().AsObject());
        JsonNode first = parameters["messages"]![0]!["content"]!.AsArray().Last()!;
        return say(first["text"]!.ToString()) is { } said
            ? new() { ["role"] = "assistant", ["model"] = "scripted", ["stopReason"] = "endTurn", ["content"] = new JsonObject { ["type"] = "text", ["text"] = said } }
            : null;
    }

    [GeneratedRegex(@"^\s*- (?<id>[a-z0-9_]+): ", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Item();
}
