using Aivp.Tools.Storyboards.Files.Kinds;

namespace Aivp.Tools.Storyboards.Files.Values;

/// <summary>Values that are one word, or one word and a remark.</summary>
internal static class WordLists
{
    public static Vocabulary<Variation> Variations { get; } = new(
        ValueKinds.UnknownVariation, "variation", (Variation.Small, ["small", "小"]), (Variation.Medium, ["medium", "中"]), (Variation.Large, ["large", "大"]));

    public static Vocabulary<PortraitView> Portraits { get; } = new(
        ValueKinds.UnknownPortrait,
        "view of a character",
        (PortraitView.Front, ["front", "3/4", "three-quarter", "正面"]),
        (PortraitView.Side, ["side", "profile", "侧面"]),
        (PortraitView.Back, ["back", "rear", "背面"]),
        (PortraitView.Turnaround, ["turnaround"]));

    public static Vocabulary<GenerationMode> Modes { get; } = new(
        ValueKinds.UnknownMode,
        "generation mode",
        (GenerationMode.TextToImage, ["Text-to-image", "T2I", "txt2img"]),
        (GenerationMode.ImageToImage, ["Image-to-image", "I2I", "img2img"]));

    public static Vocabulary<bool> YesNo { get; } = new(ValueKinds.NotYesOrNo, "yes or no", (true, ["true", "yes", "是"]), (false, ["false", "no", "否"]));

    public static Vocabulary<bool> CameraModes { get; } = new(
        ValueKinds.UnknownCameraMode, "camera mode", (true, ["fixed", "static", "locked", "locked-off"]), (false, ["unfixed", "moving", "handheld"]));

    public static Vocabulary<TransitionKind> Transitions { get; } = new(
        ValueKinds.UnknownTransition,
        "transition",
        (TransitionKind.Cut, ["cut", "hard cut", "硬切"]),
        (TransitionKind.Crossfade, ["crossfade", "cross-fade", "dissolve", "cross dissolve", "叠化"]),
        (TransitionKind.FadeBlack, ["fade-black", "fade to black", "fade through black", "fade"]),
        (TransitionKind.FadeWhite, ["fade-white", "fade to white", "fade through white"]),
        (TransitionKind.Wipe, ["wipe", "wipe left"]));

    public static Vocabulary<FrameKind> Frames { get; } = new(
        ValueKinds.ReferenceNotUnderstood, "frame of a shot", (FrameKind.First, ["first-frame", "first", "ff"]), (FrameKind.Last, ["last-frame", "last", "lf"]));
}
