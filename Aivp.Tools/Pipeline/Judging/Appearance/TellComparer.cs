namespace Aivp.Tools.Pipeline.Judging.Appearance;

/// <summary>Looks for a character's tell on a figure.</summary>
internal static class TellComparer
{
    /// <summary>How much of the tell is there, unless it's too small or too thin to say, and how much of its colours.</summary>
    /// <param name="likeness">The figure compared in everything else.</param>
    /// <param name="tell">The tell.</param>
    /// <param name="area">The size of its colours in the view that shows most of it, in squares of a hundredth of the figure's height.</param>
    /// <param name="view">The view the figure was compared with.</param>
    /// <param name="fineView">The same in fine squares.</param>
    /// <param name="figure">The figure.</param>
    /// <param name="fineFigure">The same in fine squares.</param>
    /// <param name="frame">The picture's edges in the figure's coarse squares.</param>
    public static Likeness Compare(
        Likeness likeness, ReferenceTell tell, double area, FigureGrid view, FigureGrid fineView, FigureGrid figure, FigureGrid fineFigure, PixelFrame frame)
    {
        Placement place = likeness.Placement;
        int from = (int)(tell.Words.From * fineView.Height);
        int to = (int)(tell.Words.To * fineView.Height);
        double coarse = (double)fineView.Size / view.Size;
        int all = 0;
        int seen = 0;
        int edges = 0;
        int hints = 0;
        for (int y = from; y < to; y++)
        {
            for (int x = 0; x < fineView.Width; x++)
            {
                hints += tell.MayBeAt(fineView, x, y) ? 1 : 0;
                if (tell.IsAt(fineView, x, y))
                {
                    all++;
                    edges += (tell.IsAt(fineView, x - 1, y) ? 0 : 1) + (tell.IsAt(fineView, x + 1, y) ? 0 : 1) + (tell.IsAt(fineView, x, y - 1) ? 0 : 1) + (tell.IsAt(fineView, x, y + 1) ? 0 : 1);
                    (int px, int py) = place.Map((x + 0.5) * coarse, (y + 0.5) * coarse);
                    seen += tell.Words.Moves ? (frame.Contains(px, py) ? 1 : 0) : figure[px, py] is Cell.Outside ? 0 : 1;
                }
            }
        }

        double grown = place.Scale * figure.Size / view.Size;
        double pixels = seen * fineView.Size * fineView.Size * grown * grown;
        // A line has twice its length of edge, and smaller than a few pixels it is all blended.
        double thickness = edges == 0 ? 0 : 2.0 * all / edges * fineView.Size * grown;
        if (seen < AppearanceThresholds.TellSeen * all)
        {
            return likeness;
        }

        double fine = (double)figure.Size / fineFigure.Size;
        int top = tell.Words.Moves ? 0 : (int)(fine * (place.Y + place.Scale * coarse * (from - AppearanceThresholds.TellMargin * fineView.Height)));
        int bottom = tell.Words.Moves ? fineFigure.Height : (int)(fine * (place.Y + place.Scale * coarse * (to + AppearanceThresholds.TellMargin * fineView.Height)));
        int found = 0;
        int hinted = 0;
        for (int y = Math.Max(0, top); y < Math.Min(fineFigure.Height, bottom); y++)
        {
            for (int x = 0; x < fineFigure.Width; x++)
            {
                found += tell.IsAt(fineFigure, x, y) ? 1 : 0;
                hinted += tell.MayBeAt(fineFigure, x, y) ? 1 : 0;
            }
        }

        double hundredth = fineView.Height * fineView.Size * grown / 100;
        double looked = Math.Max(hints * fineView.Size * fineView.Size * grown * grown, AppearanceThresholds.GlimpseTurned * area * hundredth * hundredth);
        likeness = likeness with { Glimpse = looked == 0 ? 1 : Math.Min(1, hinted * (double)fineFigure.Size * fineFigure.Size / looked / AppearanceThresholds.GlimpseAll) };
        if (thickness < AppearanceThresholds.TellThickness || seen < AppearanceThresholds.TellSquares || pixels < AppearanceThresholds.TellPixels)
        {
            return likeness;
        }

        double share = found * (double)fineFigure.Size * fineFigure.Size / pixels;
        return likeness with { Tell = Math.Clamp((share - AppearanceThresholds.TellGone) / (AppearanceThresholds.TellThere - AppearanceThresholds.TellGone), 0, 1) };
    }
}
