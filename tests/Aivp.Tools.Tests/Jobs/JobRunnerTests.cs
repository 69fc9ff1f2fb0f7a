using Aivp.Tools.Errors;
using Aivp.Tools.Jobs;

namespace Aivp.Tools.Tests.Jobs;

public sealed class JobRunnerTests : IAsyncDisposable
{
    private readonly AutoTime _time = new();
    private readonly TestJobs _jobs;

    public JobRunnerTests() => _jobs = new(_time);

    public ValueTask DisposeAsync() => _jobs.DisposeAsync();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Run_WhenNew_SubmitsOnceAndKeepsTheFile(bool synchronous)
    {
        ScriptedVendor vendor = new() { CostUsd = 0.039m, Synchronous = synchronous };

        JobResult result = await _jobs.RunAsync(vendor);

        vendor.Posts.Should().ContainSingle();
        vendor.Collected.Should().Be(synchronous ? 0 : 1);
        File.ReadAllBytes(result.File).Should().Equal(ScriptedVendor.Png);
        result.Reused.Should().BeFalse();
        Job job = await _jobs.OnlyJobAsync();
        job.State.Should().Be(JobState.Done);
        (job.EstimateUsd, job.ActualUsd, job.ChargedUsd, job.HeldUsd).Should().Be((0.04m, 0.039m, 0.039m, 0m));
        job.Owner.Should().BeNull();
        (await _jobs.BudgetAsync()).Should().Be(new Budget(null, 0.039m, 0m));
        Directory.EnumerateFiles(Path.Combine(_jobs.Folder, "store", "incoming")).Should().BeEmpty();
    }

    [Fact]
    public async Task Run_WhenAskedAgain_AnswersFromTheStoreForNothing()
    {
        ScriptedVendor vendor = new();
        JobResult first = await _jobs.RunAsync(vendor);

        JobResult second = await _jobs.RunAsync(vendor);

        second.Reused.Should().BeTrue();
        second.File.Should().Be(first.File);
        vendor.Billed.Should().ContainSingle();
    }

    [Fact]
    public async Task Run_WhenFresh_BuysAnotherAndKeepsBoth()
    {
        ScriptedVendor vendor = new();
        JobResult first = await _jobs.RunAsync(vendor);
        vendor.File = [.. ScriptedVendor.Png, 4];

        JobResult second = await _jobs.Runner.RunAsync(await TestJobs.OrderAsync(vendor) with { Fresh = true }, CancellationToken.None);
        JobResult third = await _jobs.RunAsync(vendor);

        second.Job.Generation.Should().Be(1);
        third.File.Should().Be(second.File).And.NotBe(first.File);
        File.Exists(first.File).Should().BeTrue();
        vendor.Billed.Should().HaveCount(2);
    }

    [Fact]
    public async Task Run_WhenSomeFileOfAFinishedJobIsGone_CollectsItAgainAndDoesNotPayAgain()
    {
        ScriptedVendor vendor = new();
        JobResult first = await _jobs.RunAsync(vendor);
        File.Delete(first.File);

        JobResult second = await _jobs.RunAsync(vendor);

        File.Exists(second.File).Should().BeTrue();
        vendor.Billed.Should().ContainSingle();
        (await _jobs.BudgetAsync()).ChargedUsd.Should().Be(0.04m);
    }

    [Fact]
    public async Task Run_WhenAskedManyTimesAtOnce_IsOneJob()
    {
        ScriptedVendor vendor = new();

        JobResult[] results = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => _jobs.RunAsync(vendor)));

        vendor.Billed.Should().ContainSingle();
        results.Count(result => !result.Reused).Should().Be(1);
    }

    [Fact]
    public async Task Run_WhenItFailsForOneWhoAsks_FailsForThoseWhoAskedMeanwhileWithoutAnotherAttempt()
    {
        ScriptedVendor vendor = new();
        TaskCompletionSource bothAsked = new();
        vendor.OnCollect.Enqueue(async () =>
        {
            await bothAsked.Task;
            await vendor.Fails(ProviderFailure.JobFailed)();
        });

        Task<JobResult> first = _jobs.RunAsync(vendor);
        Task<JobResult> second = _jobs.RunAsync(vendor);
        bothAsked.SetResult();

        await first.Invoking(task => task).Should().ThrowAsync<ProviderException>();
        await second.Invoking(task => task).Should().ThrowAsync<ProviderException>();
        vendor.Billed.Should().ContainSingle();
    }

    [Fact]
    public async Task Run_WhenVendorFailedBefore_TriesAgainWhenAskedAgain()
    {
        ScriptedVendor vendor = new();
        vendor.OnCollect.Enqueue(vendor.Fails(ProviderFailure.JobFailed, costUsd: 0));
        await _jobs.Invoking(jobs => jobs.RunAsync(vendor)).Should().ThrowAsync<ProviderException>();

        JobResult result = await _jobs.RunAsync(vendor);

        result.Job.Attempt.Should().Be(2);
        vendor.Posts.Select(post => post.Reference).Should().OnlyHaveUniqueItems();
        (await _jobs.BudgetAsync()).Should().Be(new Budget(null, 0.04m, 0m));
    }

    [Fact]
    public async Task Run_WhenRefused_SaysSoAndNeverSendsItAgain()
    {
        ScriptedVendor vendor = new();
        vendor.OnSubmit.Enqueue(vendor.Fails(ProviderFailure.Refused));
        await _jobs.Invoking(jobs => jobs.RunAsync(vendor)).Should().ThrowAsync<ProviderException>();

        JobOrder again = await TestJobs.OrderAsync(vendor) with { Fresh = true };
        ProviderException refusal = (await _jobs.Runner.Invoking(runner => runner.RunAsync(again, CancellationToken.None))
            .Should().ThrowAsync<ProviderException>()).Which;

        (refusal.Failure, refusal.Message).Should().Be((ProviderFailure.Refused, "scripted: as the script says."));
        vendor.Posts.Should().ContainSingle();
        (await _jobs.BudgetAsync()).Should().Be(new Budget(null, 0m, 0m));
    }

    [Fact]
    public async Task Run_WhenAHtmlPageIsDelivered_FailsAndKeepsIt()
    {
        ScriptedVendor vendor = new() { File = [.. "<!DOCTYPE html><title>404</title>"u8] };

        MediaException error = (await _jobs.Invoking(jobs => jobs.RunAsync(vendor)).Should().ThrowAsync<MediaException>()).Which;

        error.Message.Should().Contain("<!DOCTYPE html>");
        Job job = await _jobs.OnlyJobAsync();
        (job.State, job.ChargedUsd).Should().Be((JobState.Failed, 0.04m));
        Directory.EnumerateFiles(Path.Combine(_jobs.Folder, "store", "unusable")).Should().ContainSingle();
    }

    [Fact]
    public async Task Run_WhenAJpegIsDelivered_NamesItSoWhateverTheVendorSays()
    {
        ScriptedVendor vendor = new() { File = [0xFF, 0xD8, 0xFF, 0xE0, 1] };

        JobResult result = await _jobs.RunAsync(vendor);

        Path.GetExtension(result.File).Should().Be(".jpg");
    }

    [Fact]
    public async Task Run_WhenItsOwnCheckFails_FailsAndKeepsTheFile()
    {
        ScriptedVendor vendor = new();
        JobOrder order = await TestJobs.OrderAsync(vendor) with { Verify = (_, _, _) => throw new MediaException("it's 3 seconds long, not 5.") };

        await _jobs.Runner.Invoking(runner => runner.RunAsync(order, CancellationToken.None)).Should().ThrowAsync<MediaException>().WithMessage("*3 seconds*");

        Directory.EnumerateFiles(Path.Combine(_jobs.Folder, "store", "unusable")).Should().ContainSingle();
    }

    [Fact]
    public async Task Run_WhenTheUserStopsWhileItIsSubmitted_WritesTheAnswerDownFirst()
    {
        ScriptedVendor vendor = new();
        using CancellationTokenSource user = new();
        vendor.AfterAccept.Enqueue(user.CancelAsync);
        JobOrder order = await TestJobs.OrderAsync(vendor);
        vendor.OnCollect.Enqueue(() => Task.FromCanceled(user.Token));

        await _jobs.Runner.Invoking(runner => runner.RunAsync(order, user.Token)).Should().ThrowAsync<OperationCanceledException>();

        Job left = await _jobs.OnlyJobAsync();
        (left.RequestId, left.Owner).Should().Be(("r1", null));
        (await _jobs.RunAsync(vendor)).Job.State.Should().Be(JobState.Done);
        vendor.Billed.Should().ContainSingle();
    }

    [Fact]
    public async Task Run_WhenItCostsNothingAndCanBeRepeated_IsWrittenDownOnlyAtTheEnds()
    {
        ScriptedVendor vendor = new(SubmitSafety.Idempotent);

        JobResult first = await _jobs.RunAsync(vendor, estimateUsd: 0);
        JobResult second = await _jobs.RunAsync(vendor, estimateUsd: 0);

        (first.Job.State, first.Job.SubmittedAt, second.Reused).Should().Be((JobState.Done, null, true));
        vendor.Posts.Should().ContainSingle();
    }
}
