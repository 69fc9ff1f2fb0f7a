using Aivp.Simulator;
using Aivp.Tools;
using Aivp.Tools.Skills;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;

namespace Aivp.Agent.SemanticKernel.Tests;

/// <summary>The kernel's agent over the simulator's scripted model.</summary>
public sealed class KernelEngineTests : IAsyncLifetime
{
    private readonly IChatModels _models = new ServiceCollection().AddAivp(new ConfigurationBuilder().Build()).BuildServiceProvider().GetRequiredService<IChatModels>();
    private readonly List<string> _called = [];
    private SimulatorServer _server = null!;

    public async Task InitializeAsync() => _server = await SimulatorServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task Answer_WhenTheModelCallsASkill_DoesItWithItsTypesAndStreamsTheWords()
    {
        _server.Chat.ThenCall("aivp-make", """{"shot":"1.2","fresh":true,"count":3}""").ThenSay("Made with \"care\" & {braces}.");

        List<ChatMessage> messages = Messages("make shot 1.2");
        string answer = await AnswerAsync(messages);

        _called.Should().Equal("1.2 True 3");
        answer.Should().Be("Made with \"care\" & {braces}.");
        messages[^1].Text.Should().Be(answer);
        _server.Chat.Asked.First().ToJsonString().Should().Contain("aivp-make");
        ((string?)_server.Chat.Asked.First()["messages"]![0]!["content"]).Should().Contain("a \"storyboard\" & {more}");
    }

    [Fact]
    public async Task Answer_WhenTheModelGoesInCircles_IsEnded()
    {
        _server.Chat.Always = _ => new("", ("aivp-make", """{"shot":"1.2","fresh":false,"count":1}"""));

        await AnswerAsync(Messages("go"));

        _called.Should().HaveCount(2);
        _server.Chat.Asked.Should().HaveCountLessThan(30);
    }

    [Fact]
    public void Kernel_HasTheSkillsAsOnePlugin() =>
        Engine().BuildKernel([Make()]).Plugins.Should().ContainSingle().Which.Name.Should().Be(KernelEngine.Plugin);

    private AIFunction Make() => AIFunctionFactory.Create(
        (string shot, bool fresh, int count) =>
        {
            _called.Add($"{shot} {fresh} {count}");
            return "{\"made\":1}";
        },
        "make");

    private List<ChatMessage> Messages(string said)
    {
        ChatInstructions told = _models.Instructions("film", "a \"storyboard\" & {more}", 0.25m);
        return [new(ChatRole.System, told.Text) { AdditionalProperties = new() { [Aivp.Agent.Chat.IChatEngine.Instructions] = told } }, new(ChatRole.User, said)];
    }

    private KernelEngine Engine() => new(_models, new("local", "scripted", new Uri(_server.BaseAddress, "chat/v1/")));

    private async Task<string> AnswerAsync(List<ChatMessage> messages)
    {
        string answer = "";
        await foreach (string words in Engine().AnswerAsync(messages, [Make()], CancellationToken.None))
        {
            answer += words;
        }

        return answer;
    }
}
