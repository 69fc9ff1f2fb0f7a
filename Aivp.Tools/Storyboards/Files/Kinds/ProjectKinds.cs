namespace Aivp.Tools.Storyboards.Files.Kinds;

/// <summary>Doubtful things about files, ids and sheets.</summary>
internal static class ProjectKinds
{
    public static readonly FindingKind NoFramePlan = Warning(
        "AIVP301",
        "No frame plan",
        "Without frame-plan.md the frames are ordered by the shots' own references and the camera tree alone.",
        "storyboard/storyboard-final/frame-plan.md");

    public static readonly FindingKind NoCameraTree = Warning(
        "AIVP302",
        "No camera tree",
        "Without camera-tree.md it isn't known which camera's picture another one can be cut from, so backgrounds of a scene may differ.",
        "storyboard/storyboard-final/camera-tree.md");

    public static readonly FindingKind IdFromHeading = Warning(
        "AIVP303",
        "Shot id taken from the heading",
        "The Metadata table has no Shot ID row. The heading says which shot it is, so that is used.",
        "| Shot ID | 1.2 |");

    public static readonly FindingKind IdFromOrder = Warning(
        "AIVP304",
        "Shot id taken from the order of files",
        "Neither table nor heading says which shot this is. The file's place decides, which goes wrong as soon as a file is added or taken away.",
        "| Shot ID | 1.2 |");

    public static readonly FindingKind IdsDisagree = Warning(
        "AIVP305",
        "Heading and table disagree",
        "The heading and the Metadata table name different shots. The table counts.",
        "# Shot 1.2");

    public static readonly FindingKind FileIgnored = Warning(
        "AIVP306",
        "File ignored",
        "Only files named shot-….md are shots. If this is one, rename it; if it is a note, keep it elsewhere.",
        "storyboard/storyboard-final/shots/shot-01.md");

    public static readonly FindingKind SheetHeading = Warning(
        "AIVP307",
        "Sheet without its heading",
        "A sheet starts with what it describes; without that, the file's name is used in prompts.",
        "# Character: Ines");

    public static readonly FindingKind SheetNamedOtherwise = Warning(
        "AIVP308",
        "Sheet's file is named otherwise",
        "Shots find a sheet by its file's name. When the heading has another name, @Name in a shot looks for a file that isn't there.",
        "script/characters/ines.md\n# Character: Ines");

    public static readonly FindingKind NoAnchorPhrase = Warning(
        "AIVP309",
        "No anchor phrase",
        "The anchor phrase goes word for word into every prompt that shows the character. Without it each prompt describes somebody slightly different.",
        "## Prompt Anchor Phrase\n> \"Early 60s woman with a silver waist-long braid, wearing a yellow raincoat.\"");

    public static readonly FindingKind LooksMissing = Warning(
        "AIVP310",
        "Looks not described",
        "Hair and outfit are what viewers recognise a character by, and what the judge compares first.",
        "- **Hair:** silver, waist-long braid\n- **Default outfit:** yellow raincoat, black boots");

    public static readonly FindingKind NoScenePrompt = Warning(
        "AIVP311",
        "No scene prompt",
        "The scene prompt goes into every frame of the scene, so that the place stays the same.",
        "## Scene Prompt\n> \"Exterior of a ferry deck. Rail, lifeboats, funnel. Sodium lamps, fog. No people.\"");

    public static readonly FindingKind ScenePromptWithoutNoPeople = Warning(
        "AIVP312",
        "Scene prompt without \"No people\"",
        "The empty place is drawn once and used as a reference. Without these two words image models put strangers into it, who then come back in every shot.",
        "> \"Exterior of a ferry deck. Rail, lifeboats, funnel. No people.\"");

    public static readonly FindingKind AngleNotGiven = Warning(
        "AIVP313",
        "Angle not given",
        "The camera's angle is missing; eye-level is taken.",
        "| Camera | cam_1 (MCU, low) |");

    public static readonly FindingKind RatioDisagrees = Warning(
        "AIVP314",
        "Ratio disagrees with the pixels",
        "The ratio in words isn't that of the pixels. The pixels count.",
        "**Resolution**: 1920×1080 (16:9)");

    public static readonly FindingKind ResolutionsDiffer = Warning(
        "AIVP315",
        "Resolutions differ",
        "Shots of different sizes have to be scaled or cropped to fit one film. Use one size throughout.",
        "**Resolution**: 1920×1080 (16:9)");

    public static readonly FindingKind TooManyScenes = Warning(
        "AIVP316",
        "Many scenes",
        "More than five places in a short film: each needs its own background, and viewers lose their way. Merge some, or make two films.",
        "script/scenes/ferry-deck-night.md");

    public static readonly FindingKind OffTarget = Warning(
        "AIVP317",
        "Film's length off target",
        "The shots together are more than a tenth longer or shorter than the target that the storyboard names.",
        "- **Target duration**: 35s");

    public static readonly FindingKind PreviewDisagrees = Warning(
        "AIVP318",
        "Preview and shots disagree",
        "The preview's n-th picture line belongs to the n-th shot, so there must be as many lines as shots.",
        "[🖼️ 待生成]");

    public static IReadOnlyList<FindingKind> All { get; } =
    [
        NoFramePlan, NoCameraTree, IdFromHeading, IdFromOrder, IdsDisagree, FileIgnored,
        SheetHeading, SheetNamedOtherwise, NoAnchorPhrase, LooksMissing, NoScenePrompt, ScenePromptWithoutNoPeople,
        AngleNotGiven, RatioDisagrees, ResolutionsDiffer, TooManyScenes, OffTarget, PreviewDisagrees,
    ];

    private static FindingKind Warning(string code, string title, string explanation, string example) => new(code, Severity.Warning, title, explanation, example);
}
