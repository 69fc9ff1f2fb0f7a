using System.Text.Json.Serialization;

namespace Aivp.Tools.Pipeline;

/// <summary>A small moving picture of a film, for a page or a message.</summary>
public enum AnimatedPreview
{
    /// <summary>None.</summary>
    [JsonStringEnumMemberName("none")]
    None,

    /// <summary>WebP: small, for browsers.</summary>
    [JsonStringEnumMemberName("webp")]
    WebP,

    /// <summary>GIF: larger, for everything.</summary>
    [JsonStringEnumMemberName("gif")]
    Gif,
}
