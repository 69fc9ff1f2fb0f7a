using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Pipeline.Judging.Appearance;

/// <summary>The colours a character is known by, read off the reference pictures with the sheet's words as a hint.</summary>
/// <param name="Skin">The face's.</param>
/// <param name="Hair">Null where no hair is to be seen.</param>
/// <param name="Hat">What is worn on the head.</param>
/// <param name="Chin">The row of the mosaic where the face ends.</param>
internal sealed record ReferencePaints(Lab Skin, Lab? Hair, IReadOnlyList<Lab> Hat, int Chin)
{
    /// <summary>Reads them.</summary>
    /// <param name="front">The figure seen from the front, or from the side where there is no better picture.</param>
    /// <param name="back">The figure from behind, if there is such a picture.</param>
    /// <param name="sheet">The character's sheet.</param>
    public static ReferencePaints Read(FigureGrid front, FigureGrid? back, Character sheet)
    {
        List<PaintShare> head = Palette.Of(Zone(front, 0, AppearanceThresholds.HeadShare));
        Lab skin = FindSkin(front, head);
        int chin = FindChin(front, skin);
        List<PaintShare> around = Palette.Of([.. Zone(front, 0, (double)chin / front.Height), .. back is null ? [] : Zone(back, 0, (double)chin / front.Height)]);
        int all = around.Sum(paint => paint.Count);
        Lab[] others = [.. around.Where(paint => paint.Count >= AppearanceThresholds.HeadPaintShare * all && paint.Paint.DistanceTo(skin) > AppearanceThresholds.SameColour).Select(paint => paint.Paint)];
        Lab? hair = FindHair(others, sheet);
        return new(skin, hair, [.. others.Where(paint => paint != hair)], chin);
    }

    private static IEnumerable<Lab> Zone(FigureGrid grid, double from, double to)
    {
        for (int y = (int)(from * grid.Height); y < to * grid.Height; y++)
        {
            for (int x = 0; x < grid.Width; x++)
            {
                if (grid[x, y] is Cell.Paint)
                {
                    yield return grid.Paint(x, y);
                }
            }
        }
    }

    /// <summary>The paint of the head that hands have too, if it could be skin at all.</summary>
    private static Lab FindSkin(FigureGrid grid, List<PaintShare> head)
    {
        Lab[] hands = [.. Zone(grid, AppearanceThresholds.HandsFrom, AppearanceThresholds.HandsTo)];
        return head.Take(AppearanceThresholds.HeadPaints)
            .MaxBy(paint => paint.Count
                * (paint.Paint.CouldBeSkin ? 1 : AppearanceThresholds.OddSkin)
                * (hands.Count(hand => hand.DistanceTo(paint.Paint) <= AppearanceThresholds.SameColour) >= AppearanceThresholds.HandSquares ? AppearanceThresholds.HandsCount : 1)).Paint;
    }

    /// <summary>The row below the face's widest one where it has become as narrow as a neck, or ends.</summary>
    private static int FindChin(FigureGrid grid, Lab skin)
    {
        int[] wide = [.. Enumerable.Range(0, grid.Height / 3).Select(y => Enumerable.Range(0, grid.Width)
            .Count(x => grid[x, y] is Cell.Paint && grid.Paint(x, y).DistanceTo(skin) <= AppearanceThresholds.SameColour))];
        int widest = Array.IndexOf(wide, wide.Take((int)(AppearanceThresholds.HeadShare * grid.Height)).Max());
        int chin = widest;
        while (chin + 1 < wide.Length && wide[chin + 1] > AppearanceThresholds.NeckToFace * wide[widest])
        {
            chin++;
        }

        return Math.Clamp(chin, (int)(AppearanceThresholds.HighestChin * grid.Height), (int)(AppearanceThresholds.LowestChin * grid.Height));
    }

    private static Lab? FindHair(Lab[] paints, Character sheet)
    {
        Lab[] named = [.. ColourWords.In(sheet.Hair ?? sheet.AnchorPhrase)];
        if (ColourWords.SaysBald(sheet.Hair) || paints.Length == 0)
        {
            return null;
        }

        // The most frequent of those that the sheet's words may mean: a hat may be larger than what it leaves of the hair, and braids have several shades.
        if (named.Length == 0)
        {
            return paints[0];
        }

        float best = paints.Min(Far);
        return best <= AppearanceThresholds.NamedColour ? Array.Find(paints, paint => Far(paint) <= best + AppearanceThresholds.HairShades) : null;

        float Far(Lab paint) => named.Min(name => name.LooseDistanceTo(paint));
    }
}
