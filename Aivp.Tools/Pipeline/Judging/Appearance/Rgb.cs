namespace Aivp.Tools.Pipeline.Judging.Appearance;

/// <summary>A pixel's colour in sRGB, 0 to 255 each.</summary>
internal readonly record struct Rgb(byte R, byte G, byte B)
{
    /// <summary>How light it looks, 0 to 255: Rec. 709 weights on the encoded values, which is enough to tell paper from ink.</summary>
    public int Luma => (54 * R + 183 * G + 19 * B) >> 8;

    /// <summary>The largest difference of the three channels.</summary>
    public int DistanceTo(Rgb other) => Math.Max(Math.Abs(R - other.R), Math.Max(Math.Abs(G - other.G), Math.Abs(B - other.B)));
}
