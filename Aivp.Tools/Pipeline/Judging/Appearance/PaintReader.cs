using Aivp.Tools.Media;

namespace Aivp.Tools.Pipeline.Judging.Appearance;

/// <summary>Reads the paint of small squares of a figure, past its lines and blended edges.</summary>
internal sealed class PaintReader(CutOuts picture, CutOut figure, Light light)
{
    private readonly RgbImage _image = picture.Image;
    private readonly Rgb _ink = picture.Keyline?.Ink ?? default;
    private readonly int _lineWidth = (int)Math.Ceiling(AppearanceThresholds.InkRun * picture.Image.Height);

    /// <summary>What the square that begins at a pixel holds.</summary>
    public Cell Read(int left, int top, int size, out Lab paint)
    {
        paint = default;
        int inside = 0;
        for (int i = 0; i < 5; i++)
        {
            // The middle first, then the corners.
            (int dx, int dy) = i switch { 0 => (size / 2, size / 2), 1 => (0, 0), 2 => (size - 1, 0), 3 => (0, size - 1), _ => (size - 1, size - 1) };
            int x = left + dx;
            int y = top + dy;
            if (!IsFigure(x, y))
            {
                continue;
            }

            Rgb colour = At(x, y);
            if (inside++ == 0)
            {
                paint = Lab.Of(colour, light);
            }

            if (IsFlat(x, y, colour) && !IsLine(x, y, colour))
            {
                paint = Lab.Of(colour, light);
                return Cell.Paint;
            }
        }

        return inside == 0 ? Cell.Outside : Cell.Line;
    }

    private bool IsFigure(int x, int y) => x < _image.Width && y < _image.Height && figure.Contains(y * _image.Width + x);

    private bool IsFlat(int x, int y, Rgb colour) =>
        (x == 0 || At(x - 1, y).DistanceTo(colour) <= AppearanceThresholds.SamePaint)
        && (x + 1 == _image.Width || At(x + 1, y).DistanceTo(colour) <= AppearanceThresholds.SamePaint)
        && (y == 0 || At(x, y - 1).DistanceTo(colour) <= AppearanceThresholds.SamePaint)
        && (y + 1 == _image.Height || At(x, y + 1).DistanceTo(colour) <= AppearanceThresholds.SamePaint);

    /// <summary>Ink that is thin in one direction is a line; black hair or a black coat isn't.</summary>
    private bool IsLine(int x, int y, Rgb colour) =>
        colour.DistanceTo(_ink) <= AppearanceThresholds.SameInk && (Run(x, y, 1, 0) <= _lineWidth || Run(x, y, 0, 1) <= _lineWidth);

    private int Run(int x, int y, int dx, int dy)
    {
        int length = 1;
        for (int way = -1; way <= 1; way += 2)
        {
            for (int i = 1; i <= _lineWidth; i++, length++)
            {
                int px = x + way * i * dx;
                int py = y + way * i * dy;
                if (px < 0 || py < 0 || px >= _image.Width || py >= _image.Height || At(px, py).DistanceTo(_ink) > AppearanceThresholds.SameInk)
                {
                    break;
                }
            }
        }

        return length;
    }

    private Rgb At(int x, int y)
    {
        int p = 3 * (y * _image.Width + x);
        return new(_image.Pixels[p], _image.Pixels[p + 1], _image.Pixels[p + 2]);
    }
}
