using System.Text.Json.Serialization;

namespace Aivp.Tools.Storyboards;

/// <summary>What a picture or clip is made from.</summary>
public enum GenerationMode
{
    /// <summary>From words alone.</summary>
    [JsonStringEnumMemberName("T2I")]
    TextToImage,

    /// <summary>From words and pictures.</summary>
    [JsonStringEnumMemberName("I2I")]
    ImageToImage,

    /// <summary>A clip from words alone.</summary>
    [JsonStringEnumMemberName("T2V")]
    TextToVideo,

    /// <summary>A clip from a first frame, and a last one where there is one.</summary>
    [JsonStringEnumMemberName("I2V")]
    ImageToVideo,

    /// <summary>A clip from another clip.</summary>
    [JsonStringEnumMemberName("V2V")]
    VideoToVideo,
}
