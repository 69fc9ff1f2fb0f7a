namespace Aivp.Tools.Pipeline.Judging.Appearance;

/// <summary>A sample of a reference's head and shoulders and of the air around them.</summary>
internal readonly record struct HeadPoint(int X, int Y, Cell Cell, Lab Paint)
{
    /// <summary>Every <paramref name="step"/>th square of the top of a figure, with a margin.</summary>
    public static HeadPoint[] Sample(FigureGrid reference, int step)
    {
        List<HeadPoint> points = [];
        int margin = reference.Height / 40;
        for (int y = -margin; y < AppearanceThresholds.HeadShare * reference.Height; y += step)
        {
            for (int x = -margin; x < reference.Width + margin; x += step)
            {
                Cell cell = reference[x, y];
                points.Add(new(x, y, cell, cell is Cell.Paint ? reference.Paint(x, y) : default));
            }
        }

        return [.. points];
    }
}
