using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Aivp.Tools.Jobs;

/// <summary>How long to wait, and how often to try.</summary>
internal sealed class JobOptions : IValidatableObject
{
    /// <summary>The section in the configuration.</summary>
    public const string Section = "Jobs";

    /// <summary>Between writing down that a job is about to be sent and sending it. Later than that it isn't sent: somebody else may have begun to ask the vendor for it. 1 s to 5 min; 15 s unless set.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:05:00")]
    public TimeSpan SubmitWindow { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a submission may take; the vendors that answer with the picture itself need minutes. 1 s to 30 min; 5 min unless set.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:30:00")]
    public TimeSpan SubmitTimeout { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How long after accepting a request a vendor may take to list it. 0 to 10 min; 30 s unless set.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00")]
    public TimeSpan ListingDelay { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How often a submission is tried of which the vendor surely did nothing, or which it knows by our reference. 1 to 20; 6 unless set.</summary>
    [Range(1, 20)]
    public int SubmitTries { get; set; } = 6;

    /// <summary>How long polls and downloads that fail are tried again, which costs nothing. 1 s to 24 h; 15 min unless set. After that the job can be resumed.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan CollectPatience { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>The first pause before something is tried again; it doubles each time, up to a minute. 1 ms to 1 min; 1 s unless set.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:01:00")]
    public TimeSpan FirstPause { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a key that's out of quota, or refused, isn't used while there are others. 1 s to 24 h; 5 min unless set.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan KeyPause { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How long after its last sign of life a process is taken for dead. Renewed three times in that time. 1 s to 10 min; 30 s unless set. A process that died on this machine is noticed at once.</summary>
    [Range(typeof(TimeSpan), "00:00:00.500", "00:10:00")]
    public TimeSpan Lease { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How often to look at a job that another process works on, or at a lane that's full. 10 ms to 1 min; 0.5 s unless set.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:01:00")]
    public TimeSpan LookAgain { get; set; } = TimeSpan.FromSeconds(0.5);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (SubmitWindow >= Lease)
        {
            // A process that freezes before it sends must find, when it wakes after its lease, that it's too late to send.
            yield return new($"{Section}:{nameof(SubmitWindow)} ({SubmitWindow}) must be shorter than {nameof(Lease)} ({Lease}).", [nameof(SubmitWindow)]);
        }
    }
}

/// <summary>Checks <see cref="JobOptions"/>.</summary>
[OptionsValidator]
internal sealed partial class JobOptionsValidator : IValidateOptions<JobOptions>;
