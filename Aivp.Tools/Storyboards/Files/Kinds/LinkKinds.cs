namespace Aivp.Tools.Storyboards.Files.Kinds;

/// <summary>References that lead nowhere, in circles or to two things.</summary>
internal static class LinkKinds
{
    public static readonly FindingKind ShotTwice = Error(
        "AIVP150",
        "Shot id used twice",
        "Two files claim the same id, so every reference to it could mean either.",
        "| Shot ID | 1.3 |");

    public static readonly FindingKind CharacterWithoutSheet = Error(
        "AIVP151",
        "Character without a sheet",
        "Everybody in a shot needs script/characters/{name}.md: what the character looks like is written there, and only there.",
        "script/characters/ines.md");

    public static readonly FindingKind SceneWithoutSheet = Error(
        "AIVP152",
        "Scene without a sheet",
        "Every shot's scene needs script/scenes/{slug}.md, which says what the place looks like.",
        "script/scenes/ferry-deck-night.md");

    public static readonly FindingKind NoSuchShot = Error(
        "AIVP153",
        "No such shot",
        "A reference names a shot that none of the shot files is.",
        "- Prior frame: Shot 1.1 first-frame");

    public static readonly FindingKind NoSuchFrame = Error(
        "AIVP154",
        "No such frame",
        "Shots of small variation have no last frame, so nothing can be made from it. Refer to the first frame, or make the shot's variation medium.",
        "1. Shot 1.1 first-frame — space");

    public static readonly FindingKind NoSuchCamera = Error(
        "AIVP155",
        "Camera not in the tree",
        "The scene is in camera-tree.md, but without this camera; so it's unknown which picture the shot's first frame is to be cut from.",
        "| cam_1 | MCU | low | 1.2 | cam_0 (shot 1.1) | yes | — |");

    public static readonly FindingKind NoSuchParent = Error(
        "AIVP156",
        "Parent camera not in the tree",
        "A camera's parent must be a row of the same scene.",
        "| cam_1 | MCU | low | 1.2 | cam_0 (shot 1.1) | yes | — |");

    public static readonly FindingKind CameraCycle = Error(
        "AIVP157",
        "Cameras in a circle",
        "Each of these cameras waits for the picture of the other, so none could ever be made. One of them must be a root.",
        "| cam_0 | LS | eye-level | 1.1 | — (root) | — | — |");

    public static readonly FindingKind FrameCycle = Error(
        "AIVP158",
        "Frames in a circle",
        "Each of these frames is to be made from the other, so none could ever be made. Take one reference out.",
        "1. Shot 1.1 first-frame — space");

    public static readonly FindingKind CameraTwice = Error(
        "AIVP159",
        "Camera twice",
        "Two rows of a scene have the same camera name.",
        "| cam_1 | MCU | low | 1.2 | cam_0 (shot 1.1) | yes | — |");

    public static readonly FindingKind FrameTwice = Error(
        "AIVP160",
        "Frame planned twice",
        "The frame plan has two entries for one frame, which may disagree.",
        "#### Frame 2 — Shot 1.2 first-frame");

    public static readonly FindingKind CharacterTwice = Error(
        "AIVP161",
        "Character twice in a shot",
        "A character has one row in a shot's table.",
        "| @Ines | visible | visible | front | camera |");

    public static readonly FindingKind NoLastFrameText = Error(
        "AIVP162",
        "Last frame not described",
        "Medium and large variation end in another picture than they start with. Say what it shows, or make the variation small.",
        "### Last Frame\n> Same framing, her head now toward screen-right.");

    public static readonly FindingKind PictureMissing = Error(
        "AIVP163",
        "Picture missing",
        "A reference names a picture that isn't in the project.",
        "1. `refs/whistle.png` — the whistle");

    public static readonly FindingKind NoSuchParentShot = Error(
        "AIVP164",
        "No such parent shot",
        "The parent's shot in brackets must be one of the shots.",
        "| cam_1 | MCU | low | 1.2 | cam_0 (shot 1.1) | yes | — |");

    public static IReadOnlyList<FindingKind> All { get; } =
    [
        ShotTwice, CharacterWithoutSheet, SceneWithoutSheet, NoSuchShot, NoSuchFrame, NoSuchCamera,
        NoSuchParent, CameraCycle, FrameCycle, CameraTwice, FrameTwice, CharacterTwice,
        NoLastFrameText, PictureMissing, NoSuchParentShot,
    ];

    private static FindingKind Error(string code, string title, string explanation, string example) => new(code, Severity.Error, title, explanation, example);
}
