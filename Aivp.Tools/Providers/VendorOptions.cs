using System.ComponentModel.DataAnnotations;

namespace Aivp.Tools.Providers;

/// <summary>How to reach a vendor, and how long to wait.</summary>
internal abstract class VendorOptions : IValidatableObject
{
    /// <summary>Where requests go instead of the vendor's own host. Null unless set. https, or this machine.</summary>
    public Uri? BaseUri { get; set; }

    /// <summary>The first wait between two looks at a job; it grows to five times as much. 10 ms to 30 s; one second unless set.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:00:30")]
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a job is waited for. It goes on at the vendor and can be resumed. 1 s to 24 h; one hour unless set.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan Deadline { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How long one question to the vendor may take. 100 ms to 5 min; 60 s unless set.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:05:00")]
    public TimeSpan AnswerTimeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How long one file may take, either way. 100 ms to 2 h; 15 min unless set.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "02:00:00")]
    public TimeSpan TransferTimeout { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>The largest file that's fetched, in bytes. 1 MB to 64 GB; 4 GB unless set.</summary>
    [Range(1L << 20, 64L << 30)]
    public long MostBytes { get; set; } = 4L << 30;

    /// <summary>How many jobs of one key are at the vendor at the same time. 1 to 100.</summary>
    [Range(1, 100)]
    public int Concurrency { get; set; } = 2;

    /// <summary>How long handing a job over may take. Vendors that answer with the picture itself need longer than for a question.</summary>
    public virtual TimeSpan SubmitTimeout => AnswerTimeout;

    /// <summary>The vendor wants nobody to look more often than that.</summary>
    public virtual TimeSpan LeastPoll => TimeSpan.Zero;

    /// <summary>What to talk to: the vendor's own host, or what stands in for it. Ends with a slash.</summary>
    protected Uri Host(string own) => BaseUri is Uri standIn ? new($"{standIn.AbsoluteUri.TrimEnd('/')}/") : new(own);

    /// <summary>Whether a key goes there, which nobody on the way may read.</summary>
    protected virtual bool NeedsSecrecy => true;

    /// <summary>The section's name, for messages.</summary>
    protected abstract string Where { get; }

    /// <inheritdoc/>
    public virtual IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (BaseUri is { } uri && !(uri.IsAbsoluteUri && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && (uri.IsLoopback || !NeedsSecrecy)))))
        {
            yield return new($"{Where}:BaseUri ({uri}) must be https, or http on this machine: the key goes there.", [nameof(BaseUri)]);
        }

        if (PollInterval >= Deadline)
        {
            yield return new($"{Where}:PollInterval ({PollInterval}) must be shorter than Deadline ({Deadline}).", [nameof(PollInterval)]);
        }
    }
}
