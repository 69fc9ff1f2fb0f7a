namespace Aivp.Tools.Storyboards.Files.Kinds;

/// <summary>Values that aren't understood.</summary>
internal static class ValueKinds
{
    public static readonly FindingKind ShotIdNotUnderstood = Error(
        "AIVP130",
        "Shot id not understood",
        "A shot's id is its scene's number, a dot and its own number. The frame plan and the references speak of shots by it.",
        "| Shot ID | 1.2 |");

    public static readonly FindingKind UnknownFraming = Error(
        "AIVP131",
        "Unknown shot size",
        "The shot size tells the prompt how much of a person is in the picture, and the judge how large a face to expect. Known: ELS/EWS, LS/WS/FS, MLS/MWS, MS, MCU, CU, ECU/XCU, the same in words, and OTS or two-shot beside them.",
        "| Camera | cam_1 (MCU, low) |");

    public static readonly FindingKind UnknownAngle = Error(
        "AIVP132",
        "Unknown camera angle",
        "Known angles: eye-level, low, high, dutch, overhead.",
        "| Camera | cam_1 (MCU, low) |");

    public static readonly FindingKind UnknownVariation = Error(
        "AIVP133",
        "Unknown variation",
        "Variation decides whether a shot has a last frame: small has none, medium and large have one.",
        "| Variation | medium |");

    public static readonly FindingKind DurationNotUnderstood = Error(
        "AIVP134",
        "Duration not understood",
        "Clips are paid by the second, so the length is never guessed: seconds, more than 0 and at most 60.",
        "| Duration | 5s |");

    public static readonly FindingKind UnknownFacing = Error(
        "AIVP135",
        "Unknown facing",
        "The facing decides which portrait is the reference and whether a face can be judged. Known: camera, 3/4 left, 3/4 right, profile left, profile right, away.",
        "| @Ines | visible | visible | side | profile right |");

    public static readonly FindingKind UnknownVisibility = Error(
        "AIVP136",
        "Unknown visibility",
        "Whoever is visible is drawn and judged; whoever is hidden is neither. Write visible or hidden.",
        "| @Ines | visible, facing camera | hidden | front |");

    public static readonly FindingKind UnknownPortrait = Error(
        "AIVP137",
        "Unknown view",
        "Reference pictures of a character are front, side and back.",
        "| @Ines | visible | visible | front | camera |");

    public static readonly FindingKind UnknownMode = Error(
        "AIVP138",
        "Unknown generation mode",
        "A frame is made from words (Text-to-image) or from words and pictures (Image-to-image).",
        "**Generation mode**: Image-to-image (crop of Shot 1.1 first-frame)");

    public static readonly FindingKind ResolutionNotUnderstood = Error(
        "AIVP139",
        "Resolution not understood",
        "Width × height in pixels, each from 1 to 16384; the ratio in brackets is for people.",
        "**Resolution**: 1920×1080 (16:9)");

    public static readonly FindingKind NotYesOrNo = Error(
        "AIVP140",
        "Neither yes nor no",
        "Is Primary is true or false, Covers? is yes, no or a dash.",
        "| Is Primary | false |");

    public static readonly FindingKind UnknownCameraMode = Error(
        "AIVP141",
        "Unknown camera mode",
        "Video models take the camera as fixed or free: write fixed or unfixed.",
        "**Camera mode**: fixed");

    public static readonly FindingKind ReferenceNotUnderstood = Error(
        "AIVP142",
        "Reference not understood",
        "A reference that isn't understood would be left out, and the picture would be made from less than you asked for.",
        "1. Shot 1.1 first-frame — space\n2. @Ines front portrait — face\n3. Scene: ferry-deck-night — colour (low weight)\n4. `refs/whistle.png` — the whistle");

    public static readonly FindingKind CameraNotUnderstood = Error(
        "AIVP143",
        "Camera not understood",
        "A camera is a name, and in brackets its shot size and angle. The name ties the shot to the camera tree.",
        "| Camera | cam_0 (LS, eye-level) |");

    public static readonly FindingKind RatioNotUnderstood = Error(
        "AIVP144",
        "Aspect ratio not understood",
        "A ratio is width, colon, height. Video models take only a few of them, so it is not guessed.",
        "**Aspect ratio**: 16:9");

    public static readonly FindingKind LeavesProject = Error(
        "AIVP145",
        "Leads out of the project",
        "Pictures that a storyboard names are uploaded to vendors. A path that leaves the project's folder could name any file of this machine.",
        "1. `refs/whistle.png` — the whistle");

    public static readonly FindingKind UnknownTransition = Error(
        "AIVP146",
        "Unknown transition",
        "A shot begins with a cut unless its Metadata table says otherwise. The length is how long both shots are seen; half a second unless it's given.",
        "| Transition | crossfade 0.5s |");

    public static IReadOnlyList<FindingKind> All { get; } =
    [
        ShotIdNotUnderstood, UnknownFraming, UnknownAngle, UnknownVariation, DurationNotUnderstood, UnknownFacing,
        UnknownVisibility, UnknownPortrait, UnknownMode, ResolutionNotUnderstood, NotYesOrNo, UnknownCameraMode,
        ReferenceNotUnderstood, CameraNotUnderstood, RatioNotUnderstood, LeavesProject, UnknownTransition,
    ];

    private static FindingKind Error(string code, string title, string explanation, string example) => new(code, Severity.Error, title, explanation, example);
}
