namespace Aivp.Tools.Media.PngFormat;

/// <summary>One pass over a picture: all of it, or one of the seven of Adam7 interlacing.</summary>
/// <param name="X">First column.</param>
/// <param name="Y">First row.</param>
/// <param name="StepX">Columns to the next.</param>
/// <param name="StepY">Rows to the next.</param>
/// <param name="Width">Pixels a row.</param>
/// <param name="Height">Rows.</param>
internal readonly record struct PngPass(int X, int Y, int StepX, int StepY, int Width, int Height)
{
    private static readonly (int X, int Y, int StepX, int StepY)[] Adam7 =
        [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];

    /// <summary>The passes that have pixels, in the file's order.</summary>
    public static IEnumerable<PngPass> For(PngHeader header) =>
        (header.Interlaced ? Adam7 : [(0, 0, 1, 1)])
            .Select(step => new PngPass(
                step.X,
                step.Y,
                step.StepX,
                step.StepY,
                (header.Size.Width - step.X + step.StepX - 1) / step.StepX,
                (header.Size.Height - step.Y + step.StepY - 1) / step.StepY))
            .Where(pass => pass is { Width: > 0, Height: > 0 });

    /// <summary>Puts a pass's row where its pixels belong.</summary>
    public void Scatter(ReadOnlySpan<byte> rgb, Span<byte> row)
    {
        for (int i = 0; i < Width; i++)
        {
            rgb.Slice(i * 3, 3).CopyTo(row[((X + (i * StepX)) * 3)..]);
        }
    }
}
