using Aivp.Simulator;
using Aivp.Simulator.Chat;
using Aivp.Tools.Errors;
using Aivp.Tools.Providers.ChatCompletions;
using Microsoft.Extensions.AI;

namespace Aivp.Tools.Tests.Providers.ChatCompletions;

/// <summary>Our one chat client against a server that answers as odd servers do.</summary>
public sealed class ChatCompletionsClientTests : IAsyncLifetime, IDisposable
{
    private readonly HttpClient _http = new();
    private SimulatorServer _server = null!;

    public async Task InitializeAsync() => _server = await SimulatorServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    public void Dispose() => _http.Dispose();

    [Theory]
    [InlineData(ChatManner.Usual)]
    [InlineData(ChatManner.OnePiece)]
    [InlineData(ChatManner.NoStream)]
    [InlineData(ChatManner.Bare)]
    [InlineData(ChatManner.AllZero)]
    public async Task Stream_OfWordsAndTwoCalls_IsTheSameHoweverTheServerSendsIt(ChatManner manner)
    {
        _server.Chat.Then(new ChatReply("Let me \"look\" at {both}.", ("show_shot", """{"shot":"1.2"}"""), ("show_shot", """{"shot":"2.1","deep":{"a":[1,2]}}""")) { Manner = manner });

        ChatResponse response = await AskAsync();

        response.Text.Should().Be("Let me \"look\" at {both}.");
        FunctionCallContent[] calls = Calls(response);
        calls.Select(call => call.Arguments!["shot"]!.ToString()).Should().Equal("1.2", "2.1");
        calls.Should().OnlyContain(call => call.Name == "show_shot" && call.Exception == null);
        calls.Select(call => call.CallId).Should().OnlyHaveUniqueItems().And.OnlyContain(id => id.Length > 0);
    }

    [Fact]
    public async Task Stream_WhenTheServerKnowsNoStreams_AsksOnceMoreWithout()
    {
        _server.Chat.Then(new ChatReply("x") { Manner = ChatManner.RefusesStream }).Then(new ChatReply("Here.") { Manner = ChatManner.RefusesStream });

        (await AskAsync()).Text.Should().Be("Here.");
    }

    [Fact]
    public async Task Stream_WhenAnErrorIsInside_SaysIt()
    {
        _server.Chat.Then(new ChatReply("") { Manner = ChatManner.ErrorInside });

        ProviderException error = (await FluentActions.Awaiting(AskAsync).Should().ThrowAsync<ProviderException>()).Which;

        error.Failure.Should().Be(ProviderFailure.Unavailable);
        error.Message.Should().Contain("overloaded");
    }

    [Fact]
    public async Task Stream_WhenTheConnectionEnds_SaysThatItBrokeOff()
    {
        _server.Chat.Then(new ChatReply("A long answer that never ends") { Manner = ChatManner.BreaksOff });

        (await FluentActions.Awaiting(AskAsync).Should().ThrowAsync<ProviderException>()).Which.Failure.Should().Be(ProviderFailure.Ambiguous);
    }

    [Fact]
    public async Task Request_WithToolsAndResults_IsAsTheProtocolHasIt()
    {
        AIFunction tool = AIFunctionFactory.Create((string shot) => shot, "show_shot", "Shows a shot.");
        ChatMessage[] messages =
        [
            new(ChatRole.User, "show 1.2"),
            new(ChatRole.Assistant, [new FunctionCallContent("call_1", "show_shot", new Dictionary<string, object?> { ["shot"] = "1.2" })]),
            new(ChatRole.Tool, [new FunctionResultContent("call_1", "{\"a\":1}")]),
        ];

        await Client().GetStreamingResponseAsync(messages, new() { Tools = [tool] }, CancellationToken.None).ToChatResponseAsync();

        string sent = _server.Chat.Asked.Single().ToJsonString();
        sent.Should().Contain("""{"role":"assistant","content":null,"tool_calls":[{"id":"call_1","type":"function","function":{"name":"show_shot","arguments":""")
            .And.Contain("""{"role":"tool","tool_call_id":"call_1","content":""").And.Contain("\"name\":\"show_shot\",\"description\":\"Shows a shot.\"");
    }

    [Theory]
    [InlineData("""{"a":1,}""", """{"a":1}""")]
    [InlineData("""{'a': 'it is', b: True, "c": None}""", """{"a":"it is","b":true,"c":null}""")]
    [InlineData("```json\n{\"a\": [1, 2]}\n```", """{"a":[1,2]}""")]
    [InlineData("""{"a": {"b": "c""", """{"a":{"b":"c"}}""")]
    [InlineData("\"{\\\"a\\\":1}\"", """{"a":1}""")]
    [InlineData("Sure! {\"a\": 1}", """{"a":1}""")]
    [InlineData("", "{}")]
    public void LooseJson_OfWhatModelsWrite_IsWhatTheyMeant(string text, string expected) => LooseJson.Read(text)!.ToJsonString().Should().Be(expected);

    [Theory]
    [InlineData("not at all")]
    [InlineData("{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{")]
    public void LooseJson_OfNothingLikeIt_IsNothing(string text) => LooseJson.Read(text).Should().BeNull();

    private static FunctionCallContent[] Calls(ChatResponse response) => [.. response.Messages.SelectMany(message => message.Contents).OfType<FunctionCallContent>()];

    private ChatCompletionsClient Client() => new(_http, "local", "scripted", new Uri(_server.BaseAddress, "chat/v1/"), () => null);

    private Task<ChatResponse> AskAsync() =>
        Client().GetStreamingResponseAsync([new(ChatRole.User, "hello")], new(), CancellationToken.None).ToChatResponseAsync();
}
