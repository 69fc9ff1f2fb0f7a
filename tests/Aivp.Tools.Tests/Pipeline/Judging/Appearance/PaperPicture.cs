using Aivp.Tools.Media;
using Aivp.Tools.Pipeline.Judging.Appearance;

namespace Aivp.Tools.Tests.Pipeline.Judging.Appearance;

/// <summary>Paints cut-out figures with a keyline of paper and ink, as the pictures under judgement have them.</summary>
internal sealed class PaperPicture
{
    private static readonly Rgb Ink = new(0x22, 0x1e, 0x24);
    private readonly double[] _tint;
    private readonly double[] _pixels;

    public PaperPicture(int width, int height, double red = 1, double green = 1, double blue = 1)
    {
        (Width, Height, _tint) = (width, height, [red, green, blue]);
        _pixels = new double[width * height * 3];
        for (int p = 0; p < width * height; p++)
        {
            // A wall that gets lighter to the right, a floor, and no keyline anywhere.
            double light = 120 + 60.0 * (p % width) / width;
            Blend(p, new Rgb((byte)light, (byte)(light * .9), (byte)(light * .8)), p / width > height * .8 ? .7 : 1, white: 1);
        }
    }

    public static Rgb Paper { get; } = new(0xf6, 0xf1, 0xe6);

    public int Width { get; }

    public int Height { get; }

    public RgbImage Image => new(Width, Height, [.. _pixels.Select(value => (byte)Math.Clamp(Math.Round(value), 0, 255))]);

    /// <summary>Puts a figure into the picture.</summary>
    /// <param name="doll">Who.</param>
    /// <param name="x">Where the feet's middle is, in pixels.</param>
    /// <param name="feet">Where the ground is, in pixels; may be below the picture.</param>
    /// <param name="tall">The figure's height in pixels.</param>
    public PaperPicture Put(PaperDoll doll, double x, double feet, double tall)
    {
        (Func<double, double, double> Distance, Rgb Colour)[] parts = [.. doll.Parts()];
        double paper = Math.Max(2.2, .0045 * Height);
        double ink = Math.Max(1.6, .0035 * Height);
        for (int p = 0; p < Width * Height; p++)
        {
            double u = (p % Width + .5 - x) / tall;
            double v = (p / Width + .5 - feet) / tall + 1;
            if (Math.Abs(u) > .3 || v < -.1 || v > 1.1)
            {
                continue;
            }

            double edge = parts.Min(part => part.Distance(u, v)) * tall;
            Blend(p, Paper, .5 - edge + paper, white: .25);
            Blend(p, Ink, .5 - edge);
            if (edge < -ink + 1)
            {
                foreach ((Func<double, double, double> distance, Rgb colour) in parts)
                {
                    Blend(p, colour, Math.Min(.5 - distance(u, v) * tall, .5 - edge - ink));
                }
            }
        }

        return this;
    }

    /// <summary>Puts a bar of card, with the keyline that all card has, across the whole picture, before everybody.</summary>
    public PaperPicture Bar(int top, int high, Rgb colour)
    {
        int edge = (int)Math.Ceiling(.0045 * Height);
        for (int p = (top - edge) * Width; p < (top + high + edge) * Width; p++)
        {
            bool paper = p < top * Width || p >= (top + high) * Width;
            Blend(p, paper ? Paper : colour, 1, white: paper ? .25 : 0);
        }

        return this;
    }

    /// <param name="p">The pixel.</param>
    /// <param name="colour">The paint.</param>
    /// <param name="share">How much of the pixel it covers.</param>
    /// <param name="white">How much of the scene's light it doesn't take: paper stays light.</param>
    private void Blend(int p, Rgb colour, double share, double white = 0)
    {
        share = Math.Clamp(share, 0, 1);
        byte[] channels = [colour.R, colour.G, colour.B];
        for (int c = 0; c < 3; c++)
        {
            _pixels[3 * p + c] += share * (channels[c] * (white + (1 - white) * _tint[c]) - _pixels[3 * p + c]);
        }
    }
}
