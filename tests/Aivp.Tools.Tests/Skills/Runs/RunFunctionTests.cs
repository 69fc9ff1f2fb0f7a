using System.Text.Json.Nodes;
using Aivp.Tools.Errors;
using Aivp.Tools.Skills;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Aivp.Tools.Tests.Skills.Runs;

public sealed class RunFunctionTests : IAsyncLifetime
{
    private readonly FakeFilmSkills _film = new();
    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("aivp-runs-");
    private readonly List<ServiceProvider> _processes = [];

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (ServiceProvider process in _processes)
        {
            await process.DisposeAsync();
        }

        _home.Delete(recursive: true);
    }

    [Fact]
    public async Task Call_WhenItIsQuick_AnswersTheResult()
    {
        JsonNode answer = await CallAsync(Process(), "produce_film", ("project", "ferry"));

        answer["status"]!.ToString().Should().Be("done");
        answer["result"]!["film"]!.ToString().Should().Be("film.mp4");
    }

    [Fact]
    public async Task Call_WhenItTakesLonger_AnswersAJobThatCanBeWaitedFor()
    {
        TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _film.Until = ready.Task;
        ServiceProvider process = Process();

        JsonNode begun = await CallAsync(process, "produce_film", ("project", "ferry"), ("wait_seconds", 0));
        string job = begun["job"]!.ToString();
        JsonNode listed = await CallAsync(process, "list_jobs");
        ready.SetResult();
        JsonNode waited = await CallAsync(process, "wait_job", ("id", job), ("wait_seconds", 600));

        begun["status"]!.ToString().Should().Be("running");
        listed["jobs"]![0]!["job"]!.ToString().Should().Be(job);
        waited["status"]!.ToString().Should().Be("done");
        waited["result"]!["film"]!.ToString().Should().Be("film.mp4");
    }

    [Fact]
    public async Task Call_AgainWhileItRuns_IsTheSameJob()
    {
        TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _film.Until = ready.Task;
        ServiceProvider process = Process();

        JsonNode first = await CallAsync(process, "produce_film", ("project", "ferry"), ("wait_seconds", 0));
        JsonNode second = await CallAsync(process, "produce_film", ("project", "ferry"), ("wait_seconds", 0));
        ready.SetResult();
        await CallAsync(process, "wait_job", ("id", first["job"]!.ToString()), ("wait_seconds", 600));

        second["job"]!.ToString().Should().Be(first["job"]!.ToString());
        _film.Productions.Should().Be(1);
    }

    [Fact]
    public async Task Wait_WhenItsProcessWasEnded_GoesOnWithIt()
    {
        _film.Until = new TaskCompletionSource().Task;
        ServiceProvider killed = Process();
        JsonNode begun = await CallAsync(killed, "produce_film", ("project", "ferry"), ("wait_seconds", 0));
        await killed.DisposeAsync();
        _film.Until = null;
        ServiceProvider other = Process();

        JsonNode found = await CallAsync(other, "get_job", ("id", begun["job"]!.ToString()));
        JsonNode waited = await CallAsync(other, "wait_job", ("id", begun["job"]!.ToString()), ("wait_seconds", 600));

        found["status"]!.ToString().Should().Be("interrupted");
        waited["status"]!.ToString().Should().Be("done");
        waited["result"]!["project"]!.ToString().Should().Be("ferry");
    }

    [Fact]
    public async Task Cancel_FromAnotherProcess_StopsItAndResumeGoesOn()
    {
        _film.Until = new TaskCompletionSource().Task;
        ServiceProvider worker = Process();
        ServiceProvider other = Process();
        JsonNode begun = await CallAsync(worker, "produce_film", ("project", "ferry"), ("wait_seconds", 0));

        JsonNode cancelled = await CallAsync(other, "cancel_job", ("id", begun["job"]!.ToString()));
        _film.Until = null;
        JsonNode waited = await CallAsync(other, "wait_job", ("id", begun["job"]!.ToString()));
        JsonNode resumed = await CallAsync(other, "resume_job", ("id", begun["job"]!.ToString()), ("wait_seconds", 600));

        cancelled["status"]!.ToString().Should().Be("cancelled");
        waited["status"]!.ToString().Should().Be("cancelled");
        resumed["status"]!.ToString().Should().Be("done");
    }

    [Fact]
    public async Task Call_WhenItFails_SaysWhy()
    {
        _film.Failure = new MediaException("film.mp4 isn't a clip.");

        object? answer = await InvokeAsync(Process(), "produce_film", ("project", "ferry"));

        answer.Should().BeOfType<ErrorContent>().Which.Should().BeEquivalentTo(new { Message = "film.mp4 isn't a clip.", ErrorCode = "media_failed" });
    }

    [Fact]
    public async Task Call_WhenTheCallerHangsUp_Stops()
    {
        _film.Until = new TaskCompletionSource().Task;
        ServiceProvider process = Process();
        using CancellationTokenSource hangUp = new();
        ValueTask<object?> call = Function(process, "produce_film").InvokeAsync(new AIFunctionArguments { ["project"] = "ferry" }, hangUp.Token);
        while (_film.Productions == 0)
        {
            await Task.Yield();
        }

        await hangUp.CancelAsync();
        Func<Task> wait = async () => await call;

        await wait.Should().ThrowAsync<OperationCanceledException>();
        (await CallAsync(process, "list_jobs"))["jobs"]![0]!["status"]!.ToString().Should().Be("cancelled");
    }

    [Theory]
    [InlineData(2.0, false, 0)]
    [InlineData(2.0, true, 1)]
    [InlineData(3.0, false, 1)]
    public async Task Call_AboveTheCallersLimit_AsksBeforeItSpends(double limit, bool allows, int productions)
    {
        Caller caller = new((decimal)limit, allows);
        object? answer;
        using (SkillCall.Enter(caller))
        {
            answer = await InvokeAsync(Process(), "produce_film", ("project", "ferry"));
        }

        _film.Productions.Should().Be(productions);
        caller.Asked.Should().Be(limit < 2.5 ? new SpendRequest("produce_film", 2.5m) : null);
        if (productions == 0)
        {
            answer.Should().BeOfType<ErrorContent>().Which.ErrorCode.Should().Be("spending_declined");
        }
    }

    [Fact]
    public async Task Jobs_OfAnotherRoot_AreNotSeen()
    {
        ServiceProvider process = Process();
        JsonNode begun;
        using (SkillCall.Enter(new Caller(null, true) { Root = "/films/a" }))
        {
            begun = await CallAsync(process, "produce_film", ("project", "ferry"));
        }

        using (SkillCall.Enter(new Caller(null, true) { Root = "/films/b" }))
        {
            (await CallAsync(process, "list_jobs", ("all", true)))["jobs"]!.AsArray().Should().BeEmpty();
            (await InvokeAsync(process, "get_job", ("id", begun["job"]!.ToString()))).Should().BeOfType<ErrorContent>().Which.Message.Should().Contain("there's no job");
        }
    }

    [Theory]
    [InlineData(601)]
    [InlineData(-1)]
    public async Task Call_WhenItIsToWaitForNoSensibleTime_IsRefused(int seconds) =>
        (await InvokeAsync(Process(), "produce_film", ("project", "ferry"), ("wait_seconds", seconds)))
            .Should().BeOfType<ErrorContent>().Which.Message.Should().StartWith("wait_seconds: 0 to 600 seconds");

    private static AIFunction Function(ServiceProvider process, string name) =>
        process.GetRequiredService<SkillList>().Functions.Single(function => function.Name == name);

    private static async Task<object?> InvokeAsync(ServiceProvider process, string name, params (string Name, object? Value)[] arguments) =>
        await Function(process, name).InvokeAsync(new AIFunctionArguments(arguments.ToDictionary(pair => pair.Name, pair => pair.Value)), CancellationToken.None);

    private static async Task<JsonNode> CallAsync(ServiceProvider process, string name, params (string Name, object? Value)[] arguments) =>
        JsonNode.Parse((await InvokeAsync(process, name, arguments)).Should().BeOfType<string>().Which)!;

    private ServiceProvider Process()
    {
        IConfiguration configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([KeyValuePair.Create("Ledger:Home", (string?)_home.FullName)])
            .Build();
        ServiceProvider process = new ServiceCollection().AddAivp(configuration).AddSingleton<IFilmSkills>(_film).BuildServiceProvider();
        _processes.Add(process);
        return process;
    }

    private sealed class Caller(decimal? limit, bool allows) : ISkillCaller
    {
        public bool WaitsToTheEnd => true;

        public string? Root { get; init; }

        public decimal? AskAboveUsd => limit;

        public SpendRequest? Asked { get; private set; }

        public ValueTask<bool> MaySpendAsync(SpendRequest request, CancellationToken cancellationToken)
        {
            Asked = request;
            return new(allows);
        }
    }
}
