using System.Text.Json.Nodes;
using Aivp.Tools.Jobs;

namespace Aivp.Tools.Tests.Jobs.Sql;

/// <summary>What every ledger must do, whatever database it's in.</summary>
public abstract class JobLedgerContract : IAsyncLifetime
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);
    private static readonly Submission Submitted = new("fal", "m", "r1", "{\"url\":\"u\"}");

    private protected IJobLedger Ledger { get; private set; } = null!;

    private protected AutoTime Time { get; } = new();

    public async Task InitializeAsync() => Ledger = await OpenAsync();

    public virtual async Task DisposeAsync() => await Ledger.DisposeAsync();

    [Fact]
    public async Task Open_WhenAskedTwice_IsOneJobOfTheFirst()
    {
        (Job job, JobClaim? claim) = await Ledger.OpenAsync(await DraftAsync("a"), "one", Lease, default);
        (Job again, JobClaim? none) = await Ledger.OpenAsync(await DraftAsync("a"), "two", Lease, default);

        (job.State, job.Owner, job.Attempt, claim).Should().Be((JobState.Intent, "one", 1, new JobClaim(job.Id, 1)));
        (again.Id, again.Owner, none).Should().Be((job.Id, "one", null));
    }

    [Fact]
    public async Task Open_WhenManyAskAtOnce_ClaimsItForOne()
    {
        JobDraft draft = await DraftAsync("a");

        (Job Job, JobClaim? Claim)[] all = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Ledger.OpenAsync(draft, $"owner {i}", Lease, default)));

        all.Count(it => it.Claim is not null).Should().Be(1);
        all.Select(it => it.Job.Id).Distinct().Should().ContainSingle();
    }

    [Theory]
    [InlineData(JobState.Done, true)]
    [InlineData(JobState.Failed, true)]
    [InlineData(JobState.Refused, false)]
    [InlineData(JobState.Ambiguous, false)]
    [InlineData(JobState.Accepted, false)]
    public async Task Open_WhenFresh_IsAnotherJobOnlyAfterAnEndThatAllowsIt(JobState state, bool another)
    {
        Job before = await BringAsync("a", state);

        (Job job, _) = await Ledger.OpenAsync(await DraftAsync("a", fresh: true), "two", Lease, default);

        (job.Id != before.Id).Should().Be(another);
    }

    [Fact]
    public async Task Decide_WhenManyDecideAtOnce_OneHoldsForAll()
    {
        ModelDecision[] all = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Ledger.DecideAsync("film", "clips", new("fal", $"model {i}", "why"), null, default)));
        all.Distinct().Should().ContainSingle().Which.Should().Be(await Ledger.DecisionAsync("film", "clips", default));
        (await Ledger.DecisionAsync("another film", "clips", default)).Should().BeNull();
    }

    [Fact]
    public async Task Decide_WhenItReplacesOne_OnlyThatOneIsReplaced()
    {
        ModelDecision first = new("fal", "a", "the best"), second = new("gemini", "b", "a couldn't"), third = new("openai", "c", "nor could b");
        await Ledger.DecideAsync("film", "clips", first, null, default);

        (await Ledger.DecideAsync("film", "clips", second, first, default)).Should().Be(second);
        (await Ledger.DecideAsync("film", "clips", third, first, default)).Should().Be(second, "somebody else was quicker");
        (await Ledger.DecisionsAsync("film", default)).Should().Equal(new Dictionary<string, ModelDecision> { ["clips"] = second });
    }

    [Fact]
    public async Task Open_WhenTheModelWasChosen_KeepsWhy()
    {
        JobDraft draft = await DraftAsync("a");
        (Job job, _) = await Ledger.OpenAsync(draft with { Context = draft.Context with { Choice = "the best" } }, "one", Lease, default);
        (await Ledger.FindAsync(job.Id, default))!.Context.Choice.Should().Be("the best");
    }

    [Fact]
    public async Task Claim_WhenTwoTakeOver_GoesToOneAndVoidsTheOldOne()
    {
        (Job seen, JobClaim? old) = await Ledger.OpenAsync(await DraftAsync("a"), "one", Lease, default);

        (Job, JobClaim)?[] taken = [await Ledger.ClaimAsync(seen, "two", Lease, default), await Ledger.ClaimAsync(seen, "three", Lease, default)];

        taken.Count(it => it is not null).Should().Be(1);
        await Ledger.Invoking(ledger => ledger.AdvanceAsync(old!, new(JobState.Cancelled), default)).Should().ThrowAsync<LostClaimException>();
        await Ledger.Invoking(ledger => ledger.ReserveAsync(old!, [], default)).Should().ThrowAsync<LostClaimException>();
        await Ledger.ReleaseAsync(old!, default);
        (await Ledger.FindAsync(seen.Id, default))!.Owner.Should().Be("two", "a void claim gives nothing up");
    }

    [Fact]
    public async Task Claim_WhenRenewedSinceItWasSeen_IsNotTaken()
    {
        (Job seen, JobClaim? claim) = await Ledger.OpenAsync(await DraftAsync("a"), "one", Lease, default);
        Time.Advance(TimeSpan.FromSeconds(20));
        await Ledger.RenewAsync([claim!], Lease, default);

        (await Ledger.ClaimAsync(seen, "two", Lease, default)).Should().BeNull();
    }

    [Fact]
    public async Task Renew_WhenSomeJobsAreNotWorkedOn_LeavesTheirLeases()
    {
        (Job stranded, _) = await Ledger.OpenAsync(await DraftAsync("a"), "one", Lease, default);
        (Job working, JobClaim? claim) = await Ledger.OpenAsync(await DraftAsync("b"), "one", Lease, default);
        Time.Advance(TimeSpan.FromSeconds(20));

        await Ledger.RenewAsync([claim!], Lease, default);

        (await Ledger.FindAsync(stranded.Id, default))!.LeaseUntil.Should().Be(stranded.LeaseUntil);
        (await Ledger.FindAsync(working.Id, default))!.LeaseUntil.Should().Be(working.LeaseUntil + TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task Advance_WhenThereAlready_ChangesNothingMore()
    {
        (_, JobClaim? claim) = await Ledger.OpenAsync(await DraftAsync("a"), "one", Lease, default);
        await Ledger.ReserveAsync(claim!, [], default);
        await Ledger.ReserveAsync(claim!, [], default);

        (await Ledger.GetBudgetAsync("p", default)).HeldUsd.Should().Be(0.04m, "a transaction that's repeated because its commit was in doubt counts once");
    }

    [Fact]
    public async Task Advance_WhenTheStepIsNotOneItCanTake_Fails()
    {
        (_, JobClaim? claim) = await Ledger.OpenAsync(await DraftAsync("a"), "one", Lease, default);

        await Ledger.Invoking(ledger => ledger.AdvanceAsync(claim!, new(JobState.Verified), default)).Should().ThrowAsync<InvalidOperationException>();
    }

    [Fact]
    public async Task Advance_ToTheEnd_KeepsEverythingAndSettles()
    {
        Delivery delivery = new("image/png", 0.05m, new JsonObject { ["seed"] = 7 });
        Job done = await BringAsync("a", JobState.Done, delivery, lanes: [new("fal/k", 1)]);

        Job read = (await Ledger.FindAsync(done.Id, default))!;

        read.Should().BeEquivalentTo(done);
        (read.State, read.Owner, read.Submission, read.Result).Should().Be((JobState.Done, null, Submitted, "ab/cd.png"));
        read.Delivery!.Log!["seed"]!.GetValue<int>().Should().Be(7);
        (read.EstimateUsd, read.ActualUsd, read.ChargedUsd, read.HeldUsd).Should().Be((0.04m, 0.05m, 0.05m, 0m));
        (await Ledger.BalanceAsync(default)).Should().BeEmpty();
    }

    [Fact]
    public async Task Reserve_WhenALaneIsFull_SetsNothingAside()
    {
        await BringAsync("a", JobState.Accepted, lanes: [new("fal/k", 1)]);
        (_, JobClaim? claim) = await Ledger.OpenAsync(await DraftAsync("b"), "one", Lease, default);

        Reservation reservation = await Ledger.ReserveAsync(claim!, [new("fal/k", 1)], default);

        reservation.Should().Be(new Reservation.Busy(null));
        (await Ledger.GetBudgetAsync("p", default)).HeldUsd.Should().Be(0.04m);
    }

    [Fact]
    public async Task Reserve_WhenManyDoAtOnce_OverfillsNeitherLaneNorBudget()
    {
        await Ledger.SetBudgetAsync("p", 0.20m, default);
        JobClaim[] claims = [.. await Task.WhenAll(Enumerable.Range(0, 24).Select(async i =>
            (await Ledger.OpenAsync(await DraftAsync($"job {i}"), "one", Lease, default)).Claim!))];

        Reservation[] all = await Task.WhenAll(claims.Select(claim => Ledger.ReserveAsync(claim, [new("fal/a", 2), new("fal/b", 2)], default)));

        all.OfType<Reservation.Taken>().Should().HaveCount(4);
        all.OfType<Reservation.Taken>().GroupBy(taken => taken.Job.Lane).Should().OnlyContain(lane => lane.Count() == 2);
        (await Ledger.GetBudgetAsync("p", default)).Should().Be(new Budget(0.20m, 0m, 0.16m));
        (await Ledger.BalanceAsync(default)).Should().BeEmpty();
    }

    [Theory]
    [InlineData(true, 0.04)]
    [InlineData(false, 0.0)]
    public async Task SettleDispute_SaysWhetherItWasPaid(bool paid, double charged)
    {
        Job failed = await BringAsync("a", JobState.Failed);
        (_, JobClaim claim) = (await Ledger.ClaimAsync(failed, "user", Lease, default))!.Value;

        bool first = await Ledger.SettleDisputeAsync(claim, paid, default);
        bool second = await Ledger.SettleDisputeAsync(claim, paid, default);

        (first, second).Should().Be((true, false));
        SpendReport report = await Ledger.SpendAsync("p", default);
        ((double)report.Budget.ChargedUsd, report.DisputedUsd, (double)report.ByStage.Sum(line => line.ChargedUsd)).Should().Be((charged, 0m, charged));
        (await Ledger.BalanceAsync(default)).Should().BeEmpty();
    }

    [Fact]
    public async Task List_FindsByStateProjectAndBeginningOfTheId()
    {
        Job done = await BringAsync("a", JobState.Done);
        Time.Advance(TimeSpan.FromSeconds(1));
        Job open = await BringAsync("b", JobState.Accepted);

        (await Ledger.ListAsync(new(), default)).Select(job => job.Id).Should().Equal(open.Id, done.Id);
        (await Ledger.ListAsync(new(States: JobStates.Open), default)).Select(job => job.Id).Should().Equal(open.Id);
        (await Ledger.ListAsync(new(Project: "q"), default)).Should().BeEmpty();
        (await Ledger.ListAsync(new(IdPrefix: done.Id.Value[..8]), default)).Select(job => job.Id).Should().Equal(done.Id);
    }

    private protected abstract Task<IJobLedger> OpenAsync();

    private protected static async Task<JobDraft> DraftAsync(string prompt, bool fresh = false) => new(
        await JobIntent.CreateAsync("fal", "m", new JsonObject { ["prompt"] = prompt }, [], default),
        new("p", "keyframes", "1.1", "shot-01-ff"),
        ResultKind.Picture,
        0.04m,
        fresh);

    private protected async Task<Job> BringAsync(string prompt, JobState to, Delivery? delivery = null, IReadOnlyList<Lane>? lanes = null)
    {
        (_, JobClaim? claim) = await Ledger.OpenAsync(await DraftAsync(prompt), "one", Lease, default);
        await Ledger.ReserveAsync(claim!, lanes ?? [], default);
        Job job = await Ledger.AdvanceAsync(claim!, new(JobState.Submitting), default);
        if (to is JobState.Refused or JobState.Ambiguous)
        {
            MoneyEffect money = to is JobState.Refused ? MoneyEffect.Release : MoneyEffect.Keep;
            return await Ledger.AdvanceAsync(claim!, new(to) { Money = money, Failure = "f", Error = "e" }, default);
        }

        job = await Ledger.AdvanceAsync(claim!, new(JobState.Accepted) { Submission = Submitted }, default);
        if (to is JobState.Failed)
        {
            return await Ledger.AdvanceAsync(claim!, new(to) { Money = MoneyEffect.Dispute, Failure = "f", Error = "e" }, default);
        }

        if (to is JobState.Done)
        {
            delivery ??= new("image/png");
            await Ledger.AdvanceAsync(claim!, new(JobState.Running), default);
            await Ledger.AdvanceAsync(claim!, new(JobState.Completed), default);
            await Ledger.AdvanceAsync(claim!, new(JobState.Downloaded) { Delivery = delivery, ActualUsd = delivery.CostUsd }, default);
            await Ledger.AdvanceAsync(claim!, new(JobState.Verified) { Result = "ab/cd.png" }, default);
            job = await Ledger.AdvanceAsync(claim!, new(JobState.Done) { Money = MoneyEffect.Charge }, default);
        }

        return job;
    }
}
