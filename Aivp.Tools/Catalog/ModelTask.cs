using System.Text.Json.Serialization;

namespace Aivp.Tools.Catalog;

/// <summary>What a model can be asked to do.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ModelTask>))]
internal enum ModelTask
{
    /// <summary>A picture from words.</summary>
    [JsonStringEnumMemberName("text_to_image")]
    TextToImage,

    /// <summary>A picture from words and other pictures.</summary>
    [JsonStringEnumMemberName("edit_image")]
    EditImage,

    /// <summary>A picture of which only a part may change.</summary>
    [JsonStringEnumMemberName("inpaint")]
    Inpaint,

    /// <summary>A larger picture.</summary>
    [JsonStringEnumMemberName("upscale_image")]
    UpscaleImage,

    /// <summary>A clip from words.</summary>
    [JsonStringEnumMemberName("text_to_video")]
    TextToVideo,

    /// <summary>A clip that starts with a picture.</summary>
    [JsonStringEnumMemberName("image_to_video")]
    ImageToVideo,

    /// <summary>A clip that starts with one picture and ends with another.</summary>
    [JsonStringEnumMemberName("first_last_frame")]
    FirstLastFrame,

    /// <summary>A clip of what pictures show.</summary>
    [JsonStringEnumMemberName("reference_to_video")]
    ReferenceToVideo,

    /// <summary>A clip from another clip.</summary>
    [JsonStringEnumMemberName("video_to_video")]
    VideoToVideo,

    /// <summary>A larger clip.</summary>
    [JsonStringEnumMemberName("upscale_video")]
    UpscaleVideo,

    /// <summary>A clip whose lips follow a recording.</summary>
    [JsonStringEnumMemberName("lip_sync")]
    LipSync,
}
