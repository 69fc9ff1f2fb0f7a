namespace Aivp.Tools.Jobs;

/// <summary>The right to move a job on. Void as soon as somebody else has claimed it: then every write with it fails.</summary>
/// <param name="Job">Which.</param>
/// <param name="Epoch">The how-manieth claim it is.</param>
internal sealed record JobClaim(JobId Job, long Epoch);
