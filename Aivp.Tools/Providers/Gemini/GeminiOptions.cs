using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Aivp.Tools.Providers.Gemini;

/// <summary>How to reach Google's Gemini API, and how long to wait.</summary>
internal sealed class GeminiOptions : VendorOptions
{
    /// <summary>The section in the configuration.</summary>
    public const string Section = "Providers:Gemini";

    /// <summary>Google's own host.</summary>
    public static readonly Uri Google = new("https://generativelanguage.googleapis.com/");

    /// <summary>How long a picture may take, which comes with the answer. 1 s to 5 min; 4 min unless set.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan PictureTimeout { get; set; } = TimeSpan.FromMinutes(4);

    /// <summary>The protocol's version for pictures, files and the older clips.</summary>
    [RegularExpression("^v[0-9]+(alpha|beta)?[0-9]*$")]
    public string ApiVersion { get; set; } = "v1beta";

    /// <summary>Files of more bytes than this in one request are uploaded first, and deleted afterwards. 1 kB to 14 MB, which is what Google takes; 14 MB unless set.</summary>
    [Range(1L << 10, 14L << 20)]
    public long MostInline { get; set; } = 14L << 20;

    public override TimeSpan SubmitTimeout => PictureTimeout;

    /// <summary>Where requests go; ends with a slash.</summary>
    public Uri Home => BaseUri is not Uri own ? Google : own.AbsoluteUri.EndsWith('/') ? own : new(own.AbsoluteUri + "/");

    protected override string Where => Section;
}

/// <summary>Checks <see cref="GeminiOptions"/>.</summary>
[OptionsValidator]
internal sealed partial class GeminiOptionsValidator : IValidateOptions<GeminiOptions>;
