namespace Aivp.Tools.Pipeline.Judging.Appearance;

/// <summary>A character's tell as the reference pictures show it: paints that nothing else about the character has, where the sheet says the tell is.</summary>
/// <param name="Words">What the sheet says.</param>
/// <param name="Paints">The tell's own paints.</param>
internal sealed record ReferenceTell(TellWords Words, IReadOnlyList<Lab> Paints)
{
    /// <summary>It shines, and nothing else about the character is as light.</summary>
    public bool Shines { get; init; }

    /// <summary>Finds it; null where the sheet names no tell or nothing like it can be seen.</summary>
    /// <param name="view">The front view.</param>
    /// <param name="fine">The same figure in fine squares.</param>
    /// <param name="words">What the sheet says of the tell.</param>
    public static ReferenceTell? Find(ReferenceView view, FigureGrid fine, TellWords? words)
    {
        if (words is null)
        {
            return null;
        }

        // On the face only skin and hair are usual; boots may well be as black as an eyepatch.
        double to = words.IsOnFace ? Math.Min(words.To, (double)view.Paints.Chin / view.Grid.Height) : words.To;
        Lab[] common = [view.Paints.Skin, .. view.Paints.Hair is { } hair ? [hair] : Array.Empty<Lab>(), .. words.IsOnFace ? [] : view.MainClothes(words.From, to)];
        List<Lab> odd = [];
        for (int y = (int)(words.From * fine.Height); y < to * fine.Height; y++)
        {
            for (int x = 0; x < fine.Width; x++)
            {
                if (fine[x, y] is Cell.Paint && !common.Any(other => fine.Paint(x, y).IsShadeOf(other)))
                {
                    odd.Add(fine.Paint(x, y));
                }
            }
        }

        PaintShare[] seen = [.. Palette.Of(odd).Where(paint => paint.Count >= AppearanceThresholds.TellSquares)];
        Lab[] own = words.Colours.Count == 0
            ? [.. seen.Where(paint => paint.Paint.Chroma >= AppearanceThresholds.VividChroma).Take(2).Select(paint => paint.Paint)]
            : [.. words.Colours.SelectMany(colour => Named(seen, colour)).Distinct()];
        bool shines = words.Shines && common.All(paint => paint.L < AppearanceThresholds.ShiningLightness);
        return own.Length == 0 ? null : new(words, own) { Shines = shines };
    }

    /// <summary>The paint that a word means best, with what is nearly as near.</summary>
    private static IEnumerable<Lab> Named(PaintShare[] seen, Lab colour)
    {
        float best = seen.Select(paint => paint.Paint.LooseDistanceTo(colour)).DefaultIfEmpty(float.MaxValue).Min();
        return seen.Select(paint => paint.Paint)
            .Where(paint => paint.LooseDistanceTo(colour) <= Math.Min(best + AppearanceThresholds.TellColourSlack, AppearanceThresholds.TellColour));
    }

    /// <summary>The size of its colours on a figure, in squares of a hundredth of the figure's height.</summary>
    public double AreaOn(FigureGrid fine)
    {
        int count = 0;
        for (int y = (int)(Words.From * fine.Height); y < Words.To * fine.Height; y++)
        {
            for (int x = 0; x < fine.Width; x++)
            {
                count += MayBeAt(fine, x, y) ? 1 : 0;
            }
        }

        return count * (100.0 / fine.Height) * (100.0 / fine.Height);
    }

    /// <summary>Whether a square has one of the tell's paints, or a blend or line that one of them may be in.</summary>
    public bool MayBeAt(FigureGrid grid, int x, int y) =>
        IsAt(grid, x, y) || (grid[x, y] is Cell.Line && Paints.Any(own => grid.Paint(x, y).IsShadeOf(own)));

    /// <summary>Whether a square has one of the tell's paints.</summary>
    public bool IsAt(FigureGrid grid, int x, int y)
    {
        if (grid[x, y] is not Cell.Paint)
        {
            return false;
        }

        Lab paint = grid.Paint(x, y);
        return (Shines && paint.L >= AppearanceThresholds.ShiningLightness) || Paints.Any(own => own.DistanceTo(paint) <= AppearanceThresholds.SameColour);
    }
}
