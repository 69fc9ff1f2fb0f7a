using Aivp.Tools.Errors;
using Aivp.Tools.Jobs;

namespace Aivp.Tools.Tests.Jobs;

public sealed class JobMoneyTests : IAsyncDisposable
{
    private readonly TestJobs _jobs = new();

    public ValueTask DisposeAsync() => _jobs.DisposeAsync();

    [Fact]
    public async Task Budget_WhenManyJobsRunAtOnce_IsNeverOverrun()
    {
        ScriptedVendor vendor = new();
        await _jobs.Ledger.SetBudgetAsync("p", 0.40m, CancellationToken.None);

        Task<bool>[] runs = [.. Enumerable.Range(0, 25).Select(i => TryRunAsync(vendor, $"fox {i}"))];
        await Task.WhenAll(runs);

        vendor.Billed.Should().HaveCount(10);
        runs.Count(run => run.Result).Should().Be(10);
        (await _jobs.BudgetAsync()).Should().Be(new Budget(0.40m, 0.40m, 0m));
    }

    [Fact]
    public async Task Budget_WhenReached_SaysWhatTheNextCallCostsAndGoesOnWhenRaised()
    {
        ScriptedVendor vendor = new();
        await _jobs.Ledger.SetBudgetAsync("p", 0.05m, CancellationToken.None);
        await _jobs.RunAsync(vendor, "one");

        BudgetException error = (await _jobs.Invoking(jobs => jobs.RunAsync(vendor, "two")).Should().ThrowAsync<BudgetException>()).Which;
        await _jobs.Ledger.SetBudgetAsync("p", 1m, CancellationToken.None);
        await _jobs.RunAsync(vendor, "two");

        (error.CapUsd, error.ChargedUsd, error.NeededUsd).Should().Be((0.05m, 0.04m, 0.04m));
        vendor.Posts.Should().HaveCount(2);
    }

    [Fact]
    public async Task Budget_WhenAJobIsAmbiguous_StillCountsIt()
    {
        ScriptedVendor vendor = new();
        await _jobs.Ledger.SetBudgetAsync("p", 0.05m, CancellationToken.None);
        vendor.AfterAccept.Enqueue(vendor.Fails(ProviderFailure.Ambiguous));
        await _jobs.Invoking(jobs => jobs.RunAsync(vendor, "one")).Should().ThrowAsync<ProviderException>();

        await _jobs.Invoking(jobs => jobs.RunAsync(vendor, "two")).Should().ThrowAsync<BudgetException>();
    }

    [Theory]
    [InlineData(null, 0.04, 0.04)]
    [InlineData(0.01, 0.01, 0.0)]
    [InlineData(0.0, 0.0, 0.0)]
    public async Task Charge_WhenTheVendorFailsAtAJob_IsWhatItSaysAndElseTheEstimateInDispute(double? says, double charged, double disputed)
    {
        ScriptedVendor vendor = new();
        vendor.OnCollect.Enqueue(vendor.Fails(ProviderFailure.JobFailed, costUsd: (decimal?)says));
        await _jobs.Invoking(jobs => jobs.RunAsync(vendor)).Should().ThrowAsync<ProviderException>();

        SpendReport report = await _jobs.Ledger.SpendAsync("p", CancellationToken.None);

        ((double)report.Budget.ChargedUsd, (double)report.DisputedUsd, report.Budget.HeldUsd).Should().Be((charged, disputed, 0m));
    }

    [Fact]
    public async Task Spend_WhenJobsAreSettled_AddsUpByStageShotModelAndDay()
    {
        ScriptedVendor vendor = new() { CostUsd = 0.05m };
        foreach ((string prompt, string stage, string shot) in new[] { ("a", "keyframes", "1.1"), ("b", "keyframes", "1.2"), ("c", "judging", "1.1") })
        {
            await _jobs.Runner.RunAsync(await TestJobs.OrderAsync(vendor, prompt, 0.04m, stage, shot), CancellationToken.None);
        }

        vendor.AfterAccept.Enqueue(vendor.Fails(ProviderFailure.Ambiguous));
        await _jobs.Invoking(jobs => jobs.RunAsync(vendor, "d")).Should().ThrowAsync<ProviderException>();

        SpendReport report = await _jobs.Ledger.SpendAsync("p", CancellationToken.None);

        report.Budget.Should().Be(new Budget(null, 0.15m, 0.04m));
        (report.EstimateUsd, report.UnconfirmedUsd, report.PaidTwice).Should().Be((0.12m, 0m, 0L));
        report.ByStage.Should().Equal(new SpendLine("judging", 1, 0.04m, 0.05m, 0m), new SpendLine("keyframes", 3, 0.08m, 0.10m, 0.04m));
        report.ByShot.Should().Equal(new SpendLine("1.1", 3, 0.08m, 0.10m, 0.04m), new SpendLine("1.2", 1, 0.04m, 0.05m, 0m));
        report.ByModel.Should().Equal(new SpendLine("scripted/m", 4, 0.12m, 0.15m, 0.04m));
        report.ByDay.Should().Equal(new SpendLine("2026-11-21", 3, 0.12m, 0.15m, 0m), new SpendLine("under way", 1, 0m, 0m, 0.04m));
    }

    [Fact]
    public async Task Spend_WhenTwoAttemptsOfOneJobWereBilled_SaysPaidTwice()
    {
        ScriptedVendor vendor = new();
        vendor.OnCollect.Enqueue(vendor.Fails(ProviderFailure.JobFailed, costUsd: 0.04m));
        await _jobs.Invoking(jobs => jobs.RunAsync(vendor)).Should().ThrowAsync<ProviderException>();
        await _jobs.RunAsync(vendor);

        (await _jobs.Ledger.SpendAsync(null, CancellationToken.None)).PaidTwice.Should().Be(1);
    }

    [Fact]
    public async Task Balance_WhenEverythingHasEnded_FindsNothingToMend()
    {
        ScriptedVendor vendor = new() { Lanes = [new("scripted/k", 3)] };
        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => TryRunAsync(vendor, $"fox {i}")));

        (await _jobs.Ledger.BalanceAsync(CancellationToken.None)).Should().BeEmpty();
    }

    private async Task<bool> TryRunAsync(ScriptedVendor vendor, string prompt)
    {
        try
        {
            await _jobs.RunAsync(vendor, prompt);
            return true;
        }
        catch (BudgetException)
        {
            return false;
        }
    }
}
