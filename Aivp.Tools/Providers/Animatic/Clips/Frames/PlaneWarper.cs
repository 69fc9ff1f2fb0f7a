using System.Numerics;
using System.Runtime.InteropServices;

namespace Aivp.Tools.Providers.Animatic.Clips.Frames;

/// <summary>Moves a plane's samples to where the camera sees them: first along the rows, then along the columns. Whole numbers throughout.</summary>
internal sealed class PlaneWarper
{
    // Between the two passes samples have six more bits, so that rounding twice doesn't show.
    private const int Extra = 6;
    private const int Round = 1 << (AxisMap.WeightBits + Extra - 1);

    private short[] _rows = [];

    /// <summary>Draws the plane as seen through the two maps.</summary>
    public void Warp(Plane source, AxisMap columns, AxisMap rows, Memory<byte> target)
    {
        if (columns.IsIdentity && rows.IsIdentity)
        {
            source.Samples.CopyTo(target);
            return;
        }

        int width = source.Width;
        int height = source.Height;
        int first = Math.Clamp(rows.Start.Min(), 0, height - 1);
        int last = Math.Clamp(rows.Start.Max() + 3, 0, height - 1);
        if (_rows.Length < width * height)
        {
            _rows = new short[width * height];
        }

        short[] between = _rows;
        Parallel.For(first, last + 1, y => Across(source.Row(y), columns, between.AsSpan(y * width, width)));
        Parallel.For(0, height, y =>
        {
            int start = rows.Start[y];
            Down(
                Source(start),
                Source(start + 1),
                Source(start + 2),
                Source(start + 3),
                rows.Weights.AsSpan(y * 4, 4),
                target.Span.Slice(y * width, width));
        });

        ReadOnlySpan<short> Source(int y) => between.AsSpan(Math.Clamp(y, 0, height - 1) * width, width);
    }

    private static void Across(ReadOnlySpan<byte> row, AxisMap columns, Span<short> result)
    {
        const int Half = 1 << (AxisMap.WeightBits - Extra - 1);
        int[] starts = columns.Start;
        short[] weights = columns.Weights;
        for (int x = 0; x < result.Length; x++)
        {
            int start = starts[x];
            int w = x * 4;
            int sum = start >= 0 && start + 3 < row.Length
                ? (row[start] * weights[w]) + (row[start + 1] * weights[w + 1]) + (row[start + 2] * weights[w + 2]) + (row[start + 3] * weights[w + 3])
                : (At(row, start) * weights[w]) + (At(row, start + 1) * weights[w + 1]) + (At(row, start + 2) * weights[w + 2]) + (At(row, start + 3) * weights[w + 3]);
            result[x] = (short)((sum + Half) >> (AxisMap.WeightBits - Extra));
        }
    }

    private static int At(ReadOnlySpan<byte> row, int x) => row[Math.Clamp(x, 0, row.Length - 1)];

    private static void Down(
        ReadOnlySpan<short> a, ReadOnlySpan<short> b, ReadOnlySpan<short> c, ReadOnlySpan<short> d, ReadOnlySpan<short> weights, Span<byte> target)
    {
        (int wa, int wb, int wc, int wd) = (weights[0], weights[1], weights[2], weights[3]);
        ReadOnlySpan<Vector<short>> va = MemoryMarshal.Cast<short, Vector<short>>(a);
        ReadOnlySpan<Vector<short>> vb = MemoryMarshal.Cast<short, Vector<short>>(b);
        ReadOnlySpan<Vector<short>> vc = MemoryMarshal.Cast<short, Vector<short>>(c);
        ReadOnlySpan<Vector<short>> vd = MemoryMarshal.Cast<short, Vector<short>>(d);
        Span<Vector<byte>> wide = MemoryMarshal.Cast<byte, Vector<byte>>(target);
        for (int i = 0; i < wide.Length; i++)
        {
            wide[i] = Vector.Narrow(
                Vector.AsVectorUInt16(Sum(va[i * 2], vb[i * 2], vc[i * 2], vd[i * 2])),
                Vector.AsVectorUInt16(Sum(va[(i * 2) + 1], vb[(i * 2) + 1], vc[(i * 2) + 1], vd[(i * 2) + 1])));
        }

        for (int x = wide.Length * Vector<byte>.Count; x < target.Length; x++)
        {
            int sum = (a[x] * wa) + (b[x] * wb) + (c[x] * wc) + (d[x] * wd);
            target[x] = (byte)Math.Clamp((sum + Round) >> (AxisMap.WeightBits + Extra), 0, 255);
        }

        Vector<short> Sum(Vector<short> p, Vector<short> q, Vector<short> r, Vector<short> s)
        {
            Vector.Widen(p, out Vector<int> p0, out Vector<int> p1);
            Vector.Widen(q, out Vector<int> q0, out Vector<int> q1);
            Vector.Widen(r, out Vector<int> r0, out Vector<int> r1);
            Vector.Widen(s, out Vector<int> s0, out Vector<int> s1);
            return Vector.Narrow(Byte((p0 * wa) + (q0 * wb) + (r0 * wc) + (s0 * wd)), Byte((p1 * wa) + (q1 * wb) + (r1 * wc) + (s1 * wd)));
        }
    }

    private static Vector<int> Byte(Vector<int> sum) =>
        Vector.Min(Vector.Max((sum + new Vector<int>(Round)) >> (AxisMap.WeightBits + Extra), Vector<int>.Zero), new Vector<int>(255));
}
