namespace Aivp.Tools.Pipeline.Judging.Appearance;

/// <summary>Every number the appearance judge uses.</summary>
internal static partial class AppearanceThresholds
{
    /// <summary>Longest run of paper that can still be a keyline crossed at a slant, as a share of the picture's height: the line is 0.45 % wide.</summary>
    public const double KeylineReach = 0.025;

    /// <summary>How many rows (and as many columns for their distance) are scanned for keylines.</summary>
    public const int ScanLines = 360;

    /// <summary>How often a keyline must be seen, as a share of the scanned rows: less than the smallest figure gives.</summary>
    public const double KeylineSightings = 0.1;

    /// <summary>How many colours are tried as the keyline's.</summary>
    public const int PapersTried = 3;

    /// <summary>Largest difference of a channel within one flat colour.</summary>
    public const int SameFlat = 6;

    /// <summary>Largest difference of a channel from the paper's colour, in a picture with compression's worst spread.</summary>
    public const int SamePaper = 12;

    /// <summary>The same in a lossless picture: enough for rounding, too little for a cream shirt.</summary>
    public const int SamePaperLeast = 4;

    /// <summary>Widest run of paper, crossed straight, that is a line and not a white shirt, as a share of the picture's height.</summary>
    public const double PaperRun = 0.009;

    /// <summary>How far walls are thickened to close gaps, in pixels or as a share of the picture's height: first for blended lines, then for things drawn across a keyline.</summary>
    public const double WidestGap = 0.003;

    /// <summary>Share of an area's inked edge with the same area on its other side, from which on a gap must join inside and outside.</summary>
    public const double LeakShare = 0.3;

    /// <summary>Largest difference of a channel from the ink's colour.</summary>
    public const int SameInk = 8;

    /// <summary>Largest difference of a channel from the ink's colour in a lossless picture: black clothes are nearly as dark.</summary>
    public const int SameExactInk = 3;

    /// <summary>Largest spread of a keyline's pixels in a lossless picture.</summary>
    public const int LosslessSpread = 2;

    /// <summary>Height of a picture from which on a line of ink has pixels of pure ink.</summary>
    public const int InkPixelsFrom = 700;

    /// <summary>Least outline of a figure whose inside runs out through a gap, as a multiple of the smallest figure's height.</summary>
    public const double LeakOutline = 3;

    /// <summary>Darkest paper: white card in the dimmest light the style allows, 0.55.</summary>
    public const int LightestInk = 110;

    /// <summary>Ink is at most this share as light as its paper.</summary>
    public const double InkToPaper = 0.45;

    /// <summary>How far behind a pixel of the keyline its ink may begin, as a share of the picture's height.</summary>
    public const double InkReach = 0.007;

    /// <summary>Widest line of ink, crossed at a slant, as a share of the picture's height: the line is 0.35 % wide. Ink that goes on is a dark area.</summary>
    public const double InkRun = 0.012;

    /// <summary>How much lighter than its ink a figure's paint is at least, of 255, where the ink can be told from it.</summary>
    public const int InkDip = 6;

    /// <summary>Share of an area's edge that must be inked for the area to be a figure; one behind another shares the other's bare edge.</summary>
    public const double InkedShare = 0.35;

    /// <summary>Ink seen for each pixel of a figure's height: two sides give about 2, black clothes less.</summary>
    public const double OutlineToHeight = 0.5;

    /// <summary>Smallest figure, as a share of the picture's height.</summary>
    public const double SmallestFigure = 0.06;

    /// <summary>Rows of a figure's mosaic: a head of a whole figure is then 30 rows high.</summary>
    public const int GridRows = 200;

    /// <summary>Largest difference of a channel between neighbouring pixels of one paint.</summary>
    public const int SamePaint = 8;

    /// <summary>Share of its lightness that a paint keeps in the style's deepest shade.</summary>
    public const float DeepestShade = 0.88f;

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

    public const double LimbAgreement = 0.25;

    public const float SameColour = 3.5f;

    /// <summary>Least share of the head's squares for a paint that is hair or a hat.</summary>
    public const double HeadPaintShare = 0.03;

    /// <summary>Where a standing figure's hands hang, as shares of its height.</summary>
    public const double HandsFrom = 0.4;

    public const double HandsTo = 0.62;
}
