using Aivp.Tools.Media;

namespace Aivp.Tools.Pipeline.Judging.Appearance;

/// <summary>The picture's edges, in squares of a figure's mosaic.</summary>
internal readonly record struct PixelFrame(int Left, int Top, int Right, int Bottom)
{
    public static PixelFrame Of(RgbImage image, FigureGrid figure) => new(
        -(figure.Box.X / figure.Size), -(figure.Box.Y / figure.Size), (image.Width - figure.Box.X) / figure.Size, (image.Height - figure.Box.Y) / figure.Size);

    public bool Contains(int x, int y) => x >= Left && x < Right && y >= Top && y < Bottom;
}
