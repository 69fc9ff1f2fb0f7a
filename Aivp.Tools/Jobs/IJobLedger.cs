namespace Aivp.Tools.Jobs;

/// <summary>
/// Where jobs are written down, for every process that works on them. Each method is one transaction, on disk when it returns.
/// A method that takes a claim fails with <see cref="LostClaimException"/> when somebody else has claimed the job since.
/// </summary>
internal interface IJobLedger : IAsyncDisposable
{
    /// <summary>The ledger's own clock: on several machines they'd differ.</summary>
    DateTimeOffset Now { get; }

    /// <summary>Writes down what is asked for, or finds that it was asked for before.</summary>
    /// <param name="draft">What is asked for.</param>
    /// <param name="owner">Who asks; a job that's new is claimed by them.</param>
    /// <param name="lease">For how long.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The job, and the claim where it's new.</returns>
    Task<(Job Job, JobClaim? Claim)> OpenAsync(JobDraft draft, string owner, TimeSpan lease, CancellationToken cancellationToken);

    /// <summary>A job; null where there's none.</summary>
    Task<Job?> FindAsync(JobId id, CancellationToken cancellationToken);

    /// <summary>The job that last asked for something, by <see cref="JobIntent.Hash"/>; null: it was never asked for.</summary>
    Task<Job?> LatestAsync(string intent, CancellationToken cancellationToken);

    /// <summary>Jobs, the latest first.</summary>
    Task<IReadOnlyList<Job>> ListAsync(JobFilter filter, CancellationToken cancellationToken);

    /// <summary>Takes a job over, if it's still as it was seen.</summary>
    /// <returns>Null: it has been claimed or renewed since it was seen.</returns>
    Task<(Job Job, JobClaim Claim)?> ClaimAsync(Job seen, string owner, TimeSpan lease, CancellationToken cancellationToken);

    /// <summary>Says that these are still being worked on. Only for jobs that really are: a lease that's renewed for nothing hides a stranded job.</summary>
    Task RenewAsync(IReadOnlyCollection<JobClaim> claims, TimeSpan lease, CancellationToken cancellationToken);

    /// <summary>Gives a job up as it is, so that anybody can go on with it. Does nothing when the claim is void.</summary>
    Task ReleaseAsync(JobClaim claim, CancellationToken cancellationToken);

    /// <summary>Sets the estimate aside and takes a place in the lane that was used longest ago, or does neither.</summary>
    /// <param name="claim">A job in <see cref="JobState.Intent"/>.</param>
    /// <param name="lanes">The vendor's; empty: not limited.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<Reservation> ReserveAsync(JobClaim claim, IReadOnlyList<Lane> lanes, CancellationToken cancellationToken);

    /// <summary>Moves a job on.</summary>
    Task<Job> AdvanceAsync(JobClaim claim, JobChange change, CancellationToken cancellationToken);

    /// <summary>Puts a job that came to an end, or is ambiguous, back to its start for another attempt.</summary>
    /// <param name="claim">The job.</param>
    /// <param name="estimateUsd">What another attempt is thought to cost.</param>
    /// <param name="money">What happens with what is still set aside for the attempt that's over.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<Job> ReopenAsync(JobClaim claim, decimal estimateUsd, MoneyEffect money, CancellationToken cancellationToken);

    /// <summary>Settles what counts as spent without our knowing whether it was billed.</summary>
    /// <param name="claim">The job.</param>
    /// <param name="paid">It was billed; otherwise it no longer counts.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>False: nothing about it was in dispute.</returns>
    Task<bool> SettleDisputeAsync(JobClaim claim, bool paid, CancellationToken cancellationToken);

    /// <summary>Nothing is submitted in this lane before then: the vendor asked for a pause.</summary>
    Task PauseLaneAsync(string lane, DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>This key isn't used before then: it's out of quota, or refused.</summary>
    Task SetLaneAsideAsync(string lane, DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>A project's budget.</summary>
    Task<Budget> GetBudgetAsync(string project, CancellationToken cancellationToken);

    /// <summary>Sets what a project may cost in all; null: not limited.</summary>
    Task SetBudgetAsync(string project, decimal? capUsd, CancellationToken cancellationToken);

    /// <summary>Which model makes something in a project; null: nobody has decided.</summary>
    /// <param name="project">The project.</param>
    /// <param name="piece">What is made, by a name that stays the same.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<ModelDecision?> DecisionAsync(string project, string piece, CancellationToken cancellationToken);

    /// <summary>All that was decided in a project, by piece.</summary>
    Task<IReadOnlyDictionary<string, ModelDecision>> DecisionsAsync(string project, CancellationToken cancellationToken);

    /// <summary>Decides which model makes something, if nobody else has done so meanwhile.</summary>
    /// <param name="project">The project.</param>
    /// <param name="piece">What is made.</param>
    /// <param name="decision">Which model.</param>
    /// <param name="instead">What held so far; null: nothing.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What holds now: this decision, or somebody else's.</returns>
    Task<ModelDecision> DecideAsync(string project, string piece, ModelDecision decision, ModelDecision? instead, CancellationToken cancellationToken);

    /// <summary>What was spent, grouped in several ways.</summary>
    /// <param name="project">Null: all projects in the ledger.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<SpendReport> SpendAsync(string? project, CancellationToken cancellationToken);

    /// <summary>Compares the lanes' and budgets' sums with the jobs they are sums of, and mends them.</summary>
    /// <returns>What was wrong, a sentence each; empty: nothing.</returns>
    Task<IReadOnlyList<string>> BalanceAsync(CancellationToken cancellationToken);
}
