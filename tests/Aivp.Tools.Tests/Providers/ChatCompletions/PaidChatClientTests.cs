using Aivp.Simulator;
using Aivp.Simulator.Chat;
using Aivp.Tools.Errors;
using Aivp.Tools.Jobs;
using Aivp.Tools.Skills;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Aivp.Tools.Tests.Providers.ChatCompletions;

/// <summary>A conversation's answers cost money, and the project's budget knows it.</summary>
public sealed class PaidChatClientTests : IAsyncLifetime, IDisposable
{
    private readonly string _project = Directory.CreateTempSubdirectory("aivp-chat-").FullName;
    private SimulatorServer _server = null!;
    private ServiceProvider _services = null!;

    public async Task InitializeAsync()
    {
        _server = await SimulatorServer.StartAsync();
        Dictionary<string, string?> values = new()
        {
            ["OPENAI_API_KEY"] = "sk-test-secret",
            ["Chat:BaseUri"] = new Uri(_server.BaseAddress, "chat/v1").AbsoluteUri,
            ["Chat:Model"] = "openai:gpt-5-mini",
        };
        _services = new ServiceCollection().AddAivp(new ConfigurationBuilder().AddInMemoryCollection(values).Build()).BuildServiceProvider();
    }

    public async Task DisposeAsync()
    {
        await _services.DisposeAsync();
        await _server.DisposeAsync();
    }

    public void Dispose() => Directory.Delete(_project, recursive: true);

    private IJobSkills Jobs => _services.GetRequiredService<IJobSkills>();

    [Fact]
    public async Task Answer_WhenThePriceIsKnown_IsInTheLedgerAtWhatItsTokensCost()
    {
        _server.Chat.ThenSay("Two of them.");

        ChatResponse response = await AskAsync();

        response.Text.Should().Be("Two of them.");
        Job job = (await Jobs.ListAsync(_project, all: true, CancellationToken.None)).Should().ContainSingle().Which;
        job.ChargedUsd.Should().Be(((1000 * 0.25m) + (100 * 2.00m)) / 1_000_000);
        job.Context.Stage.Should().Be("chat");
        job.Body.Should().NotContain("how many", "what was said is nobody's business");
        _server.Requests.Should().ContainSingle();
    }

    [Fact]
    public async Task Answer_WhenTheBudgetIsUsedUp_IsNotAskedFor()
    {
        await Jobs.SetBudgetAsync(_project, 0.0001m, CancellationToken.None);

        await FluentActions.Awaiting(AskAsync).Should().ThrowAsync<BudgetException>();

        _server.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task Answer_WhenItBreaksOff_CountsByItsEstimateAndIsNotInDoubt()
    {
        _server.Chat.Then(new ChatReply("A long answer that never ends") { Manner = ChatManner.BreaksOff });

        await FluentActions.Awaiting(AskAsync).Should().ThrowAsync<ProviderException>();

        Job job = (await Jobs.ListAsync(_project, all: true, CancellationToken.None)).Single();
        job.State.Should().Be(JobState.Done);
        job.ChargedUsd.Should().Be(job.EstimateUsd).And.BePositive();
    }

    [Theory]
    [InlineData("gpt-4.1", "openai:gpt-4.1", 2.00)]
    [InlineData("gemini:gemini-2.5-pro", "gemini:gemini-2.5-pro", 1.25)]
    [InlineData("openai:gpt-5-mini-2025-08-07", "openai:gpt-5-mini-2025-08-07", 0.25)]
    public async Task Find_OfAName_SaysWhoseItIsAndWhatItCosts(string name, string expected, double input)
    {
        await using ServiceProvider services = new ServiceCollection().AddAivp(new ConfigurationBuilder().AddInMemoryCollection(
            new Dictionary<string, string?> { ["OPENAI_API_KEY"] = "a", ["GEMINI_API_KEY"] = "b" }).Build()).BuildServiceProvider();
        ChatModel model = services.GetRequiredService<IChatModels>().Find(name, null)!;
        model.ToString().Should().Be(expected);
        model.InputUsdPerMillion.Should().Be((decimal)input);
    }

    [Fact]
    public void Find_OfAServerOfOnesOwn_CostsNothingAndGetsNoVendorsKey()
    {
        ChatModel model = _services.GetRequiredService<IChatModels>().Find("llama3.2", new Uri("http://127.0.0.1:11434/v1"))!;
        model.ToString().Should().Be("local:llama3.2");
        model.Address.AbsoluteUri.Should().EndWith("/v1/");
        model.InputUsdPerMillion.Should().Be(0);
    }

    [Fact]
    public void Find_OfNobodys_SaysHowToWriteIt() =>
        FluentActions.Invoking(() => Unconfigured().Find("llama", null)).Should().Throw<SkillArgumentException>().WithMessage("*PROVIDER:MODEL*");

    private static IChatModels Unconfigured() =>
        new ServiceCollection().AddAivp(new ConfigurationBuilder().Build()).BuildServiceProvider().GetRequiredService<IChatModels>();

    private async Task<ChatResponse> AskAsync()
    {
        IChatModels models = _services.GetRequiredService<IChatModels>();
        return await models.Connect(models.Find(null, null)!, _project)
            .GetStreamingResponseAsync([new(ChatRole.User, "how many")], new(), CancellationToken.None).ToChatResponseAsync();
    }
}
