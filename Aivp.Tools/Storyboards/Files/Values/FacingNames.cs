namespace Aivp.Tools.Storyboards.Files.Values;

/// <summary>Facings as the tables write them.</summary>
internal static class FacingNames
{
    public static IReadOnlyList<string> All { get; } = ["camera", "3/4", "3/4 left", "3/4 right", "profile", "profile left", "profile right", "away"];

    public static string Of(Facing facing) => facing switch
    {
        Facing.Camera => "camera",
        Facing.ThreeQuarter => "3/4",
        Facing.Profile => "profile",
        _ => "away",
    };
}
