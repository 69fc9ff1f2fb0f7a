namespace Aivp.Tools.Pipeline.Judging.Figures;

/// <summary>A figure's outline at a size at which outlines can be laid over each other.</summary>
internal static class Outline
{
    /// <summary>Cells a side.</summary>
    public const int Side = 56;

    /// <summary>Reads it off a cut-out.</summary>
    public static bool[] Of(CutOutPicture figure)
    {
        const int Step = CutOutPicture.Side / Side;
        bool[] cells = new bool[Side * Side];
        for (int i = 0; i < cells.Length; i++)
        {
            int x = (i % Side * Step) + (Step / 2), y = (i / Side * Step) + (Step / 2);
            cells[i] = figure.Mask[(y * CutOutPicture.Side) + x] > Silhouette.Inside;
        }

        return cells;
    }

    /// <summary>The shared cells over the cells of both together: 0 apart, 1 the same outline.</summary>
    public static double Overlap(bool[] a, bool[] b)
    {
        int shared = 0, either = 0;
        for (int i = 0; i < a.Length; i++)
        {
            shared += a[i] && b[i] ? 1 : 0;
            either += a[i] || b[i] ? 1 : 0;
        }

        return either == 0 ? 0 : (double)shared / either;
    }
}
