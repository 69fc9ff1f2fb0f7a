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

    private async Task<ProviderException> FailAsync(ScriptedVendor vendor) =>
        (await _jobs.Invoking(jobs => jobs.RunAsync(vendor)).Should().ThrowAsync<ProviderException>()).Which;
}
