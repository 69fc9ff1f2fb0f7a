using System.Text.Json.Serialization;

namespace Aivp.Tools.Pipeline;

/// <summary>How a film's pictures are packed.</summary>
public enum FilmCodec
{
    /// <summary>MP4 that everything plays.</summary>
    [JsonStringEnumMemberName("h264")]
    H264,

    /// <summary>MP4, smaller, for newer players.</summary>
    [JsonStringEnumMemberName("h265")]
    H265,

    /// <summary>Apple ProRes 422 HQ in QuickTime, for editors.</summary>
    [JsonStringEnumMemberName("prores")]
    ProRes,

    /// <summary>Avid DNxHR HQ in QuickTime, for editors.</summary>
    [JsonStringEnumMemberName("dnxhr")]
    DnxHr,
}
