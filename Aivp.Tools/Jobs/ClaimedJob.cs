namespace Aivp.Tools.Jobs;

/// <summary>A job that this process may move on, as it is now.</summary>
internal sealed class ClaimedJob(IJobLedger ledger, Job job, JobClaim claim)
{
    /// <summary>As it was after our last step.</summary>
    public Job Job { get; private set; } = job;

    /// <summary>The right to move it.</summary>
    public JobClaim Claim { get; } = claim;

    /// <summary>Moves it on. It's on disk when the task is done.</summary>
    /// <exception cref="LostClaimException">Somebody else has it.</exception>
    // Not cancellable: a step that has happened must be written down.
    public async Task AdvanceAsync(JobChange change) => Job = await ledger.AdvanceAsync(Claim, change, CancellationToken.None);

    /// <summary>Begins another attempt.</summary>
    public async Task ReopenAsync(decimal estimateUsd, MoneyEffect money) =>
        Job = await ledger.ReopenAsync(Claim, estimateUsd, money, CancellationToken.None);

    /// <summary>Sets its estimate aside and takes a place in a lane.</summary>
    public async Task<Reservation> ReserveAsync(IReadOnlyList<Lane> lanes)
    {
        Reservation reservation = await ledger.ReserveAsync(Claim, lanes, CancellationToken.None);
        Job = reservation is Reservation.Taken taken ? taken.Job : Job;
        return reservation;
    }
}
