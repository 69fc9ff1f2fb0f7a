namespace Aivp.Tools.Jobs.Shots;

/// <summary>Whoever asks for work does it, in the same process. How many at a time is for those who ask to decide.</summary>
internal sealed class InProcessShotScheduler(IShotLedger ledger, ShotExecutor executor) : IShotScheduler
{
    public async Task<string> RunAsync(ShotWork work, CancellationToken cancellationToken)
    {
        ShotEntry end = await executor.RunAsync(await ledger.AskAsync(work, cancellationToken), cancellationToken);
        return end.State is ShotState.Done ? end.Outcome! : throw new ShotException(end.Failure ?? "", end.Error ?? "");
    }

    public async Task<int> SweepAsync(string production, CancellationToken cancellationToken)
    {
        ShotEntry[] stranded = [.. (await ledger.OpenAsync(production, cancellationToken)).Where(executor.IsFree)];
        await Task.WhenAll(stranded.Select(entry => executor.RunAsync(entry, cancellationToken)));
        return stranded.Length;
    }
}
