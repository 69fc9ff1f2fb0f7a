using Aivp.Tools.Pipeline.Judging.Appearance;

namespace Aivp.Tools.Pipeline.Judging.Figures;

/// <summary>Which colours a figure has, and how much of each: a histogram over CIE L*a*b*, each pixel shared between the nearest bins.</summary>
internal static class Palette
{
    private const int LightnessBins = 5, ChromaBins = 12;
    private const float LargestChroma = 60;
    private const float LeastShare = 0.01f;

    // Every second pixel of every second row: a quarter of the work, and the same histogram to two digits.
    private const int Step = 2;

    /// <summary>How many numbers a palette has.</summary>
    public const int Length = LightnessBins * ChromaBins * ChromaBins;

    /// <summary>Reads a figure's palette. Its dot product with another is their Bhattacharyya coefficient: 0 nothing in common, 1 the same.</summary>
    public static float[] Of(CutOutPicture figure)
    {
        float[] bins = new float[Length];
        float total = 0;
        for (int y = 0; y < CutOutPicture.Side; y += Step)
        {
            for (int x = 0; x < CutOutPicture.Side; x += Step)
            {
                int i = (y * CutOutPicture.Side) + x;
                float share = figure.Mask[i];
                if (share > LeastShare)
                {
                    Add(bins, figure.Pixels.AsSpan(3 * i, 3), share);
                    total += share;
                }
            }
        }

        for (int i = 0; i < bins.Length; i++)
        {
            bins[i] = MathF.Sqrt(bins[i] / Math.Max(total, 1e-6f));
        }

        return bins;
    }

    private static void Add(float[] bins, ReadOnlySpan<float> pixel, float share)
    {
        Lab colour = Lab.Of(new Rgb(Byte(pixel[0]), Byte(pixel[1]), Byte(pixel[2])), Light.White);
        (int lightness, float overL) = Bin(colour.L / 100, LightnessBins);
        (int green, float overA) = Bin((colour.A + LargestChroma) / (2 * LargestChroma), ChromaBins);
        (int blue, float overB) = Bin((colour.B + LargestChroma) / (2 * LargestChroma), ChromaBins);
        for (int corner = 0; corner < 8; corner++)
        {
            int l = corner & 1, a = (corner >> 1) & 1, c = corner >> 2;
            float weight = (l == 1 ? overL : 1 - overL) * (a == 1 ? overA : 1 - overA) * (c == 1 ? overB : 1 - overB);
            bins[((((lightness + l) * ChromaBins) + green + a) * ChromaBins) + blue + c] += weight * share;
        }
    }

    private static (int Bin, float Over) Bin(float value, int bins)
    {
        float place = Math.Clamp(value * (bins - 1), 0, bins - 1.001f);
        return ((int)place, place - (int)place);
    }

    private static byte Byte(float value) => (byte)(value + 0.5f);
}
