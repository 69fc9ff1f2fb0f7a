namespace Aivp.Tools.Pipeline.Judging.Appearance;

/// <summary>
/// Lays a reference's head and shoulders over a figure. Only these keep their shape whatever the pose; colours help, but one that differs
/// costs little more than a line, so that a head with other hair is still found.
/// </summary>
internal sealed class HeadPlacer
{
    private readonly FigureGrid _figure;
    private readonly PixelFrame _frame;
    private readonly HeadPoint[] _points;
    private readonly HeadPoint[] _few;
    private readonly int _width;

    private HeadPlacer(FigureGrid reference, FigureGrid figure, PixelFrame frame)
    {
        (_figure, _frame, _width) = (figure, frame, reference.Width);
        _points = HeadPoint.Sample(reference, AppearanceThresholds.HeadPointStep);
        _few = HeadPoint.Sample(reference, 3 * AppearanceThresholds.HeadPointStep);
    }

    /// <summary>The best place, or null where the figure is too small or too little of it is in the picture.</summary>
    public static Placement? Place(FigureGrid reference, FigureGrid figure, PixelFrame frame, bool mirrored)
    {
        HeadPlacer placer = new(reference, figure, frame);
        Placement[] starts = [.. placer.Starts(reference.Height, mirrored).OrderByDescending(start => start.Fit).Take(AppearanceThresholds.PlacementStarts)];
        Placement best = starts.Select(placer.Climb).MaxBy(place => place.Fit);
        return best.Fit > 0 ? best : null;
    }

    private IEnumerable<Placement> Starts(int rows, bool mirrored)
    {
        double whole = (double)_figure.Height / rows;
        for (double scale = AppearanceThresholds.SmallestScale * whole; scale <= AppearanceThresholds.LargestScale * whole; scale *= AppearanceThresholds.ScaleStep)
        {
            double step = Math.Max(1, AppearanceThresholds.PlaceStep * rows * scale);
            double middle = 0.5 * _width * scale;
            for (double y = -AppearanceThresholds.HeadAbove * rows * scale; y <= AppearanceThresholds.HeadBelow * _figure.Height; y += step)
            {
                for (double x = 0; x <= _figure.Width; x += step)
                {
                    Placement place = new(scale, mirrored ? x + middle : x - middle, y, mirrored, 0);
                    yield return place with { Fit = Fit(place, _few) };
                }
            }
        }
    }

    private Placement Climb(Placement place)
    {
        place = place with { Fit = Fit(place, _points) };
        double step = AppearanceThresholds.PlaceStep * _figure.Height / 2;
        double zoom = AppearanceThresholds.ScaleStep - 1;
        while (step >= 0.5)
        {
            Placement before = place;
            foreach (Placement next in Neighbours(place, step, zoom))
            {
                double fit = Fit(next, _points);
                place = fit > place.Fit ? next with { Fit = fit } : place;
            }

            if (place == before)
            {
                (step, zoom) = (step / 2, zoom / 2);
            }
        }

        return place;
    }

    private IEnumerable<Placement> Neighbours(Placement p, double step, double zoom)
    {
        yield return p with { X = p.X - step };
        yield return p with { X = p.X + step };
        yield return p with { Y = p.Y - step };
        yield return p with { Y = p.Y + step };
        double middle = 0.5 * _width * (p.Mirrored ? -1 : 1);
        yield return p with { Scale = p.Scale * (1 + zoom), X = p.X - middle * p.Scale * zoom };
        yield return p with { Scale = p.Scale / (1 + zoom), X = p.X + middle * p.Scale * (1 - 1 / (1 + zoom)) };
    }

    private double Fit(Placement place, HeadPoint[] points)
    {
        double agreed = 0;
        int seen = 0;
        foreach (HeadPoint point in points)
        {
            (int x, int y) = place.Map(point.X + 0.5, point.Y + 0.5);
            if (_frame.Contains(x, y))
            {
                seen++;
                agreed += Agreement(point, x, y);
            }
        }

        return seen >= AppearanceThresholds.HeadSeen * points.Length ? agreed / seen : 0;
    }

    private double Agreement(HeadPoint point, int x, int y)
    {
        Cell cell = _figure[x, y];
        if (cell is Cell.Outside || point.Cell is Cell.Outside)
        {
            // An arm or a thing may be where nothing is on the reference; a head can't be where nothing is in the picture.
            return cell == point.Cell ? 1 : cell is Cell.Outside ? 0 : AppearanceThresholds.LimbAgreement;
        }

        if (cell is Cell.Line || point.Cell is Cell.Line)
        {
            return AppearanceThresholds.LineAgreement;
        }

        float distance = _figure.Paint(x, y).DistanceTo(point.Paint);
        return distance <= AppearanceThresholds.SameColour ? 1 : AppearanceThresholds.OtherColourAgreement;
    }
}
