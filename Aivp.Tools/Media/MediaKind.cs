namespace Aivp.Tools.Media;

/// <summary>What a file's first bytes say it is, whatever its name says.</summary>
internal enum MediaKind
{
    /// <summary>Nothing known.</summary>
    Unknown,

    /// <summary>No bytes at all.</summary>
    Empty,

    /// <summary>A PNG picture.</summary>
    Png,

    /// <summary>A JPEG picture.</summary>
    Jpeg,

    /// <summary>A WebP picture.</summary>
    WebP,

    /// <summary>A GIF picture.</summary>
    Gif,

    /// <summary>An MP4 or QuickTime file.</summary>
    Mp4,

    /// <summary>A WebM or Matroska file.</summary>
    WebM,

    /// <summary>WAV sound.</summary>
    Wav,

    /// <summary>MP3 sound.</summary>
    Mp3,

    /// <summary>An Ogg file.</summary>
    Ogg,

    /// <summary>FLAC sound.</summary>
    Flac,

    /// <summary>A web page: what a vendor's gateway sends when it fails.</summary>
    Html,

    /// <summary>JSON: what a vendor's server sends when it fails.</summary>
    Json,

    /// <summary>Some other text.</summary>
    Text,
}
