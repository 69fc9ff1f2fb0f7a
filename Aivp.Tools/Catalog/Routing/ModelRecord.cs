using System.Globalization;
using Aivp.Tools.Jobs;

namespace Aivp.Tools.Catalog.Routing;

/// <summary>How a model has done so far, by the ledger.</summary>
/// <param name="Provider">Whose it is.</param>
/// <param name="Model">Its id.</param>
/// <param name="Jobs">How many came to an end.</param>
/// <param name="Delivered">How many of them brought what was asked for.</param>
/// <param name="MeanUsd">What one cost on average; null: none was charged.</param>
/// <param name="MeanWait">How long one took on average; null: nobody knows.</param>
internal sealed record ModelRecord(string Provider, string Model, int Jobs, int Delivered, decimal? MeanUsd, TimeSpan? MeanWait)
{
    /// <summary>Of fewer nothing is concluded.</summary>
    private const int Enough = 5;

    /// <summary>What was charged to what was estimated; null: nothing was charged.</summary>
    public decimal? Overrun { get; init; }

    /// <summary>More than half of many have failed.</summary>
    public bool IsPoor => Jobs >= Enough && Delivered * 2 < Jobs;

    /// <summary>For people.</summary>
    public string InWords => string.Create(
        CultureInfo.InvariantCulture,
        $"{Delivered} of {Jobs} delivered{(MeanUsd is decimal usd ? $", ${usd:0.00##} each" : "")}{(MeanWait is TimeSpan wait ? $", {wait.TotalSeconds:0.#} s each" : "")}");

    /// <summary>The records of all models in some jobs.</summary>
    public static IReadOnlyList<ModelRecord> Of(IEnumerable<Job> jobs) =>
    [
        .. jobs.Where(job => job.State is JobState.Done or JobState.Failed or JobState.Refused).GroupBy(job => (job.Provider, job.Model)).Select(group =>
        {
            Job[] done = [.. group.Where(job => job.State is JobState.Done)];
            Job[] paid = [.. done.Where(job => job.ChargedUsd > 0)];
            TimeSpan[] waits = [.. done.Where(job => job.SubmittedAt is not null && job.FinishedAt is not null).Select(job => job.FinishedAt!.Value - job.SubmittedAt!.Value)];
            return new ModelRecord(
                group.Key.Provider,
                group.Key.Model,
                group.Count(),
                done.Length,
                paid.Length == 0 ? null : paid.Average(job => job.ChargedUsd),
                waits.Length == 0 ? null : TimeSpan.FromSeconds(waits.Average(wait => wait.TotalSeconds)))
            {
                Overrun = paid.Sum(job => job.EstimateUsd) is > 0 and decimal estimated ? paid.Sum(job => job.ChargedUsd) / estimated : null,
            };
        }),
    ];
}
