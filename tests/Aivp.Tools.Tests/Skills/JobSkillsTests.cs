using System.Text.Json.Nodes;
using Aivp.Tools.Errors;
using Aivp.Tools.Jobs;
using Aivp.Tools.Jobs.Sqlite;
using Aivp.Tools.Pipeline.Generating;
using Aivp.Tools.Skills;
using Aivp.Tools.Tests.Pipeline.Fakes;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Aivp.Tools.Tests.Skills;

public sealed class JobSkillsTests : IAsyncDisposable
{
    private readonly string _project = Directory.CreateTempSubdirectory("aivp-").FullName;
    private readonly FakeVendor _vendor = new();
    private readonly ProjectLedgers _ledgers = new(
        new SqliteLedgerOpener(TimeProvider.System), Options.Create(new LedgerOptions()), Options.Create(new JobOptions()), TimeProvider.System,
        new NoJobObserver(), NullLogger<JobRunner>.Instance);

    private JobSkills Skills => new(_ledgers, [_vendor], [_vendor], TimeProvider.System);

    public async ValueTask DisposeAsync()
    {
        await _ledgers.DisposeAsync();
        _vendor.Died.Dispose();
        Directory.Delete(_project, recursive: true);
    }

    [Fact]
    public async Task Status_WhenTheVendorHasIt_IsWhatTheVendorSaysAndChangesNothing()
    {
        Job started = await StartAsync();

        JobStatus status = await Skills.StatusAsync(_project, started.Id.Value, default);

        (status.Job.State, status.AtVendor).Should().Be((JobState.Accepted, "queued (position 2)"));
        status.Job.Explanation.Should().Contain($"aivp jobs result {started.Id}");
        (await Skills.ListAsync(_project, all: false, default)).Should().ContainSingle(job => job.State == JobState.Accepted && job.Owner == null);
    }

    [Fact]
    public async Task SaveResult_WhenTheVendorIsStillAtIt_WaitsAndSavesTheFile()
    {
        Job started = await StartAsync();
        string file = Path.Combine(_project, "fox.png");

        CollectedJob saved = await Skills.SaveResultAsync(_project, started.Id.Value, file, new Progress<string>(), default);

        (saved.File, saved.Job.State).Should().Be((file, JobState.Done));
        (await File.ReadAllTextAsync(file)).Should().Contain("a red fox");
        _vendor.Made.Should().ContainSingle("saving costs nothing");
    }

    [Fact]
    public async Task SaveResult_WhenTheNameSaysItIsSomethingElse_SaysWhatItIs()
    {
        Job started = await StartAsync();

        Func<Task> save = () => Skills.SaveResultAsync(_project, started.Id.Value, Path.Combine(_project, "fox.jpg"), new Progress<string>(), default);

        await save.Should().ThrowAsync<SkillArgumentException>().WithMessage("*.png file; name it *fox.png*");
        File.Exists(Path.Combine(_project, "fox.jpg")).Should().BeFalse();
    }

    [Fact]
    public async Task Watch_WhenNobodyWorks_ShowsWhatThereIsAndEnds()
    {
        Job started = await StartAsync();

        List<Job> seen = [];
        await foreach (Job job in Skills.WatchAsync(_project, null, TimeSpan.FromMilliseconds(100), default))
        {
            seen.Add(job);
        }

        seen.Should().ContainSingle().Which.Id.Should().Be(started.Id);
    }

    [Fact]
    public async Task Watch_WhileSomebodyWorks_ShowsEachChangeUntilTheEnd()
    {
        Job started = await StartAsync();
        TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _vendor.UntilReady = ready.Task;
        Task<CollectedJob> resumed = Skills.ResumeAsync(_project, started.Id.Value, new Progress<string>(), default);

        List<JobState> states = [];
        await foreach (Job job in Skills.WatchAsync(_project, started.Id.Value, TimeSpan.FromMilliseconds(10), default))
        {
            states.Add(job.State);
            if (job is { State: JobState.Running, Owner: not null })
            {
                ready.TrySetResult();
            }
        }

        ready.TrySetResult();
        await resumed;
        states.Should().NotBeEmpty().And.BeInAscendingOrder();
    }

    private async Task<Job> StartAsync()
    {
        ProjectJobs jobs = await _ledgers.OpenAsync(_project, default);
        ImageRequest request = new("fake", "a red fox", new(64, 36), 1);
        JobOrder order = new(
            await JobIntent.CreateAsync("fake", "fake", new JsonObject { ["prompt"] = request.Prompt }, [], default),
            new(jobs.Project, "keyframes", "1.1", "shot-01-ff-c1"),
            0.04m,
            _vendor,
            (call, token) => _vendor.SubmitAsync(request, call, token))
        {
            Kind = ResultKind.Picture,
        };
        return await jobs.Runner.StartAsync(order, default);
    }
}
