using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Aivp.Tools.Providers.Fal;

/// <summary>How to reach fal, and how long to wait.</summary>
internal sealed class FalOptions : IValidatableObject
{
    /// <summary>The section in the configuration.</summary>
    public const string Section = "Providers:Fal";

    /// <summary>
    /// Where everything goes instead of fal's own hosts, whose names become the first part of the path: <c>http://127.0.0.1:1234/queue.fal.run/…</c>.
    /// Null unless set. https, or this machine.
    /// </summary>
    public Uri? BaseUri { get; set; }

    /// <summary>The first wait between two looks at a job; it grows to five times as much. 10 ms to 30 s; one second unless set.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:00:30")]
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a job is waited for. It goes on at fal and can be resumed. 1 s to 24 h; one hour unless set.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan Deadline { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How long one question to fal may take. 1 s to 5 min; 60 s unless set.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:05:00")]
    public TimeSpan AnswerTimeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How long one file may take, either way. 1 s to 2 h; 15 min unless set.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "02:00:00")]
    public TimeSpan TransferTimeout { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>The largest file that's fetched, in bytes. 1 MB to 64 GB; 4 GB unless set.</summary>
    [Range(1L << 20, 64L << 30)]
    public long MostBytes { get; set; } = 4L << 30;

    /// <summary>How many jobs of one key are at fal at the same time. 1 to 100; 2 unless set, which is what a new account may.</summary>
    [Range(1, 100)]
    public int Concurrency { get; set; } = 2;

    /// <summary>How long fal keeps the pictures that we upload to work from. 10 min to 30 days; a day unless set.</summary>
    [Range(typeof(TimeSpan), "00:10:00", "30.00:00:00")]
    public TimeSpan UploadLifetime { get; set; } = TimeSpan.FromDays(1);

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (BaseUri is { } uri && !(uri.IsAbsoluteUri && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback))))
        {
            yield return new($"{Section}:BaseUri ({uri}) must be https, or http on this machine: the key goes there.", [nameof(BaseUri)]);
        }

        if (PollInterval >= Deadline)
        {
            yield return new($"{Section}:PollInterval ({PollInterval}) must be shorter than Deadline ({Deadline}).", [nameof(PollInterval)]);
        }
    }
}

/// <summary>Checks <see cref="FalOptions"/>.</summary>
[OptionsValidator]
internal sealed partial class FalOptionsValidator : IValidateOptions<FalOptions>;
