namespace Aivp.Tools.Jobs;

/// <summary>Where the money went.</summary>
/// <param name="Budget">The cap and the sums.</param>
/// <param name="EstimateUsd">What all settled jobs were thought to cost.</param>
/// <param name="UnconfirmedUsd">The part of what's spent for which the vendor gave no figure, so the estimate counts.</param>
/// <param name="DisputedUsd">The part of what's spent that may not have been billed: jobs that failed at the vendor or whose answer was lost.</param>
/// <param name="PaidTwice">Jobs for which two submissions were billed.</param>
/// <param name="ByStage">By stage.</param>
/// <param name="ByShot">By shot.</param>
/// <param name="ByModel">By provider and model.</param>
/// <param name="ByDay">By the day it was spent, <c>2026-11-21</c>.</param>
public sealed record SpendReport(
    Budget Budget,
    decimal EstimateUsd,
    decimal UnconfirmedUsd,
    decimal DisputedUsd,
    long PaidTwice,
    IReadOnlyList<SpendLine> ByStage,
    IReadOnlyList<SpendLine> ByShot,
    IReadOnlyList<SpendLine> ByModel,
    IReadOnlyList<SpendLine> ByDay);
