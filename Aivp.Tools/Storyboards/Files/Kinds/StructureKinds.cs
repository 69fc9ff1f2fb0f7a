namespace Aivp.Tools.Storyboards.Files.Kinds;

/// <summary>Files that lack a part or have one too many.</summary>
internal static class StructureKinds
{
    public static readonly FindingKind SectionMissing = Error(
        "AIVP120",
        "Part missing",
        "A shot needs the headings Metadata, Characters, First Frame and Motion, each with its content. Without them there's nothing to draw, to judge or to animate.",
        "## Shot Decomposition\n### First Frame\n> Low medium close-up. A woman with a silver braid at screen-left.");

    public static readonly FindingKind ValueMissing = Error(
        "AIVP121",
        "Value missing",
        "Scene, Camera, Variation and Duration decide what is generated, from what, and what it costs; none of them is guessed.",
        "| Scene | ferry-deck-night |\n| Camera | cam_1 (MCU, low) |\n| Variation | medium |\n| Duration | 6s |");

    public static readonly FindingKind ColumnMissing = Error(
        "AIVP122",
        "Column missing",
        "A table is read by its column headings, so a missing or misspelt one hides the whole column.",
        "| Character | First Frame | Last Frame | Portrait Angle | Facing |");

    public static readonly FindingKind HeadingNotUnderstood = Error(
        "AIVP123",
        "Heading not understood",
        "Unknown headings are left alone, but this one starts like a frame's and doesn't say which frame it is.",
        "#### Frame 2 — Shot 1.2 first-frame");

    public static readonly FindingKind SaidTwice = Error(
        "AIVP124",
        "Said twice",
        "Two answers to one question; which of them counts would be a guess.",
        "| Duration | 6s |");

    public static IReadOnlyList<FindingKind> All { get; } =
    [
        SectionMissing, ValueMissing, ColumnMissing, HeadingNotUnderstood, SaidTwice,
    ];

    private static FindingKind Error(string code, string title, string explanation, string example) => new(code, Severity.Error, title, explanation, example);
}
