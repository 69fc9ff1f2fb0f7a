using Aivp.Tools.Jobs;
using Aivp.Tools.Jobs.Sql;
using Aivp.Tools.Jobs.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace Aivp.Tools.Tests.Jobs.Killing;

/// <summary>What came of a series of kills.</summary>
internal sealed record Trial(JobStep Step, SubmitSafety Safety, int Kills, int KilledWhileSubmitting)
{
    public int Done { get; private init; }

    public int Ambiguous { get; private init; }

    public int Posts { get; private init; }

    public int Billed { get; private init; }

    public int PaidTwice { get; private init; }

    public IReadOnlyList<string> Unfinished { get; private init; } = [];

    public IReadOnlyList<string> Findings { get; private init; } = [];

    public IReadOnlyList<string> LeftOver { get; private init; } = [];

    public static async Task<Trial> ReadAsync(JobStep step, SubmitSafety safety, string folder, VendorServer server, int kills, int whileSubmitting)
    {
        await using SqlJobLedger ledger = new(SqliteStore.Open(Path.Combine(folder, "ledger.db"), TimeProvider.System));
        IReadOnlyList<Job> jobs = await ledger.ListAsync(new(), CancellationToken.None);
        ResultStore store = new(Path.Combine(folder, "store"));
        string incoming = Path.Combine(folder, "store", "incoming");
        await new JobSweeper(ledger, store, NullLogger.Instance).SweepAsync(CancellationToken.None);
        return new(step, safety, kills, whileSubmitting)
        {
            Done = jobs.Count(job => job.State is JobState.Done && store.Has(job.Result)),
            Ambiguous = jobs.Count(job => job.State is JobState.Ambiguous),
            Posts = server.Posts,
            Billed = server.Billed.Count,
            PaidTwice = server.Billed.Count(billed => billed.Value > 1),
            Unfinished = [.. jobs.Where(job => job.State is not (JobState.Done or JobState.Ambiguous)).Select(job => $"{job.Context.Subject} is {job.State}")],
            Findings = await ledger.BalanceAsync(CancellationToken.None),
            LeftOver = Directory.Exists(incoming) ? [.. Directory.EnumerateFiles(incoming).Select(Path.GetFileName)!] : [],
        };
    }

    public override string ToString() =>
        $"| {Step} | {Safety} | {Kills} | {Done} | {Ambiguous} | {Posts} | {Billed} | {PaidTwice} |";
}
