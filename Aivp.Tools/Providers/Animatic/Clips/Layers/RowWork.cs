using System.Buffers;
using System.Numerics;

namespace Aivp.Tools.Providers.Animatic.Clips.Layers;

/// <summary>One row of a frame in the making.</summary>
internal sealed class RowWork(int longest) : IDisposable
{
    private readonly RowSampler _luma = new(longest);
    private readonly RowSampler _chroma = new(longest / 2);
    private readonly short[][] _rows = [.. Enumerable.Range(0, 7).Select(_ => ArrayPool<short>.Shared.Rent(longest))];
    private int _width;
    private int _planes;
    private bool _isColour;

    /// <summary>The row.</summary>
    public ReadOnlySpan<short[]> Sum => _rows.AsSpan(0, 2);

    /// <summary>The same row of the other keyframe's place.</summary>
    public ReadOnlySpan<short[]> Other => _rows.AsSpan(2, 2);

    private ReadOnlySpan<short[]> Piece => _rows.AsSpan(4, 3);

    public void Dispose()
    {
        foreach (short[] row in _rows)
        {
            ArrayPool<short>.Shared.Return(row);
        }
    }

    /// <summary>A new row.</summary>
    public void Begin(int width, int planes, bool isColour) => (_width, _planes, _isColour) = (width, planes, isColour);

    /// <summary>Draws layers over each other; what is hidden isn't drawn.</summary>
    public void Place(IReadOnlyList<PlacedSprite> layers, double height, ReadOnlySpan<short[]> target)
    {
        int first = 0;
        for (int i = layers.Count - 1; i > 0; i--)
        {
            PlacedSprite layer = layers[i];
            if (layer.Share == 256 && layer.Sprite.GoesOn && RowSampler.Hides(Planes(layer.Sprite), goesOn: true, Y(layer.Sprite, layer.Source(height).Y)))
            {
                first = i;
                break;
            }
        }

        for (int plane = 0; plane < _planes; plane++)
        {
            target[plane].AsSpan(0, _width).Fill((short)((_isColour ? 128 : 16) << RowSampler.Extra));
        }

        for (int i = first; i < layers.Count; i++)
        {
            if (Draw(layers[i], height) is { } drawn)
            {
                Over(target, drawn.Samples, drawn.From, drawn.To, drawn.IsSolid);
            }
        }
    }

    /// <summary>Draws a piece over the row: its parts are added up first, so that what changes into another never lets the place shine through.</summary>
    public void Add(PlacedSprite[] parts, double height)
    {
        if (parts is [{ Share: 256 } only])
        {
            if (Draw(only, height) is { } drawn)
            {
                Over(Sum, drawn.Samples, drawn.From, drawn.To, drawn.IsSolid);
            }

            return;
        }

        (int from, int to) = (_width, 0);
        foreach (PlacedSprite part in parts)
        {
            if (Draw(part, height) is not { } drawn)
            {
                continue;
            }

            if (from >= to)
            {
                foreach (short[] row in Piece)
                {
                    row.AsSpan(0, _width).Clear();
                }
            }

            (from, to) = (Math.Min(from, drawn.From), Math.Max(to, drawn.To));
            for (int plane = 0; plane <= _planes; plane++)
            {
                for (int x = drawn.From; x < drawn.To; x++)
                {
                    int sample = plane == _planes && drawn.IsSolid ? RowSampler.Full : drawn.Samples[plane][x];
                    Piece[plane][x] += (short)((sample * part.Share) >> 8);
                }
            }
        }

        if (from < to)
        {
            Over(Sum, _rows[4..7], from, to, isSolid: false);
        }
    }

    /// <summary>Mixes in the other place.</summary>
    public void Mix(int share)
    {
        for (int plane = 0; plane < _planes; plane++)
        {
            (short[] one, short[] two) = (Sum[plane], Other[plane]);
            for (int x = 0; x < _width; x++)
            {
                one[x] = (short)(((one[x] * (256 - share)) + (two[x] * share)) >> 8);
            }
        }
    }

    /// <summary>Takes the row from a frame.</summary>
    public void Load(byte[] frame, int[] starts)
    {
        for (int plane = 0; plane < _planes; plane++)
        {
            ReadOnlySpan<byte> row = frame.AsSpan(starts[plane], _width);
            short[] target = Sum[plane];
            for (int x = 0; x < row.Length; x++)
            {
                target[x] = (short)(row[x] << RowSampler.Extra);
            }
        }
    }

    /// <summary>Puts a row into a frame.</summary>
    public void Store(ReadOnlySpan<short[]> source, byte[] frame, int[] starts)
    {
        for (int plane = 0; plane < _planes; plane++)
        {
            Round(source[plane], frame.AsSpan(starts[plane], _width));
        }
    }

    /// <summary>The finished row.</summary>
    public void Write(int plane, Span<byte> target) => Round(Sum[plane], target);

    private static void Round(short[] source, Span<byte> target)
    {
        for (int x = 0; x < target.Length; x++)
        {
            target[x] = (byte)((source[x] + (1 << (RowSampler.Extra - 1))) >> RowSampler.Extra);
        }
    }

    // All of a sample is 255 times 64; with one part in 256 more it's 16384, by which a shift divides.
    private static Vector<int> Rest(Vector<int> below, Vector<int> cover)
    {
        Vector<int> rest = new Vector<int>(RowSampler.Full) - cover;
        return (below * (rest + (rest >> 8))) >> 14;
    }

    private RowSampler? Draw(PlacedSprite layer, double height)
    {
        RowSource source = layer.Source(height);
        LayerSprite sprite = layer.Sprite;
        // Brightness lies in the middle of its pixels; colour on the left of two, between their rows.
        double x = _isColour ? ((source.X + (source.Step / 2) - 0.5) - sprite.Left) / 2 : source.X + (source.Step / 2) - 0.5 - sprite.Left;
        RowSampler sampler = _isColour ? _chroma : _luma;
        return sampler.Draw(Planes(sprite), sprite.GoesOn, Y(sprite, source.Y), x, source.Step) ? sampler : null;
    }

    private LayerPlanes Planes(LayerSprite sprite) => _isColour ? sprite.Chroma : sprite.Luma;

    private double Y(LayerSprite sprite, double y) => _isColour ? (y - 1 - sprite.Top) / 2 : y - 0.5 - sprite.Top;

    private void Over(ReadOnlySpan<short[]> target, short[][] samples, int from, int to, bool isSolid)
    {
        short[] cover = samples[_planes];
        for (int plane = 0; plane < _planes; plane++)
        {
            (short[] below, short[] above) = (target[plane], samples[plane]);
            if (isSolid)
            {
                above.AsSpan(from, to - from).CopyTo(below.AsSpan(from));
                continue;
            }

            int i = from;
            for (; i + Vector<short>.Count <= to; i += Vector<short>.Count)
            {
                Vector.Widen(new Vector<short>(cover, i), out Vector<int> c0, out Vector<int> c1);
                Vector.Widen(new Vector<short>(below, i), out Vector<int> b0, out Vector<int> b1);
                Vector.Min(new Vector<short>(above, i) + Vector.Narrow(Rest(b0, c0), Rest(b1, c1)), new((short)RowSampler.Full)).CopyTo(below, i);
            }

            for (; i < to; i++)
            {
                int rest = RowSampler.Full - cover[i];
                below[i] = (short)Math.Min(RowSampler.Full, above[i] + ((below[i] * (rest + (rest >> 8))) >> 14));
            }
        }
    }
}
