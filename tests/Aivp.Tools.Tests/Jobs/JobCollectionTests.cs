using Aivp.Tools.Errors;
using Aivp.Tools.Jobs;

namespace Aivp.Tools.Tests.Jobs;

public sealed class JobCollectionTests : IAsyncDisposable
{
    private readonly AutoTime _time = new();
    private readonly TestJobs _jobs;

    public JobCollectionTests() => _jobs = new(_time);

    public ValueTask DisposeAsync() => _jobs.DisposeAsync();

    [Fact]
    public async Task Collect_WhenThePollFails_PollsAgain()
    {
        ScriptedVendor vendor = new();
        vendor.OnCollect.Enqueue(vendor.Fails(ProviderFailure.Unavailable));
        vendor.OnCollect.Enqueue(vendor.Fails(ProviderFailure.BadResponse));

        await _jobs.RunAsync(vendor);

        vendor.Collected.Should().Be(3);
        vendor.Posts.Should().ContainSingle();
    }

    [Fact]
    public async Task Collect_WhenAPageComesInsteadOfThePicture_FetchesItAgainAndBuysNothing()
    {
        ScriptedVendor vendor = new();
        vendor.OnCollect.Enqueue(() => Deliver(vendor, "<html>"));
        vendor.OnCollect.Enqueue(() => Deliver(vendor, "<html>"));
        vendor.OnCollect.Enqueue(() => Deliver(vendor, ScriptedVendor.Png));

        JobResult result = await _jobs.RunAsync(vendor);

        result.Job.State.Should().Be(JobState.Done);
        (vendor.Posts.Count, vendor.Collected).Should().Be((1, 3));
        (await _jobs.BudgetAsync()).Should().Be(new Budget(null, 0.04m, 0m));
    }

    [Fact]
    public async Task Collect_WhenNothingButPagesComes_KeepsThemAndFetchesAgainTheNextTime()
    {
        ScriptedVendor vendor = new();
        vendor.OnCollect.Enqueue(() => Deliver(vendor, "<html>"));
        Func<Task> run = () => _jobs.RunAsync(vendor);
        await run.Should().ThrowAsync<MediaException>().WithMessage("*it's kept*buys nothing*");
        (await _jobs.BudgetAsync()).Should().Be(new Budget(null, 0.04m, 0m));

        vendor.OnCollect.Enqueue(() => Deliver(vendor, ScriptedVendor.Png));
        JobResult result = await _jobs.RunAsync(vendor);

        (result.Job.State, result.Job.Attempt).Should().Be((JobState.Done, 1));
        vendor.Posts.Should().ContainSingle("what was paid for is fetched, not bought, again");
        (await _jobs.BudgetAsync()).Should().Be(new Budget(null, 0.04m, 0m));
    }

    [Fact]
    public async Task Submit_WhenTheAnswerHasAnotherJobsId_IsAmbiguous()
    {
        ScriptedVendor vendor = new();
        JobResult first = await _jobs.RunAsync(vendor, "one");
        ReplayingVendor replaying = new(first.Job.RequestId!);

        Func<Task> run = async () => await _jobs.Runner.RunAsync(
            (await TestJobs.OrderAsync(vendor, "two")) with { Vendor = vendor, Submit = replaying.SubmitAsync }, CancellationToken.None);

        (await run.Should().ThrowAsync<ProviderException>().WithMessage("*another job*")).Which.Failure.Should().Be(ProviderFailure.Ambiguous);
    }

    [Fact]
    public async Task Collect_WhenTheVendorTakesTooLong_StaysOpenAndSaysHowToGoOn()
    {
        ScriptedVendor vendor = new();
        vendor.OnCollect.Enqueue(() =>
        {
            _time.Advance(TimeSpan.FromHours(1));
            return vendor.Fails(ProviderFailure.Unavailable)();
        });

        ProviderException error = await FailAsync(vendor);

        Job job = await _jobs.OnlyJobAsync();
        error.Message.Should().Contain($"aivp jobs resume {job.Id}");
        (job.State, job.HeldUsd).Should().Be((JobState.Running, 0.04m));
        JobResult result = await _jobs.Runner.ResumeAsync(job.Id, vendor, null, CancellationToken.None);
        result.Job.State.Should().Be(JobState.Done);
        vendor.Billed.Should().ContainSingle();
    }

    [Fact]
    public async Task Start_WhenAccepted_ReturnsAndIsCollectedLater()
    {
        ScriptedVendor vendor = new();
        JobOrder order = await TestJobs.OrderAsync(vendor);

        Job started = await _jobs.Runner.StartAsync(order, CancellationToken.None);
        Job startedAgain = await _jobs.Runner.StartAsync(order, CancellationToken.None);
        JobResult result = await _jobs.Runner.RunAsync(order, CancellationToken.None);

        (started.State, started.RequestId, startedAgain.Id).Should().Be((JobState.Accepted, "r1", started.Id));
        result.Job.Id.Should().Be(started.Id);
        vendor.Billed.Should().ContainSingle();
    }

    private static Task Deliver(ScriptedVendor vendor, string text) => Deliver(vendor, System.Text.Encoding.UTF8.GetBytes(text));

    private static Task Deliver(ScriptedVendor vendor, byte[] file)
    {
        vendor.File = file;
        return Task.CompletedTask;
    }

    private sealed class ReplayingVendor(string id)
    {
        public Task<Submission> SubmitAsync(VendorCall call, CancellationToken cancellationToken) => Task.FromResult(new Submission("scripted", "m", id));
    }

    private async Task<ProviderException> FailAsync(ScriptedVendor vendor) =>
        (await _jobs.Invoking(jobs => jobs.RunAsync(vendor)).Should().ThrowAsync<ProviderException>()).Which;
}
