using Aivp.Tools.Providers.Animatic.Light;
using Aivp.Tools.Providers.Animatic.Svg;

namespace Aivp.Tools.Providers.Animatic.Sets;

/// <summary>One picture of a set: turns metres into pixels and materials into what light and air make of them.</summary>
internal sealed record StageView(SvgCanvas Canvas, StageCamera Camera, SceneLook Look)
{
    public Palette Palette => Look.Palette;

    public double Width => Camera.Width;

    public double Height => Camera.Height;

    /// <summary>How much of a thing is lost in the air at a depth, 0 to 1.</summary>
    public double Lost(double z) => 1 - (1 / (1 + (Math.Max(0, z + 1) / Palette.Sight)));

    /// <summary>A material's colour in this light at this depth.</summary>
    public Rgb Seen(Rgb material, double z)
    {
        // Lamps stand where the story plays: what is near them is lit, what is far lies in the sky's light alone.
        double lit = Palette.Glow * 0.42 / (1 + (Math.Max(0, z) * 0.16));
        return Rgb.Mix(material * (Palette.Ambient + (Palette.Key * lit)), Palette.Fog, Lost(z));
    }

    /// <summary>A pen that draws a thing in metres around a point of the set.</summary>
    public Pen At(double x, double y, double z) => new(Canvas, Canvas.Body, Camera.Place(x, y, z), colour => Seen(colour, z));

    /// <summary>A pen that draws in pixels; its colours are final.</summary>
    public Pen Flat() => new(Canvas, Canvas.Body, Affine.Identity, static colour => colour);

    /// <summary>A flat piece of the set between corners given as (x, y, z).</summary>
    public Outline Piece(params ReadOnlySpan<(double X, double Y, double Z)> corners)
    {
        Vec[] points = new Vec[corners.Length];
        for (int i = 0; i < corners.Length; i++)
        {
            points[i] = Camera.At(corners[i].X, corners[i].Y, corners[i].Z);
        }

        return Outline.Polygon(points);
    }

    /// <summary>A rectangle over the whole picture, with room for a tilt.</summary>
    public Outline Everything() => Outline.Rect(-Width * 0.2, -Height * 0.3, Width * 1.4, Height * 1.6);

    public Chance Chance(string purpose) => Svg.Chance.For(purpose, Look.Id);
}
