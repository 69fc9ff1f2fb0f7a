using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Aivp.Tools.Providers.OpenRouter;

/// <summary>How to reach OpenRouter, and how long to wait.</summary>
internal sealed class OpenRouterOptions : VendorOptions
{
    /// <summary>The section in the configuration.</summary>
    public const string Section = "Providers:OpenRouter";

    private static readonly Uri s_home = new("https://openrouter.ai/api/v1/");

    /// <summary>How long a picture may take, which comes with the answer. 1 s to 5 min; 4 min unless set.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan PictureTimeout { get; set; } = TimeSpan.FromMinutes(4);

    public override TimeSpan SubmitTimeout => PictureTimeout;

    /// <summary>Where requests go; ends with a slash.</summary>
    public Uri Home => BaseUri is not Uri own ? s_home : own.AbsoluteUri.EndsWith('/') ? own : new(own.AbsoluteUri + "/");

    protected override string Where => Section;
}

/// <summary>Checks <see cref="OpenRouterOptions"/>.</summary>
[OptionsValidator]
internal sealed partial class OpenRouterOptionsValidator : IValidateOptions<OpenRouterOptions>;
