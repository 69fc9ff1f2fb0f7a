using Microsoft.Extensions.Options;

namespace Aivp.Tools.Providers.Leonardo;

/// <summary>How to reach Leonardo, and how long to wait.</summary>
internal sealed class LeonardoOptions : VendorOptions
{
    /// <summary>The section in the configuration.</summary>
    public const string Section = "Providers:Leonardo";

    public LeonardoOptions() => Concurrency = 5;

    /// <summary>The interface's first address. Ends with a slash.</summary>
    public Uri Api => new(Host("https://cloud.leonardo.ai/"), "api/rest/v1/");

    /// <inheritdoc/>
    protected override string Where => Section;
}

/// <summary>Checks <see cref="LeonardoOptions"/>.</summary>
[OptionsValidator]
internal sealed partial class LeonardoOptionsValidator : IValidateOptions<LeonardoOptions>;
