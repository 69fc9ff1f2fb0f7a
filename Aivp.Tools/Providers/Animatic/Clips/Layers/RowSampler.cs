using System.Numerics;
using System.Runtime.InteropServices;

namespace Aivp.Tools.Providers.Animatic.Clips.Layers;

/// <summary>
/// Draws one row of a layer where it's seen: first between its rows, then along them, each sample weighed from four by a cubic, so that positions
/// between samples move smoothly and stay sharp. Samples have six more bits on the way.
/// </summary>
internal sealed class RowSampler(int width)
{
    /// <summary>All that a sample can be.</summary>
    public const int Full = 255 << Extra;

    /// <summary>Bits that samples have beyond eight.</summary>
    public const int Extra = 6;

    private const int WeightBits = RowCubic.WeightBits;
    private const int Pad = 4;

    private readonly short[][] _out = [new short[width], new short[width], new short[width]];
    private short[] _between = [];

    /// <summary>What was drawn last: the components, then the cover. Only what lies between <see cref="From"/> and <see cref="To"/> is valid.</summary>
    public short[][] Samples => _out;

    /// <summary>First column drawn.</summary>
    public int From { get; private set; }

    /// <summary>The column after the last one drawn.</summary>
    public int To { get; private set; }

    /// <summary>Whether the row covers the whole frame.</summary>
    public bool IsSolid { get; private set; }

    /// <summary>Whether a row would hide all behind it.</summary>
    public static bool Hides(LayerPlanes planes, bool goesOn, double y)
    {
        int row = (int)Math.Floor(y);
        return goesOn && planes.Solid[Clamp(row - 1)] && planes.Solid[Clamp(row)] && planes.Solid[Clamp(row + 1)] && planes.Solid[Clamp(row + 2)] && row >= -1 && row <= planes.Height;

        int Clamp(int at) => Math.Clamp(at, 0, planes.Height - 1);
    }

    /// <summary>Draws a row.</summary>
    /// <param name="planes">From what.</param>
    /// <param name="goesOn">What lies beyond the edges is as at them; else there is nothing.</param>
    /// <param name="y">The row, in samples.</param>
    /// <param name="x">Where the first column lies, in samples.</param>
    /// <param name="step">Samples for each column; more than zero.</param>
    /// <returns>False: nothing is seen of it.</returns>
    public bool Draw(LayerPlanes planes, bool goesOn, double y, double x, double step)
    {
        int row = (int)Math.Floor(y);
        if (!goesOn && (row < -2 || row > planes.Height))
        {
            return false;
        }

        Span<int> rows = stackalloc int[4];
        (int low, int high) = (int.MaxValue, 0);
        for (int i = 0; i < 4; i++)
        {
            int at = row - 1 + i;
            bool isThere = goesOn || (at >= 0 && at < planes.Height);
            rows[i] = isThere ? Math.Clamp(at, 0, planes.Height - 1) : -1;
            if (isThere && planes.To[rows[i]] > planes.From[rows[i]])
            {
                (low, high) = (Math.Min(low, planes.From[rows[i]]), Math.Max(high, planes.To[rows[i]]));
            }
        }

        if (low >= high)
        {
            return false;
        }

        // A cubic reaches two samples beyond what is there.
        From = goesOn && low == 0 ? 0 : (int)Math.Clamp(Math.Ceiling((low - 1.999 - x) / step), 0, width);
        To = goesOn && high == planes.Width ? width : (int)Math.Clamp(Math.Floor((high + 0.999 - x) / step) + 1, From, width);
        IsSolid = Hides(planes, goesOn, y);
        if (From == To)
        {
            return false;
        }

        int phase = (int)Math.Round((y - row) * RowCubic.Phases);
        ReadOnlySpan<short> weights = RowCubic.WeightsOf(phase);
        for (int i = 0; i <= planes.Components.Length; i++)
        {
            bool isCover = i == planes.Components.Length;
            if (isCover && IsSolid)
            {
                continue;
            }

            Between(isCover ? planes.Cover : planes.Components[i], planes.Width, rows, weights, low, high, goesOn);
            RowCubic.Along(_between, _out[i].AsSpan(From, To - From), high - low + (2 * Pad) - 4, x + (From * step) - low + Pad, step);
        }

        return true;
    }

    private void Between(byte[] plane, int stride, ReadOnlySpan<int> rows, ReadOnlySpan<short> weights, int low, int high, bool goesOn)
    {
        int count = high - low;
        if (_between.Length < count + (2 * Pad) + Vector<byte>.Count)
        {
            _between = new short[count + (2 * Pad) + Vector<byte>.Count];
        }

        // A row that isn't there weighs nothing; any other stands in for it.
        Span<short> result = _between.AsSpan(Pad, count);
        Span<short> four = stackalloc short[4];
        for (int i = 0; i < 4; i++)
        {
            four[i] = rows[i] < 0 ? (short)0 : weights[i];
        }

        if (four[1] == 1 << WeightBits)
        {
            Widen(Row(plane, rows[1]), result);
        }
        else
        {
            Mix(Row(plane, rows[0]), Row(plane, rows[1]), Row(plane, rows[2]), Row(plane, rows[3]), four, result);
        }

        _between.AsSpan(0, Pad).Fill(goesOn ? result[0] : (short)0);
        _between.AsSpan(Pad + count, Pad).Fill(goesOn ? result[^1] : (short)0);
        ReadOnlySpan<byte> Row(byte[] samples, int row) => samples.AsSpan((Math.Max(0, row) * stride) + low, count);
    }

    private static void Widen(ReadOnlySpan<byte> row, Span<short> result)
    {
        ReadOnlySpan<Vector<byte>> wide = MemoryMarshal.Cast<byte, Vector<byte>>(row);
        Span<Vector<short>> target = MemoryMarshal.Cast<short, Vector<short>>(result);
        for (int i = 0; i < wide.Length; i++)
        {
            Vector.Widen(wide[i], out Vector<ushort> a, out Vector<ushort> b);
            target[i * 2] = Vector.AsVectorInt16(a << Extra);
            target[(i * 2) + 1] = Vector.AsVectorInt16(b << Extra);
        }

        for (int x = wide.Length * Vector<byte>.Count; x < row.Length; x++)
        {
            result[x] = (short)(row[x] << Extra);
        }
    }

    private static void Mix(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, ReadOnlySpan<byte> c, ReadOnlySpan<byte> d, ReadOnlySpan<short> weights, Span<short> result)
    {
        (int wa, int wb, int wc, int wd) = (weights[0], weights[1], weights[2], weights[3]);
        ReadOnlySpan<Vector<byte>> va = MemoryMarshal.Cast<byte, Vector<byte>>(a);
        ReadOnlySpan<Vector<byte>> vb = MemoryMarshal.Cast<byte, Vector<byte>>(b);
        ReadOnlySpan<Vector<byte>> vc = MemoryMarshal.Cast<byte, Vector<byte>>(c);
        ReadOnlySpan<Vector<byte>> vd = MemoryMarshal.Cast<byte, Vector<byte>>(d);
        Span<Vector<short>> sums = MemoryMarshal.Cast<short, Vector<short>>(result);
        for (int i = 0; i < va.Length; i++)
        {
            Vector.Widen(va[i], out Vector<ushort> a0, out Vector<ushort> a1);
            Vector.Widen(vb[i], out Vector<ushort> b0, out Vector<ushort> b1);
            Vector.Widen(vc[i], out Vector<ushort> c0, out Vector<ushort> c1);
            Vector.Widen(vd[i], out Vector<ushort> d0, out Vector<ushort> d1);
            sums[i * 2] = RowCubic.Weighed(Vector.AsVectorInt16(a0), Vector.AsVectorInt16(b0), Vector.AsVectorInt16(c0), Vector.AsVectorInt16(d0), weights, WeightBits - Extra);
            sums[(i * 2) + 1] = RowCubic.Weighed(Vector.AsVectorInt16(a1), Vector.AsVectorInt16(b1), Vector.AsVectorInt16(c1), Vector.AsVectorInt16(d1), weights, WeightBits - Extra);
        }

        for (int x = va.Length * Vector<byte>.Count; x < result.Length; x++)
        {
            result[x] = (short)(((a[x] * wa) + (b[x] * wb) + (c[x] * wc) + (d[x] * wd) + (1 << (WeightBits - Extra - 1))) >> (WeightBits - Extra));
        }
    }
}
