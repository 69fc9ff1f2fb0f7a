using Aivp.Tools.Media;

namespace Aivp.Tools.Pipeline.Judging.Appearance;

/// <summary>Where in a picture paper of the keyline's colour lies, and what lies behind it.</summary>
internal sealed class KeylineMap
{
    private readonly int _width;
    private readonly int _height;
    private readonly int _reach;
    private readonly int _inkRun;
    private readonly int _thin;
    private readonly bool _exact;
    private readonly byte[] _luma;
    private readonly bool[] _paper;
    private readonly bool[] _ink;

    public KeylineMap(RgbImage image, Keyline keyline)
    {
        (_width, _height) = (image.Width, image.Height);
        _reach = (int)Math.Ceiling(AppearanceThresholds.InkReach * _height) + 2;
        _inkRun = (int)Math.Ceiling(AppearanceThresholds.InkRun * _height) + 2;
        _thin = (int)Math.Ceiling(AppearanceThresholds.PaperRun * _height);
        _paper = new bool[_width * _height];
        _ink = new bool[_paper.Length];
        _luma = new byte[_paper.Length];
        int same = Math.Clamp(2 + 2 * keyline.Spread, AppearanceThresholds.SamePaperLeast, AppearanceThresholds.SamePaper);

        // A line of fewer pixels is blended with its neighbours, and only its darkness is left.
        _exact = keyline.Spread <= AppearanceThresholds.LosslessSpread && _height >= AppearanceThresholds.InkPixelsFrom;
        int dark = (int)(AppearanceThresholds.InkToPaper * keyline.Paper.Luma);
        ReadOnlySpan<byte> pixels = image.Pixels;
        for (int p = 0, i = 0; p < _paper.Length; p++, i += 3)
        {
            Rgb colour = new(pixels[i], pixels[i + 1], pixels[i + 2]);
            _luma[p] = (byte)colour.Luma;
            _ink[p] = _exact ? colour.DistanceTo(keyline.Ink) <= AppearanceThresholds.SameExactInk : colour.Luma <= dark;
            _paper[p] = colour.DistanceTo(keyline.Paper) <= same;
        }
    }

    /// <summary>Thin paper, or paper near something dark: a keyline, and not a white wall or a white shirt.</summary>
    public bool[] Lines()
    {
        bool[] lines = new bool[_paper.Length];
        for (int p = 0; p < lines.Length; p++)
        {
            if (_paper[p])
            {
                (int right, int left, int down, int up) = Room(p, _reach);
                lines[p] = PaperRun(p, 1, right) + PaperRun(p, -1, left) < _thin || PaperRun(p, _width, down) + PaperRun(p, -_width, up) < _thin
                    || IsDarkSoon(p, 1, right) || IsDarkSoon(p, -1, left) || IsDarkSoon(p, _width, down) || IsDarkSoon(p, -_width, up);
            }
        }

        return lines;
    }

    /// <summary>What the keylines say of each area.</summary>
    public EdgeCount[] Sides(bool[] lines, Regions regions)
    {
        EdgeCount[] counts = new EdgeCount[regions.Count + 1];
        for (int p = 0; p < lines.Length; p++)
        {
            if (lines[p])
            {
                (int right, int left, int down, int up) = Room(p, _reach + _inkRun);
                Count(Behind(p, 1, right), Behind(p, -1, left));
                Count(Behind(p, _width, down), Behind(p, -_width, up));
            }
        }

        return counts;

        void Count((EdgeSide Side, int Pixel) one, (EdgeSide Side, int Pixel) other)
        {
            (int a, int b) = (regions[one.Pixel], regions[other.Pixel]);
            counts[a].Add(one.Side, a == b);
            counts[b].Add(other.Side, a == b);
        }
    }

    /// <summary>Whether ink and a keyline run directly above a pixel of a figure, which is how a head ends and a figure cut by a table or an arm doesn't.</summary>
    public bool IsUnderLine(int pixel)
    {
        int rows = pixel / _width;
        if (rows <= _inkRun)
        {
            // Cut by the picture's edge: nobody knows.
            return true;
        }

        bool ink = false;
        for (int i = 0; i <= _inkRun; i++)
        {
            int above = pixel - i * _width;
            ink |= _ink[above];
            if (_paper[above])
            {
                return ink;
            }
        }

        return false;
    }

    /// <summary>What lies behind the paper in one direction: ink speaks for a figure there, and no ink against it.</summary>
    private (EdgeSide Side, int Pixel) Behind(int p, int stride, int steps)
    {
        int first = 1;
        while (first <= _reach && first <= steps && _paper[p + first * stride])
        {
            first++;
        }

        if (first > _reach || first + _inkRun > steps)
        {
            return (EdgeSide.Unknown, p);
        }

        return (_exact ? Exactly(p + first * stride, stride) : Roughly(p + first * stride, stride), p + (first + _inkRun) * stride);
    }

    private EdgeSide Exactly(int p, int stride)
    {
        for (int i = 0; i < _inkRun; i++)
        {
            if (_ink[p + i * stride])
            {
                return EdgeSide.Inked;
            }
        }

        return EdgeSide.Bare;
    }

    /// <summary>A dark dip is a line of ink; darkness that goes on may be a black coat or the night, and says nothing.</summary>
    private EdgeSide Roughly(int p, int stride)
    {
        int darkest = 0;
        for (int i = 1; i < _inkRun / 2; i++)
        {
            darkest = _luma[p + i * stride] < _luma[p + darkest * stride] ? i : darkest;
        }

        int lightest = 0;
        for (int i = darkest + 1; i <= _inkRun; i++)
        {
            lightest = Math.Max(lightest, _luma[p + i * stride]);
        }

        return !_ink[p + darkest * stride] ? EdgeSide.Bare : lightest >= _luma[p + darkest * stride] + AppearanceThresholds.InkDip ? EdgeSide.Inked : EdgeSide.Unknown;
    }

    private int PaperRun(int p, int stride, int steps)
    {
        int length = 0;
        while (length < steps && _paper[p + (length + 1) * stride])
        {
            length++;
        }

        return length;
    }

    private bool IsDarkSoon(int p, int stride, int steps)
    {
        int blended = 0;
        for (int i = 1; i <= steps; i++)
        {
            int q = p + i * stride;
            if (_ink[q])
            {
                return true;
            }

            // Two blended pixels at most lie between paper and ink.
            if (!_paper[q] && ++blended > 2)
            {
                return false;
            }
        }

        return false;
    }

    private (int Right, int Left, int Down, int Up) Room(int p, int most)
    {
        int y = Math.DivRem(p, _width, out int x);
        return (Math.Min(most, _width - 1 - x), Math.Min(most, x), Math.Min(most, _height - 1 - y), Math.Min(most, y));
    }
}
