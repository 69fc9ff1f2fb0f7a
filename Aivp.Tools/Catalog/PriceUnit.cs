using System.Text.Json.Serialization;

namespace Aivp.Tools.Catalog;

/// <summary>What a model's work is priced by.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PriceUnit>))]
internal enum PriceUnit
{
    /// <summary>The picture.</summary>
    [JsonStringEnumMemberName("image")]
    Image,

    /// <summary>The million pixels, rounded up for each picture.</summary>
    [JsonStringEnumMemberName("megapixel")]
    Megapixel,

    /// <summary>The million pixels of what comes out, where the size is that of what goes in times a factor.</summary>
    [JsonStringEnumMemberName("output_megapixel")]
    OutputMegapixel,

    /// <summary>The second of the clip.</summary>
    [JsonStringEnumMemberName("second")]
    Second,

    /// <summary>The clip, however long.</summary>
    [JsonStringEnumMemberName("video")]
    Video,

    /// <summary>A million of width × height × 24 frames × seconds / 1024.</summary>
    [JsonStringEnumMemberName("million_video_tokens")]
    MillionVideoTokens,
}
