using System.Collections.Frozen;

namespace Aivp.Tools.Jobs;

/// <summary>The states' names in the ledger and their order.</summary>
internal static class JobStates
{
    private static readonly FrozenDictionary<string, JobState> ByName = Enum.GetValues<JobState>().ToFrozenDictionary(ToName);

    private static readonly FrozenDictionary<JobState, string[]> Before = new Dictionary<JobState, JobState[]>
    {
        // Back to the start: nothing was sent, surely no work was done, the user said so, or it's asked for again.
        [JobState.Intent] =
        [
            JobState.Reserved, JobState.Submitting, JobState.Ambiguous, JobState.Failed, JobState.Cancelled, JobState.Done,
        ],
        [JobState.Reserved] = [JobState.Intent],
        [JobState.Submitting] = [JobState.Reserved],
        [JobState.Accepted] = [JobState.Submitting, JobState.Ambiguous],

        // A result that's no longer where it was is collected again.
        [JobState.Running] =
        [
            JobState.Accepted, JobState.Completed, JobState.Downloaded, JobState.Verified, JobState.Done, JobState.Failed,
        ],
        [JobState.Completed] = [JobState.Accepted, JobState.Running],
        [JobState.Downloaded] = [JobState.Accepted, JobState.Running, JobState.Completed],
        [JobState.Verified] = [JobState.Downloaded],
        [JobState.Done] = [JobState.Verified, JobState.Intent],
        [JobState.Failed] =
        [
            JobState.Intent, JobState.Submitting, JobState.Accepted, JobState.Running, JobState.Completed, JobState.Downloaded, JobState.Verified,
            JobState.Ambiguous,
        ],
        [JobState.Refused] = [JobState.Intent, JobState.Submitting, JobState.Accepted, JobState.Running, JobState.Completed],
        [JobState.Cancelled] =
        [
            JobState.Intent, JobState.Reserved, JobState.Accepted, JobState.Running, JobState.Completed,
        ],
        [JobState.Ambiguous] = [JobState.Submitting],
    }.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.Select(ToName).ToArray());

    /// <summary>States in which a job still has somewhere to go by itself.</summary>
    public static IReadOnlyList<JobState> Open { get; } =
    [
        JobState.Intent, JobState.Reserved, JobState.Submitting, JobState.Accepted, JobState.Running, JobState.Completed, JobState.Downloaded,
        JobState.Verified,
    ];

    /// <summary>The job still has somewhere to go by itself.</summary>
    public static bool IsOpen(this JobState state) => state <= JobState.Verified;

    /// <summary>The vendor has the job, so collecting it costs nothing more.</summary>
    public static bool IsAtVendor(this JobState state) => state is >= JobState.Accepted and <= JobState.Verified;

    /// <summary>The name in the ledger.</summary>
    public static string ToName(this JobState state) => state.ToString().ToLowerInvariant();

    /// <summary>The state of that name.</summary>
    public static JobState Parse(string name) => ByName[name];

    /// <summary>Names of the states from which a job may come to this one.</summary>
    public static string[] MayPrecede(JobState state) => Before[state];
}
