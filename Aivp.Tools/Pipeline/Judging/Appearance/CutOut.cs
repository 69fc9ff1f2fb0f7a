namespace Aivp.Tools.Pipeline.Judging.Appearance;

/// <summary>A figure found in a picture.</summary>
/// <param name="Regions">The picture's areas.</param>
/// <param name="Pieces">Those that are the figure: more than one where something before it cuts it in two.</param>
/// <param name="Box">Where it is.</param>
/// <param name="Area">Its pixels.</param>
internal sealed record CutOut(Regions Regions, IReadOnlyList<int> Pieces, FigureBox Box, int Area)
{
    /// <summary>This figure with another piece of it.</summary>
    public CutOut With(CutOut piece)
    {
        int x = Math.Min(Box.X, piece.Box.X);
        int y = Math.Min(Box.Y, piece.Box.Y);
        FigureBox box = new(x, y, Math.Max(Box.X + Box.Width, piece.Box.X + piece.Box.Width) - x, Math.Max(Box.Y + Box.Height, piece.Box.Y + piece.Box.Height) - y);
        return new(Regions, [.. Pieces, .. piece.Pieces], box, Area + piece.Area);
    }

    /// <summary>Whether a pixel belongs to the figure.</summary>
    public bool Contains(int pixel)
    {
        int region = Regions[pixel];
        foreach (int piece in Pieces)
        {
            if (piece == region)
            {
                return true;
            }
        }

        return false;
    }
}
