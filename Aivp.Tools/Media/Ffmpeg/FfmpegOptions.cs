using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Aivp.Tools.Media.Ffmpeg;

/// <summary>Where ffmpeg is and how much it may use.</summary>
internal sealed class FfmpegOptions
{
    /// <summary>The configuration section. <c>AIVP_FFMPEG</c> is short for its <see cref="Path"/>.</summary>
    public const string Section = "Aivp:Ffmpeg";

    /// <summary>The ffmpeg program, or the folder that holds it and ffprobe. Looked for on the PATH unless set.</summary>
    public string? Path { get; set; }

    /// <summary>The longest one command may take. 100 ms to 24 hours; ten minutes unless set.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "1.00:00:00", ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>The largest file one command may write, in bytes. 64 KB to 1 TB; 4 GB unless set.</summary>
    [Range(1L << 16, 1L << 40)]
    public long MaxOutputBytes { get; set; } = 4L << 30;
}

[OptionsValidator]
internal sealed partial class FfmpegOptionsValidator : IValidateOptions<FfmpegOptions>;
