using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Aivp.Tools.Providers.Fal;

/// <summary>
/// How to reach fal, and how long to wait. <see cref="VendorOptions.BaseUri"/> stands for all of fal's hosts, whose names become the first part of the
/// path: <c>http://127.0.0.1:1234/queue.fal.run/…</c>. Two jobs at a time are what a new account may.
/// </summary>
internal sealed class FalOptions : VendorOptions
{
    /// <summary>The section in the configuration.</summary>
    public const string Section = "Providers:Fal";

    /// <summary>How long fal keeps the pictures that we upload to work from. 10 min to 30 days; a day unless set.</summary>
    [Range(typeof(TimeSpan), "00:10:00", "30.00:00:00")]
    public TimeSpan UploadLifetime { get; set; } = TimeSpan.FromDays(1);

    /// <inheritdoc/>
    protected override string Where => Section;
}

/// <summary>Checks <see cref="FalOptions"/>.</summary>
[OptionsValidator]
internal sealed partial class FalOptionsValidator : IValidateOptions<FalOptions>;
