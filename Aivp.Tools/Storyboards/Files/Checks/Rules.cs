namespace Aivp.Tools.Storyboards.Files.Checks;

/// <summary>Everything that is checked once the files are read.</summary>
internal static class Rules
{
    /// <summary>What each file must hold by itself, or with the sheets.</summary>
    public static IReadOnlyList<IRule> OfEachFile { get; } =
    [
        new SheetsExist(),
        new SheetsAreComplete(),
        new FramesHavePrompts(),
        new FrameTextsAreStill(),
        new TextsStandAlone(),
        new MotionTextsSayHow(),
        new PortraitsAgree(),
        new AnchorsAreVerbatim(),
        new SeedanceFits(),
        new KlingFits(),
    ];

    /// <summary>What must hold between the shots. Of use only when every shot could be read; else it would complain of those that couldn't, again and again.</summary>
    public static IReadOnlyList<IRule> BetweenShots { get; } =
    [
        new ReferencesLead(),
        new CameraTreeHolds(),
        new TreeAndShotsAgree(),
        new FramesDontCircle(),
        new FramePlanHolds(),
        new SummaryAgrees(),
        new MatrixAgrees(),
        new FilmHolds(),
    ];
}
