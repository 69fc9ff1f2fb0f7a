namespace Aivp.Tools.Storyboards.Files.Kinds;

/// <summary>Doubtful things in shots' texts and prompts.</summary>
internal static class TextKinds
{
    public static readonly FindingKind MotionInFrameText = Warning(
        "AIVP320",
        "Motion in a still",
        "First and last frame are photographs: an image model can't draw \"turns\" or \"slowly\", and draws something between two states. Say the pose that is seen; put the movement under Motion.",
        "### First Frame\n> Medium shot. A man in a grey cap at screen-left, one hand on the wheel.");

    public static readonly FindingKind NameInMotion = Warning(
        "AIVP321",
        "Name in the motion text",
        "A video model doesn't know who Ines is. Name people by what is seen of them.",
        "### Motion\n> Static camera. The woman in the yellow raincoat slowly raises her head.");

    public static readonly FindingKind NotSelfContained = Warning(
        "AIVP322",
        "Text leans on another shot",
        "Each prompt is sent alone: the model hasn't read the other shot. Repeat what matters.",
        "> Low medium close-up. A woman with a silver braid and a yellow raincoat at the rail.");

    public static readonly FindingKind FacingMissing = Warning(
        "AIVP323",
        "Facing not given",
        "Without a facing, the wrong portrait may be sent along, and the judge can't know whether a face should be seen.",
        "| @Ines | visible | visible | front | camera |");

    public static readonly FindingKind PortraitDisagrees = Warning(
        "AIVP324",
        "Portrait and facing disagree",
        "Facing camera goes with the front portrait, profile with side, away with back, three-quarter with front or side. Another portrait pulls the picture towards the wrong pose.",
        "| @Ines | visible | visible | side | profile right |");

    public static readonly FindingKind SmallWithLastFrame = Warning(
        "AIVP325",
        "Small variation with a last frame",
        "Shots of small variation are made from their first frame alone; the last frame's text is not used. Take it out, or make the variation medium.",
        "### Last Frame\n> (small variation — not required)");

    public static readonly FindingKind NoLastFrameBlock = Warning(
        "AIVP326",
        "No prompt for the last frame",
        "Medium and large shots have two pictures. Without a block of its own, the last frame is made from its description only.",
        "### Frame 2: last-frame\n**Generation mode**: Image-to-image");

    public static readonly FindingKind DurationUnusual = Warning(
        "AIVP327",
        "Unusual length",
        "Video models make clips of 3 to 15 seconds. A shorter shot is bought longer and cut, a longer one can't be bought in one piece.",
        "| Duration | 5s |");

    public static readonly FindingKind AudioLayerMissing = Warning(
        "AIVP328",
        "Sound layer missing",
        "Every shot says something about Dialogue, BGM and SFX, even if it's (none): so silence is meant and not forgotten.",
        "| SFX | (none) |");

    public static readonly FindingKind AnchorNotVerbatim = Warning(
        "AIVP329",
        "Anchor phrase not in the prompt",
        "A character stays the same person when every prompt describes it in the same words. Copy the phrase from the sheet as it is.",
        "**Prompt**:\n> Medium close-up. Early 60s woman with a silver waist-long braid, wearing a yellow raincoat, at the rail.");

    public static readonly FindingKind NoImagePrompt = Warning(
        "AIVP330",
        "No prompt for the first frame",
        "Without a block under \"For aivp-image\" the frame is made from its description only.",
        "## For aivp-image\n### Frame 1: first-frame\n**Prompt**:\n> …");

    public static readonly FindingKind NoVideoPrompt = Warning(
        "AIVP331",
        "No prompt for the clip",
        "Without a block under \"For aivp-video\" the clip is made from the motion text only.",
        "## For aivp-video\n### Kling 3.0 (Fallback)");

    public static readonly FindingKind LargeWithoutCamera = Warning(
        "AIVP332",
        "Large variation without camera words",
        "When the framing changes within a shot, the motion text must say how the camera gets there; otherwise the model cuts or morphs.",
        "### Motion\n> Slow push in from a long shot to a close-up.");

    public static readonly FindingKind ModeWithoutPicture = Warning(
        "AIVP333",
        "Made from pictures, but from which?",
        "The mode says Image-to-image and no frame, portrait or picture is listed, so it would be made from words after all.",
        "**Reference images**:\n1. Shot 1.1 first-frame — space");

    public static IReadOnlyList<FindingKind> All { get; } =
    [
        MotionInFrameText, NameInMotion, NotSelfContained, FacingMissing, PortraitDisagrees, SmallWithLastFrame,
        NoLastFrameBlock, DurationUnusual, AudioLayerMissing, AnchorNotVerbatim, NoImagePrompt, NoVideoPrompt,
        LargeWithoutCamera, ModeWithoutPicture,
    ];

    private static FindingKind Warning(string code, string title, string explanation, string example) => new(code, Severity.Warning, title, explanation, example);
}
