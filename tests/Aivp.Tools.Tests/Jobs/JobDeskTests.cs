using Aivp.Tools.Errors;
using Aivp.Tools.Jobs;

namespace Aivp.Tools.Tests.Jobs;

public sealed class JobDeskTests : IAsyncDisposable
{
    private readonly TestJobs _jobs = new();
    private readonly ScriptedVendor _vendor = new();

    public ValueTask DisposeAsync() => _jobs.DisposeAsync();

    [Fact]
    public async Task Resolve_WhenItWasNotPaid_IsMadeTheNextTimeItIsAskedFor()
    {
        Job job = await MakeAmbiguousAsync();

        Job resolved = await _jobs.Desk.ResolveAsync(job, JobResolution.NotPaid, null, default);
        Budget between = await _jobs.BudgetAsync();
        await _jobs.RunAsync(_vendor);

        (resolved.State, resolved.Owner).Should().Be((JobState.Intent, null));
        between.Should().Be(new Budget(null, 0m, 0m));
        (await SpendAsync()).PaidTwice.Should().Be(0);
    }

    [Fact]
    public async Task Resolve_WhenItWasPaidAndTheVendorsIdIsKnown_IsCollectedAndNotBoughtAgain()
    {
        Job job = await MakeAmbiguousAsync();

        await _jobs.Desk.ResolveAsync(job, JobResolution.Paid, "r1", default);
        JobResult result = await _jobs.Runner.ResumeAsync(job.Id, _vendor, null, default);

        result.Job.State.Should().Be(JobState.Done);
        _vendor.Posts.Should().ContainSingle();
        (await _jobs.BudgetAsync()).Should().Be(new Budget(null, 0.04m, 0m));
    }

    [Fact]
    public async Task Resolve_WhenItWasPaidAndIsLost_IsBoughtAgainOnlyWhenAskedForAfresh()
    {
        Job job = await MakeAmbiguousAsync();

        await _jobs.Desk.ResolveAsync(job, JobResolution.Paid, null, default);

        await _jobs.Invoking(jobs => jobs.RunAsync(_vendor)).Should().ThrowAsync<ProviderException>().WithMessage("*--fresh*");
        _vendor.Posts.Should().ContainSingle();
        await _jobs.Runner.RunAsync(await TestJobs.OrderAsync(_vendor) with { Fresh = true }, default);
        (await _jobs.BudgetAsync()).Should().Be(new Budget(null, 0.08m, 0m));
    }

    [Fact]
    public async Task Resolve_WhenTheUserRisksItAgain_CountsBothUntilItIsKnown()
    {
        Job job = await MakeAmbiguousAsync();

        await _jobs.Desk.ResolveAsync(job, JobResolution.Retry, null, default);
        await _jobs.RunAsync(_vendor);

        SpendReport risky = await SpendAsync();
        (risky.Budget.ChargedUsd, risky.DisputedUsd, risky.PaidTwice).Should().Be((0.08m, 0.04m, 0L));
        await _jobs.Desk.ResolveAsync(await _jobs.OnlyJobAsync(), JobResolution.Paid, null, default);
        (await SpendAsync()).PaidTwice.Should().Be(1);
    }

    [Fact]
    public async Task Resolve_WhenNothingIsInDoubt_SaysSo()
    {
        JobResult done = await _jobs.RunAsync(_vendor);

        Func<Task> resolve = () => _jobs.Desk.ResolveAsync(done.Job, JobResolution.NotPaid, null, default);

        await resolve.Should().ThrowAsync<SkillArgumentException>().WithMessage("*nothing*in doubt*");
        (await _jobs.OnlyJobAsync()).Should().Match<Job>(job => job.State == JobState.Done && job.Owner == null);
    }

    [Fact]
    public async Task Cancel_WhenTheVendorHasIt_StopsItThereAndCountsItUntilItIsKnown()
    {
        Job started = await _jobs.Runner.StartAsync(await TestJobs.OrderAsync(_vendor), default);

        Job cancelled = await _jobs.Desk.CancelAsync(started, _vendor, default);

        _vendor.Stopped.Should().Equal("r1");
        cancelled.State.Should().Be(JobState.Cancelled);
        (await SpendAsync()).DisputedUsd.Should().Be(0.04m);
        await _jobs.Desk.ResolveAsync(cancelled, JobResolution.NotPaid, null, default);
        (await _jobs.BudgetAsync()).Should().Be(new Budget(null, 0m, 0m));
    }

    [Fact]
    public async Task Cancel_WhenItCannotBeStopped_LeavesItToBeCollected()
    {
        Job started = await _jobs.Runner.StartAsync(await TestJobs.OrderAsync(_vendor), default);

        Func<Task> cancel = () => _jobs.Desk.CancelAsync(started, null, default);

        await cancel.Should().ThrowAsync<SkillArgumentException>().WithMessage($"*aivp jobs resume {started.Id}*");
        (await _jobs.RunAsync(_vendor)).Job.State.Should().Be(JobState.Done);
    }

    [Theory]
    [InlineData("zz", "*hexadecimal*")]
    [InlineData("0123456789abcdef", "*no job*")]
    public async Task Find_WhenThereIsNoSuchJob_SaysHowToSeeThem(string id, string message) =>
        await _jobs.Desk.Invoking(desk => desk.FindAsync(id, default)).Should().ThrowAsync<SkillArgumentException>().WithMessage(message);

    [Fact]
    public async Task Find_ByItsBeginning_FindsTheOne()
    {
        JobResult done = await _jobs.RunAsync(_vendor);

        (await _jobs.Desk.FindAsync(done.Job.Id.Value[..6], default)).Id.Should().Be(done.Job.Id);
    }

    private async Task<Job> MakeAmbiguousAsync()
    {
        _vendor.AfterAccept.Enqueue(_vendor.Fails(ProviderFailure.Ambiguous));
        await _jobs.Invoking(jobs => jobs.RunAsync(_vendor)).Should().ThrowAsync<ProviderException>();
        return await _jobs.OnlyJobAsync();
    }

    private Task<SpendReport> SpendAsync() => _jobs.Ledger.SpendAsync("p", default);
}
