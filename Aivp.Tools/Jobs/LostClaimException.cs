namespace Aivp.Tools.Jobs;

/// <summary>Somebody else has taken the job over. Not an error of the user's: whoever gets it looks at the job again.</summary>
internal sealed class LostClaimException(JobClaim claim) : Exception($"Job {claim.Job} was taken over after claim {claim.Epoch}.");
