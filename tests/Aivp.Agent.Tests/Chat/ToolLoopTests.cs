using System.Text.Json;
using System.Text.Json.Nodes;
using Aivp.Agent.Chat;
using Microsoft.Extensions.AI;

namespace Aivp.Agent.Tests.Chat;

/// <summary>A model can be wrong in any way; the conversation goes on.</summary>
public sealed class ToolLoopTests
{
    private readonly List<string> _called = [];
    private readonly AIFunction[] _tools;

    public ToolLoopTests() => _tools =
    [
        AIFunctionFactory.Create((string shot, int count = 1, bool fresh = false, string[]? references = null, double? threshold = null) =>
        {
            _called.Add($"{shot}|{count}|{fresh}|{string.Join('+', references ?? [])}|{threshold}");
            return "made";
        }, "make_frames"),
        AIFunctionFactory.Create(() => "listed", "list_project"),
    ];

    [Theory]
    [InlineData("""{"shot":1.2,"count":"3","fresh":"true"}""", "1.2|3|True||")]
    [InlineData("""{"shot":"1.2","count":2.0,"fresh":1,"references":"a.png"}""", "1.2|2|True|a.png|")]
    [InlineData("""{"Shot":"1.2","References":"[\"a.png\",\"b.png\"]"}""", "1.2|1|False|a.png+b.png|")]
    [InlineData("""{"arguments":{"shot":"1.2","threshold":"0.7"}}""", "1.2|1|False||0.7")]
    [InlineData("""{"parameters":"{\"shot\":\"1.2\"}"}""", "1.2|1|False||")]
    [InlineData("""{"shots":["1.2","2.1"],"count":null,"threshold":"null"}""", "1.2,2.1|1|False||")]
    public async Task Call_WithArgumentsOfOtherKindsAndNames_IsUnderstood(string arguments, string expected)
    {
        await TalkAsync(new FakeModel((round, _, _) => round == 0 ? [Call("make_frames", arguments)] : [new TextContent("Done.")]));

        _called.Should().Equal(expected);
    }

    [Theory]
    [InlineData("functions.make_frames")]
    [InlineData("MakeFrames")]
    [InlineData("aivp:make-frames")]
    public async Task Call_OfANameInAnotherSpelling_IsUnderstood(string name)
    {
        await TalkAsync(new FakeModel((round, _, _) => round == 0 ? [Call(name, """{"shot":"1.2"}""")] : [new TextContent("Done.")]));

        _called.Should().ContainSingle();
    }

    [Fact]
    public async Task Call_OfAToolThatIsNotThere_IsToldTheNearest()
    {
        FakeModel model = new((round, _, _) => round == 0 ? [Call("make_frame", "{}")] : [new TextContent("Sorry.")]);

        (await TalkAsync(model)).Should().Be("Sorry.");

        _called.Should().BeEmpty();
        Result(model).Should().Contain("unknown_tool").And.Contain("make_frames");
    }

    [Fact]
    public async Task Call_WithArgumentsNobodyCanRead_IsToldSo()
    {
        FakeModel model = new((round, _, _) => round == 0
            ? [new FunctionCallContent("1", "make_frames") { Exception = new FormatException("the arguments aren't a JSON object: shot 1.2") }]
            : [new TextContent("Sorry.")]);

        await TalkAsync(model);

        Result(model).Should().Contain("invalid_argument").And.Contain("shot 1.2");
    }

    [Fact]
    public async Task Loop_OfTheSameCallForEver_IsEndedAndTheModelIsHeard()
    {
        FakeModel model = new((_, _, options) => options.ToolMode is NoneChatToolMode ? [new TextContent("I was going in circles.")] : [Call("make_frames", """{"shot":"1.2"}""")]);

        (await TalkAsync(model)).Should().Contain("I was going in circles.");

        _called.Should().HaveCount(2, "the very same call is done twice at most");
        model.Asked.Should().BeLessThan(12);
    }

    [Fact]
    public async Task Loop_OfEverOtherCalls_EndsAtTheMostRounds()
    {
        FakeModel model = new((round, _, _) => [Call("make_frames", $$"""{"shot":"{{round}}"}""")]);

        (await TalkAsync(model)).Should().Contain("without coming to an end");

        model.Asked.Should().Be(8);
        _called.Should().HaveCount(7);
    }

    [Fact]
    public async Task Calls_ByTheHundred_AreDoneUpToALimit()
    {
        FakeModel model = new((round, _, _) => round == 0 ? Enumerable.Range(0, 100).Select(i => Call("make_frames", $$"""{"shot":"{{i}}"}""", $"id{i}")) : [new TextContent("Done.")]);

        await TalkAsync(model);

        _called.Should().HaveCount(16);
        model.Told.SelectMany(message => message.Contents).OfType<FunctionResultContent>().Should().HaveCount(100, "servers refuse a call without its answer");
    }

    [Fact]
    public async Task Answer_OfNothingAtAll_SaysSo() => (await TalkAsync(new FakeModel((_, _, _) => []))).Should().Be("(The model said nothing.)");

    private static FunctionCallContent Call(string name, string arguments, string id = "1") =>
        new(id, name, JsonNode.Parse(arguments)!.AsObject().ToDictionary(one => one.Key, one => (object?)JsonSerializer.SerializeToElement(one.Value)));

    private static string Result(FakeModel model) => model.Told.SelectMany(message => message.Contents).OfType<FunctionResultContent>().Last().Result!.ToString()!;

    private async Task<string> TalkAsync(FakeModel model)
    {
        List<ChatMessage> messages = [new(ChatRole.User, "go")];
        string answer = "";
        await foreach (string words in new ToolLoop(model, mostRounds: 8).AnswerAsync(messages, _tools, CancellationToken.None))
        {
            answer += words;
        }

        return answer.Trim();
    }
}
