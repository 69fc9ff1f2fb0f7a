namespace Aivp.Tools.Providers.Animatic.Clips.Frames;

/// <summary>
/// Where each sample of a row (or column) comes from. Four neighbours are weighed by a cubic, so that positions between samples move smoothly and
/// stay sharp; positions that were rounded to whole samples would judder.
/// </summary>
internal sealed class AxisMap
{
    /// <summary>Weights are in 16384ths.</summary>
    public const int WeightBits = 14;

    /// <summary>Of a frame's edge, as a part of the side: where the stretching begins that fills what the still doesn't show.</summary>
    private const double Margin = 0.4;

    /// <param name="length">Samples, of the still as of the frame.</param>
    /// <param name="zoom">Magnification.</param>
    /// <param name="offset">How far the view's centre is from the still's, as a part of the side.</param>
    /// <param name="shift">Where samples lie: 0 in the middle of their pixels; for colour on the left of two brightness samples, -0.25.</param>
    public AxisMap(int length, double zoom, double offset, double shift)
    {
        Start = new int[length];
        Weights = new short[length * 4];
        IsIdentity = zoom == 1 && offset == 0;
        double low = 0.5 + offset - (0.5 / zoom);
        double high = 0.5 + offset + (0.5 / zoom);
        for (int i = 0; i < length; i++)
        {
            double view = (i + 0.5 + shift) / length;
            double place = IsIdentity ? view : Inside(0.5 + offset + ((view - 0.5) / zoom), low, high);
            double position = (place * length) - 0.5 - shift;
            int whole = (int)Math.Floor(position);
            Start[i] = Math.Clamp(whole - 1, -2, length - 2);
            Cubic(Math.Clamp(position - whole, 0, 1), Weights.AsSpan(i * 4, 4));
        }
    }

    /// <summary>Every sample stays where it is.</summary>
    public bool IsIdentity { get; }

    /// <summary>The first of the four source samples, for each. May lie up to two outside, where the edge is repeated.</summary>
    public int[] Start { get; }

    /// <summary>Four for each sample; they add up to one.</summary>
    public short[] Weights { get; }

    // A still has nothing beyond its edges. Where the view would look there, the outer part is stretched to fill it, as a wide lens does:
    // no seam, nothing twice, and the middle moves just as it should.
    private static double Inside(double place, double low, double high) =>
        place > 1 - Margin && high > 1 ? 1 - Squeezed(1 - place, high - 1)
        : place < Margin && low < 0 ? Squeezed(place, -low)
        : place;

    // From the margin on, [-beyond, Margin] onto [0, Margin]; no kink at the margin.
    private static double Squeezed(double place, double beyond)
    {
        double part = (Margin - place) / (Margin + beyond);
        double slope = (Margin + beyond) / Margin;
        return Margin - (Margin * ((slope * part) + ((1 - slope) * part * part)));
    }

    // Catmull-Rom: passes through the samples, so that a still frame is the still.
    private static void Cubic(double t, Span<short> weights)
    {
        double[] exact =
        [
            (((-0.5 * t) + 1) * t - 0.5) * t,
            ((1.5 * t) - 2.5) * t * t + 1,
            (((-1.5 * t) + 2) * t + 0.5) * t,
            ((0.5 * t) - 0.5) * t * t,
        ];
        int rest = 1 << WeightBits;
        for (int i = 0; i < 4; i++)
        {
            weights[i] = (short)Math.Round(exact[i] * (1 << WeightBits));
            rest -= weights[i];
        }

        weights[t < 0.5 ? 1 : 2] += (short)rest;
    }
}
