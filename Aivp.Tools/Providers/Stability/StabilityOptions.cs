using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Aivp.Tools.Providers.Stability;

/// <summary>How to reach Stability AI, and how long to wait. It answers with the picture itself.</summary>
internal sealed class StabilityOptions : VendorOptions
{
    /// <summary>The section in the configuration.</summary>
    public const string Section = "Providers:Stability";

    // Its documents allow a look every ten seconds.
    private static readonly TimeSpan s_look = TimeSpan.FromSeconds(10);

    public StabilityOptions()
    {
        Concurrency = 4;
        PollInterval = s_look;
    }

    /// <summary>How long a picture may take. 1 s to 30 min; 4 min unless set.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:30:00")]
    public TimeSpan PictureTimeout { get; set; } = TimeSpan.FromMinutes(4);

    /// <summary>The interface's first address. Ends with a slash.</summary>
    public Uri Api => new(Host("https://api.stability.ai/"), "v2beta/");

    /// <inheritdoc/>
    public override TimeSpan SubmitTimeout => PictureTimeout;

    /// <inheritdoc/>
    public override TimeSpan LeastPoll => BaseUri is null ? s_look : TimeSpan.Zero;

    /// <inheritdoc/>
    protected override string Where => Section;
}

/// <summary>Checks <see cref="StabilityOptions"/>.</summary>
[OptionsValidator]
internal sealed partial class StabilityOptionsValidator : IValidateOptions<StabilityOptions>;
