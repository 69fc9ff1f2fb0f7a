using System.Globalization;
using System.Text.Json.Nodes;
using Aivp.Tools.Errors;
using Aivp.Tools.Jobs;
using Aivp.Tools.Jobs.Sql;
using Aivp.Tools.Jobs.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace Aivp.Tools.Tests.Jobs.Killing;

/// <summary>A process that has things made and may be told to kill itself. This assembly's own entry point starts it.</summary>
/// <param name="Folder">Where ledger and store are.</param>
/// <param name="Vendor">Where the vendor is.</param>
/// <param name="Safety">What it says of the vendor.</param>
/// <param name="Prompts">What it has made, this many at a time.</param>
/// <param name="Parallel">How many at a time.</param>
/// <param name="Step">When it kills itself.</param>
/// <param name="Victim">At which prompt; empty: not at all.</param>
/// <param name="DelayMs">How much later.</param>
internal sealed record Worker(
    string Folder, Uri Vendor, SubmitSafety Safety, IReadOnlyList<string> Prompts, int Parallel, JobStep Step, string Victim, int DelayMs)
{
    /// <summary>Only who looks a request up waits until it could have arrived, so only there must that be soon. It must be long enough for a busy machine.</summary>
    private JobOptions Options => new()
    {
        SubmitWindow = Safety is SubmitSafety.Lookup && Lease > TimeSpan.FromSeconds(4) ? TimeSpan.FromSeconds(2) : Lease / 2,
        SubmitTimeout = Safety is SubmitSafety.Lookup ? TimeSpan.FromSeconds(3) : TimeSpan.FromMinutes(1),
        ListingDelay = TimeSpan.Zero,
        FirstPause = TimeSpan.FromMilliseconds(50),
        LookAgain = TimeSpan.FromMilliseconds(20),
        Lease = Lease,
    };

    /// <summary>When it's taken for dead, if that can't be seen.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>It waits to be frozen instead of dying.</summary>
    public bool Freeze { get; init; }

    public static async Task<JobIntent> IntentAsync(string prompt) =>
        await JobIntent.CreateAsync("loopback", "m", new JsonObject { ["prompt"] = prompt }, [], CancellationToken.None);

    public static Worker Parse(IReadOnlyList<string> args) => new(
        args[0],
        new(args[1]),
        Enum.Parse<SubmitSafety>(args[2]),
        args[3].Split(','),
        int.Parse(args[4], CultureInfo.InvariantCulture),
        Enum.Parse<JobStep>(args[5]),
        args[6],
        int.Parse(args[7], CultureInfo.InvariantCulture))
    {
        Lease = TimeSpan.FromMilliseconds(int.Parse(args[8], CultureInfo.InvariantCulture)),
        Freeze = bool.Parse(args[9]),
    };

    public IReadOnlyList<string> ToArguments() =>
    [
        Folder, Vendor.ToString(), Safety.ToString(), string.Join(',', Prompts), Parallel.ToString(CultureInfo.InvariantCulture), Step.ToString(), Victim,
        DelayMs.ToString(CultureInfo.InvariantCulture), Lease.TotalMilliseconds.ToString(CultureInfo.InvariantCulture), Freeze.ToString(),
    ];

    /// <returns>0: everything has come to an end that needs no further run.</returns>
    public async Task<int> RunAsync()
    {
        using HttpClient http = new() { BaseAddress = Vendor };
        VendorClient vendor = new(http, Safety);
        JobId? victim = Victim.Length == 0 ? null : JobId.Of((await IntentAsync(Victim)).Hash, 0);
        await using SqlJobLedger ledger = new(SqliteStore.Open(Path.Combine(Folder, "ledger.db"), TimeProvider.System));
        ResultStore store = new(Path.Combine(Folder, "store"));
        await new JobSweeper(ledger, store, NullLogger.Instance).SweepAsync(CancellationToken.None);
        KillAt observer = new(Step, victim, TimeSpan.FromMilliseconds(DelayMs), Freeze);
        await using JobRunner runner = new(ledger, store, Options, TimeProvider.System, observer, NullLogger<JobRunner>.Instance);
        await System.Threading.Tasks.Parallel.ForEachAsync(
            Prompts, new ParallelOptions { MaxDegreeOfParallelism = Parallel }, async (prompt, cancellationToken) => await MakeAsync(runner, vendor, prompt, cancellationToken));
        return 0;
    }

    private static async Task MakeAsync(JobRunner runner, VendorClient vendor, string prompt, CancellationToken cancellationToken)
    {
        JobOrder order = new(
            await IntentAsync(prompt), new("", "killing", "1.1", prompt), 0.05m, vendor, (call, token) => vendor.SubmitAsync(prompt, call, token))
        {
            Kind = ResultKind.Picture,
        };
        try
        {
            await runner.RunAsync(order, cancellationToken);
        }
        catch (ProviderException e) when (e.Failure is ProviderFailure.Ambiguous)
        {
            // An end of its own: the user decides.
        }
    }
}
