using System.Text.Json.Serialization;

namespace Aivp.Tools.Catalog;

/// <summary>What a parameter is for, whatever a model calls it.</summary>
[JsonConverter(typeof(SnakeCaseEnum<ParameterRole>))]
internal enum ParameterRole
{
    /// <summary>What is to be seen or done.</summary>
    Prompt,

    /// <summary>What mustn't be seen.</summary>
    NegativePrompt,

    /// <summary>Makes it reproducible.</summary>
    Seed,

    /// <summary>How many pictures.</summary>
    Count,

    /// <summary>Width and height in one.</summary>
    Size,

    /// <summary>The width alone, in pixels.</summary>
    Width,

    /// <summary>The height alone, in pixels.</summary>
    Height,

    /// <summary>Width to height, for example <c>16:9</c>.</summary>
    AspectRatio,

    /// <summary>How fine, for example <c>720p</c> or <c>2K</c>.</summary>
    Resolution,

    /// <summary>How long.</summary>
    Duration,

    /// <summary>Whether the clip has sound.</summary>
    Audio,

    /// <summary>Pictures to work from.</summary>
    Picture,

    /// <summary>What of the picture may change.</summary>
    Mask,

    /// <summary>The clip's first frame.</summary>
    FirstFrame,

    /// <summary>The clip's last frame.</summary>
    LastFrame,

    /// <summary>A clip to work from.</summary>
    Video,

    /// <summary>A recording to work from.</summary>
    Sound,

    /// <summary>How much single pictures among those to work from count.</summary>
    ReferenceWeight,

    /// <summary>A LoRA: weights that were trained on somebody or something.</summary>
    Lora,

    /// <summary>How much a LoRA counts.</summary>
    LoraWeight,

    /// <summary>How many times as large.</summary>
    Factor,

    /// <summary>Ways of answering that we don't want.</summary>
    Transport,

    /// <summary>Anything else.</summary>
    Other,
}
