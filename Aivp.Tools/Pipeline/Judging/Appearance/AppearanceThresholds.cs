namespace Aivp.Tools.Pipeline.Judging.Appearance;

/// <summary>Every number the appearance judge uses.</summary>
internal static class AppearanceThresholds
{
    /// <summary>Longest run of paper that can still be a keyline crossed at a slant, as a share of the picture's height: the line is 0.45 % wide.</summary>
    public const double KeylineReach = 0.025;

    /// <summary>How many rows (and as many columns for their distance) are scanned for keylines.</summary>
    public const int ScanLines = 360;

    /// <summary>How often a keyline must be seen, as a share of the scanned rows: less than the smallest figure gives.</summary>
    public const double KeylineSightings = 0.1;

    /// <summary>How many colours are tried as the keyline's.</summary>
    public const int KeylinesTried = 3;

    /// <summary>Largest difference of a channel within one flat colour.</summary>
    public const int SameFlat = 6;

    /// <summary>Largest difference of a channel from the paper's colour.</summary>
    public const int SamePaper = 12;

    /// <summary>Largest difference of a channel from the ink's colour.</summary>
    public const int SameInk = 8;

    /// <summary>Darkest paper: white card in the dimmest light the style allows, 0.55.</summary>
    public const int LightestInk = 110;

    /// <summary>Ink is at most this share as light as its paper.</summary>
    public const double InkToPaper = 0.45;

    /// <summary>How far behind a pixel of the keyline its ink may begin, as a share of the picture's height.</summary>
    public const double InkReach = 0.007;

    /// <summary>Widest line of ink, crossed at a slant, as a share of the picture's height: the line is 0.35 % wide. Ink that goes on is a dark area.</summary>
    public const double InkRun = 0.012;

    /// <summary>Share of an area's edge that must be inked for the area to be a figure; one behind another shares the other's bare edge.</summary>
    public const double InkedShare = 0.35;

    /// <summary>Ink seen for each pixel of a figure's height: two sides give about 2.</summary>
    public const double OutlineToHeight = 1;

    /// <summary>Smallest figure, as a share of the picture's height.</summary>
    public const double SmallestFigure = 0.06;
}
