namespace Aivp.Tools.Jobs;

/// <summary>What is written down when something is asked for.</summary>
/// <param name="Intent">What is asked.</param>
/// <param name="Context">What for.</param>
/// <param name="Kind">What sort of file it makes.</param>
/// <param name="EstimateUsd">What it's thought to cost.</param>
/// <param name="Fresh">Not satisfied with an earlier result of the same intent.</param>
internal sealed record JobDraft(JobIntent Intent, JobContext Context, ResultKind Kind, decimal EstimateUsd, bool Fresh);
