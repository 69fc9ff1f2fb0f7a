using Microsoft.Extensions.Options;

namespace Aivp.Tools.Providers.Replicate;

/// <summary>How to reach Replicate, and how long to wait.</summary>
internal sealed class ReplicateOptions : VendorOptions
{
    /// <summary>The section in the configuration.</summary>
    public const string Section = "Providers:Replicate";

    public ReplicateOptions() => Concurrency = 8;

    /// <summary>How many predictions a minute. 600 unless set, which is what an account with credit may; one with little left may 6.</summary>
    [System.ComponentModel.DataAnnotations.Range(1, 6000)]
    public int PerMinute { get; set; } = 600;

    /// <summary>The interface's first address. Ends with a slash.</summary>
    public Uri Api => new(Host("https://api.replicate.com/"), "v1/");

    /// <inheritdoc/>
    protected override string Where => Section;
}

/// <summary>Checks <see cref="ReplicateOptions"/>.</summary>
[OptionsValidator]
internal sealed partial class ReplicateOptionsValidator : IValidateOptions<ReplicateOptions>;
