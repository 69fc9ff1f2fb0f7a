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

    /// <summary>How many colours are tried as the ink of one paper.</summary>
    public const int InksTried = 2;

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

    /// <summary>Rows of a figure's mosaic: a head of a whole figure is then 30 rows high.</summary>
    public const int GridRows = 200;

    /// <summary>Largest difference of a channel between neighbouring pixels of one paint.</summary>
    public const int SamePaint = 8;

    /// <summary>Difference in lightness that shading may explain.</summary>
    public const float ShadingLightness = 4;

    /// <summary>Share of a whole figure, from the top, that is head and shoulders.</summary>
    public const double HeadShare = 0.2;

    /// <summary>Share of white that the style's paper keeps in coloured light, so that it stays light: paper is painted with a quarter of white mixed into the tint.</summary>
    public const float PaperWhite = 0.25f;

    /// <summary>Every so many squares of the reference's head are compared.</summary>
    public const int HeadPointStep = 2;

    public const int PlacementStarts = 8;

    /// <summary>Scales tried, as multiples of the one at which the whole reference is as high as what is seen of the figure.</summary>
    public const double SmallestScale = 0.85;

    public const double LargestScale = 8;

    public const double ScaleStep = 1.08;

    /// <summary>Distance of the places tried, as a share of the reference's height: a fifth of a head.</summary>
    public const double PlaceStep = 0.03;

    /// <summary>How far a head may stick out of the picture, as a share of the whole figure.</summary>
    public const double HeadAbove = 0.1;

    /// <summary>How far below the figure's highest point a head may begin, as a share of what is seen.</summary>
    public const double HeadBelow = 0.3;

    public const double HeadSeen = 0.4;

    public const double LineAgreement = 0.6;

    public const double OtherColourAgreement = 0.3;

    public const float SameColour = 10;
}
