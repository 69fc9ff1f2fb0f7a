namespace Aivp.Tools.Pipeline.Judging.Appearance;

/// <summary>
/// A figure as a mosaic of at most <see cref="AppearanceThresholds.GridRows"/> rows: the paint of each square in white light.
/// Everything that compares figures works on these, so the picture's resolution doesn't matter.
/// </summary>
internal sealed class FigureGrid
{
    private readonly Cell[] _cells;
    private readonly Lab[] _paint;

    private FigureGrid(FigureBox box, int size, Cell[] cells, Lab[] paint)
    {
        (Box, Size, _cells, _paint) = (box, size, cells, paint);
        Width = (box.Width + size - 1) / size;
        Height = (box.Height + size - 1) / size;
    }

    /// <summary>Where the figure is in its picture.</summary>
    public FigureBox Box { get; }

    /// <summary>A square's side in pixels.</summary>
    public int Size { get; }

    /// <summary>In squares.</summary>
    public int Width { get; }

    /// <summary>In squares.</summary>
    public int Height { get; }

    /// <summary>What a square holds; outside the grid there is no figure.</summary>
    public Cell this[int x, int y] => (uint)x < (uint)Width && (uint)y < (uint)Height ? _cells[y * Width + x] : Cell.Outside;

    /// <summary>A square's paint; where <see cref="this[int, int]"/> is <see cref="Cell.Line"/>, whatever blend is seen there.</summary>
    public Lab Paint(int x, int y) => _paint[y * Width + x];

    /// <summary>Reads a figure off its picture.</summary>
    public static FigureGrid Of(CutOuts picture, CutOut figure, Light light, int rows = AppearanceThresholds.GridRows)
    {
        FigureBox box = figure.Box;
        int size = Math.Max(1, (int)Math.Round((double)box.Height / rows));
        int width = (box.Width + size - 1) / size;
        int height = (box.Height + size - 1) / size;
        Cell[] cells = new Cell[width * height];
        Lab[] paint = new Lab[cells.Length];
        PaintReader reader = new(picture, figure, light);
        for (int y = 0; y < height; y++)
        {
            for (int x = 0; x < width; x++)
            {
                cells[y * width + x] = reader.Read(box.X + x * size, box.Y + y * size, size, out paint[y * width + x]);
            }
        }

        return new(box, size, cells, paint);
    }
}
