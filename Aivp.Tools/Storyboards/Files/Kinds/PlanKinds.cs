namespace Aivp.Tools.Storyboards.Files.Kinds;

/// <summary>Doubtful things in the camera tree and the frame plan.</summary>
internal static class PlanKinds
{
    public static readonly FindingKind NoRootCamera = Warning(
        "AIVP340",
        "Scene without a root camera",
        "A scene's root camera is its establishing picture, from which the others are cut. This scene has shots, but none of its cameras is a root.",
        "| cam_0 | LS | eye-level | 1.1 | — (root) | — | — |");

    public static readonly FindingKind OrphanCamera = Warning(
        "AIVP341",
        "Camera without a shot",
        "The camera is in the tree, but no shot uses it.",
        "| cam_1 | MCU | low | 1.2 | cam_0 (shot 1.1) | yes | — |");

    public static readonly FindingKind TreeDisagrees = Warning(
        "AIVP342",
        "Camera tree and shots disagree",
        "The tree and the shot files say different things about a camera. The shot's own file counts.",
        "| Camera | cam_1 (MCU, low) |");

    public static readonly FindingKind ParentAfterChild = Warning(
        "AIVP343",
        "Child before its parent",
        "The plan makes a frame before the one it is made from. The order is put right when the film is made; put it right in the plan for people.",
        "#### Frame 1 — Shot 1.1 first-frame\n#### Frame 2 — Shot 1.2 first-frame");

    public static readonly FindingKind FrameNotPlanned = Warning(
        "AIVP344",
        "Frame not in the plan",
        "A shot needs a frame that the plan doesn't list. It will be made all the same.",
        "#### Frame 3 — Shot 1.2 last-frame");

    public static readonly FindingKind SummaryDisagrees = Warning(
        "AIVP345",
        "Summary disagrees with the shots",
        "The plan's summary counts something else than there is, so one of the two is out of date.",
        "| Total frames to generate | 3 |");

    public static readonly FindingKind PlanDisagrees = Warning(
        "AIVP346",
        "Plan and shot disagree",
        "The plan's entry and the shot's file say different things. The shot's own file counts.",
        "- **Camera**: cam_1 (MCU, low)");

    public static readonly FindingKind MatrixDisagrees = Warning(
        "AIVP347",
        "Visibility matrix and shot disagree",
        "The matrix and the shot's table differ about who is seen. The shot's own file counts.",
        "| 1.2 | ff | front | — | |");

    public static readonly FindingKind ParentShotDisagrees = Warning(
        "AIVP348",
        "Parent shot isn't the parent's",
        "The shot in brackets is filmed by another camera than the parent.",
        "| cam_1 | MCU | low | 1.2 | cam_0 (shot 1.1) | yes | — |");

    public static IReadOnlyList<FindingKind> All { get; } =
    [
        NoRootCamera, OrphanCamera, TreeDisagrees, ParentAfterChild, FrameNotPlanned, SummaryDisagrees,
        PlanDisagrees, MatrixDisagrees, ParentShotDisagrees,
    ];

    private static FindingKind Warning(string code, string title, string explanation, string example) => new(code, Severity.Warning, title, explanation, example);
}
