using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Aivp.Tools.Providers.Animatic.Clips.Layers;

/// <summary>Draws samples between the samples of a row, each weighed from four by a cubic. The same numbers on every machine.</summary>
internal static class RowCubic
{
    /// <summary>Weights are in 16384ths.</summary>
    public const int WeightBits = 14;

    /// <summary>Places between two samples.</summary>
    public const int Phases = 256;

    // Of places: a 65536th of a sample, so that all of a row fits into 32 bits.
    private const int Shift = 16;
    private static readonly short[] s_weights = Weights();

    /// <summary>Four weights for a place between two samples.</summary>
    public static ReadOnlySpan<short> WeightsOf(int phase) => s_weights.AsSpan(phase * 4, 4);

    /// <summary>Draws columns.</summary>
    /// <param name="samples">A row.</param>
    /// <param name="target">What to draw.</param>
    /// <param name="last">Of the samples the last one that has three after it.</param>
    /// <param name="x">Where the first column lies, in samples.</param>
    /// <param name="step">Samples for each column.</param>
    public static void Along(short[] samples, Span<short> target, int last, double x, double step)
    {
        int at = (int)Math.Round(x * (1 << Shift));
        int each = (int)Math.Round(step * (1 << Shift));
        ref short between = ref MemoryMarshal.GetArrayDataReference(samples);
        ref short weights = ref MemoryMarshal.GetArrayDataReference(s_weights);
        int i = 0;
        if (each == 1 << Shift)
        {
            i = Evenly(samples, target, at, last);
        }
        else if (Avx2.IsSupported && last > 8)
        {
            i = Stretched(samples, target, at, each, last);
        }

        at += i * each;

        for (; i < target.Length; i++, at += each)
        {
            ref short from = ref Unsafe.Add(ref between, Math.Clamp((at >> Shift) - 1, 0, last));
            ref short weight = ref Unsafe.Add(ref weights, ((at >> (Shift - 8)) & (Phases - 1)) * 4);
            int sum = (from * weight) + (Unsafe.Add(ref from, 1) * Unsafe.Add(ref weight, 1)) + (Unsafe.Add(ref from, 2) * Unsafe.Add(ref weight, 2)) + (Unsafe.Add(ref from, 3) * Unsafe.Add(ref weight, 3));
            target[i] = (short)Math.Clamp((sum + (1 << (WeightBits - 1))) >> WeightBits, 0, RowSampler.Full);
        }
    }

    // Eight columns at once, each with weights and samples of its own: the same numbers as one by one.
    private static unsafe int Stretched(short[] samples, Span<short> target, int at, int each, int last)
    {
        Vector256<int> place = Vector256.Create(at) + (Vector256.Create(0, 1, 2, 3, 4, 5, 6, 7) * each);
        Vector256<int> half = Vector256.Create(1 << (WeightBits - 1));
        Vector256<int> most = Vector256.Create(RowSampler.Full);
        int i = 0;
        fixed (short* between = samples, weights = s_weights, result = target)
        {
            for (; i + 8 <= target.Length; i += 8, place += Vector256.Create(each * 8))
            {
                Vector256<int> start = Vector256.Min(Vector256.Max((place >> Shift) - Vector256<int>.One, Vector256<int>.Zero), Vector256.Create(last));
                Vector256<int> phase = (place >> (Shift - 8)) & Vector256.Create(Phases - 1);
                Vector256<int> one = Avx2.MultiplyAddAdjacent(
                    Avx2.GatherVector256((int*)between, start, 2).AsInt16(), Avx2.GatherVector256((int*)weights, phase, 8).AsInt16());
                Vector256<int> two = Avx2.MultiplyAddAdjacent(
                    Avx2.GatherVector256((int*)(between + 2), start, 2).AsInt16(), Avx2.GatherVector256((int*)(weights + 2), phase, 8).AsInt16());
                Vector256<int> sum = Vector256.Min(Vector256.Max((one + two + half) >> WeightBits, Vector256<int>.Zero), most);
                Vector128.Narrow(sum.GetLower(), sum.GetUpper()).Store(result + i);
            }
        }

        return i;
    }

    // All columns are weighed alike where nothing is stretched, so many of them at once.
    private static int Evenly(short[] samples, Span<short> target, int at, int last)
    {
        int start = (at >> Shift) - 1;
        ReadOnlySpan<short> weights = s_weights.AsSpan(((at >> (Shift - 8)) & (Phases - 1)) * 4, 4);
        int i = 0;
        if (start > 0 && weights[1] == 1 << WeightBits)
        {
            int count = Math.Clamp(last - start, 0, target.Length - i);
            samples.AsSpan(start + 1, count).CopyTo(target[i..]);
            return i + count;
        }

        for (; i < target.Length && start + i < 0; i++)
        {
            target[i] = samples[0];
        }

        for (; i + Vector<short>.Count <= target.Length && start + i + Vector<short>.Count - 1 <= last; i += Vector<short>.Count)
        {
            int from = start + i;
            Vector<short> sum = Weighed(new(samples, from), new(samples, from + 1), new(samples, from + 2), new(samples, from + 3), weights, WeightBits);
            Vector.Min(Vector.Max(sum, Vector<short>.Zero), new((short)RowSampler.Full)).CopyTo(target[i..]);
        }

        return i;
    }

    /// <summary>Four rows, or one row at four places, added up by weight.</summary>
    public static Vector<short> Weighed(Vector<short> a, Vector<short> b, Vector<short> c, Vector<short> d, ReadOnlySpan<short> weights, int shift)
    {
        Vector.Widen(a, out Vector<int> a0, out Vector<int> a1);
        Vector.Widen(b, out Vector<int> b0, out Vector<int> b1);
        Vector.Widen(c, out Vector<int> c0, out Vector<int> c1);
        Vector.Widen(d, out Vector<int> d0, out Vector<int> d1);
        (int wa, int wb, int wc, int wd) = (weights[0], weights[1], weights[2], weights[3]);
        Vector<int> half = new(1 << (shift - 1));
        return Vector.Narrow(((a0 * wa) + (b0 * wb) + (c0 * wc) + (d0 * wd) + half) >> shift, ((a1 * wa) + (b1 * wb) + (c1 * wc) + (d1 * wd) + half) >> shift);
    }

    // Catmull-Rom: passes through the samples.
    private static short[] Weights()
    {
        short[] weights = new short[(Phases + 1) * 4];
        for (int phase = 0; phase <= Phases; phase++)
        {
            double t = (double)phase / Phases;
            double[] exact = [((((-0.5 * t) + 1) * t) - 0.5) * t, (((1.5 * t) - 2.5) * t * t) + 1, ((((-1.5 * t) + 2) * t) + 0.5) * t, ((0.5 * t) - 0.5) * t * t];
            int rest = 1 << WeightBits;
            for (int i = 0; i < 4; i++)
            {
                weights[(phase * 4) + i] = (short)Math.Round(exact[i] * (1 << WeightBits));
                rest -= weights[(phase * 4) + i];
            }

            weights[(phase * 4) + (t < 0.5 ? 1 : 2)] += (short)rest;
        }

        return weights;
    }
}
