using Aivp.Tools.Media;

namespace Aivp.Tools.Pipeline.Judging.Appearance;

/// <summary>Finds the cut-out figures of a picture: the areas that lie on the ink side of a keyline.</summary>
internal sealed class CutOutFinder
{
    private readonly RgbImage _image;
    private readonly Keyline _keyline;
    private readonly int _reach;
    private readonly int _inkRun;
    private readonly int _thin;
    private readonly int _dark;
    private readonly byte[] _luma;
    private readonly bool[] _paper;

    private CutOutFinder(RgbImage image, Keyline keyline)
    {
        _image = image;
        _keyline = keyline;
        _reach = (int)Math.Ceiling(AppearanceThresholds.InkReach * image.Height) + 2;
        _inkRun = (int)Math.Ceiling(AppearanceThresholds.InkRun * image.Height) + 2;
        _thin = (int)Math.Ceiling(AppearanceThresholds.PaperRun * image.Height);
        _dark = (int)(AppearanceThresholds.InkToPaper * keyline.Paper.Luma);
        _luma = new byte[image.Width * image.Height];
        _paper = new bool[_luma.Length];
        int same = Math.Clamp(2 + 2 * keyline.Spread, AppearanceThresholds.SamePaperLeast, AppearanceThresholds.SamePaper);
        ReadOnlySpan<byte> pixels = image.Pixels;
        for (int p = 0, i = 0; p < _luma.Length; p++, i += 3)
        {
            Rgb colour = new(pixels[i], pixels[i + 1], pixels[i + 2]);
            _luma[p] = (byte)colour.Luma;
            _paper[p] = colour.DistanceTo(keyline.Paper) <= same;
        }
    }

    /// <summary>The figures, or an empty sheet where a picture has none.</summary>
    /// <param name="image">The picture.</param>
    /// <param name="card">The keyline of a reference picture, in white light; null where there is none, as for the references themselves.</param>
    public static CutOuts Find(RgbImage image, Keyline? card)
    {
        if (!DrawnPicture.IsDrawn(image))
        {
            // Noise and photographs have dark specks beside light ones everywhere.
            return new(image, null, []);
        }

        foreach (IGrouping<Rgb, Keyline> paper in KeylineFinder.Find(image).GroupBy(keyline => keyline.Paper))
        {
            IEnumerable<Keyline> tries = card is { } known ? [paper.First().Under(known)] : paper;
            CutOuts? best = tries.Select(keyline => new CutOutFinder(image, keyline).Find()).MaxBy(found => found.Outline);
            if (best?.Figures.Count > 0)
            {
                return best;
            }
        }

        return new(image, null, []);
    }

    private CutOuts Find()
    {
        bool[] walls = Walls();
        CutOuts found = Find(walls, walls = Thicken(walls), out bool leaks);
        int most = (int)Math.Ceiling(AppearanceThresholds.WidestGap * _image.Height);
        for (int i = 1; i < most && leaks; i++)
        {
            walls = Thicken(walls);
        }

        if (leaks)
        {
            CutOuts closed = Find(Walls(), walls, out _);
            found = closed.Outline > found.Outline ? closed : found;
        }

        return found;
    }

    private CutOuts Find(bool[] edges, bool[] walls, out bool leaks)
    {
        Regions regions = Regions.Of(walls, _image.Width);
        int[] inked = new int[regions.Count + 1];
        int[] bare = new int[regions.Count + 1];
        for (int p = 0; p < _paper.Length; p++)
        {
            if (edges[p])
            {
                CountSides(p, regions, inked, bare);
            }
        }

        (FigureBox Box, int Area)[] measures = regions.Measure(_image.Width);
        CutOut[] figures = [.. Enumerable.Range(1, regions.Count)
            .Where(region => IsFigure(measures[region].Box, inked[region], bare[region]))
            .Select(region => new CutOut(regions, region, measures[region].Box, measures[region].Area, inked[region]))
            .OrderBy(figure => figure.Box.X)];
        leaks = Enumerable.Range(1, regions.Count).Any(region => !IsFigure(measures[region].Box, inked[region], bare[region])
            && inked[region] >= AppearanceThresholds.SmallestFigure * _image.Height && inked[region] >= AppearanceThresholds.LeakShare * (inked[region] + bare[region]));
        return new(_image, _keyline, figures);
    }

    /// <summary>Thin paper, or paper near something dark: a keyline, and not a white wall or a white shirt.</summary>
    private bool[] Walls()
    {
        bool[] walls = new bool[_paper.Length];
        for (int p = 0; p < walls.Length; p++)
        {
            if (_paper[p])
            {
                (int right, int left, int down, int up) = Room(p, _reach);
                walls[p] = PaperRun(p, 1, right) + PaperRun(p, -1, left) < _thin || PaperRun(p, _image.Width, down) + PaperRun(p, -_image.Width, up) < _thin
                    || IsDarkSoon(p, 1, right) || IsDarkSoon(p, -1, left) || IsDarkSoon(p, _image.Width, down) || IsDarkSoon(p, -_image.Width, up);
            }
        }

        return walls;
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

    /// <summary>Closes the gaps of a pixel or two that a thin slanted line has after blending.</summary>
    private bool[] Thicken(bool[] walls)
    {
        bool[] thick = new bool[walls.Length];
        for (int p = 0; p < walls.Length; p++)
        {
            if (!walls[p])
            {
                continue;
            }

            (int right, int left, int down, int up) = Room(p, 1);
            for (int y = -up; y <= down; y++)
            {
                for (int x = -left; x <= right; x++)
                {
                    thick[p + y * _image.Width + x] = true;
                }
            }
        }

        return thick;
    }

    private bool IsDarkSoon(int p, int stride, int steps)
    {
        int blended = 0;
        for (int i = 1; i <= steps; i++)
        {
            int q = p + i * stride;
            if (_luma[q] <= _dark)
            {
                return true;
            }

            if (!_paper[q] && ++blended > 2)
            {
                return false;
            }
        }

        return false;
    }

    private void CountSides(int p, Regions regions, int[] inked, int[] bare)
    {
        (int right, int left, int down, int up) = Room(p, _reach + _inkRun);
        CountSide(p, 1, right, regions, inked, bare);
        CountSide(p, -1, left, regions, inked, bare);
        CountSide(p, _image.Width, down, regions, inked, bare);
        CountSide(p, -_image.Width, up, regions, inked, bare);
    }

    /// <summary>
    /// What lies behind the paper on one side. A dark dip, the line of ink, speaks for a figure there; no darkness speaks against it;
    /// darkness that goes on may be a black coat or the night, and says nothing.
    /// </summary>
    private void CountSide(int p, int stride, int steps, Regions regions, int[] inked, int[] bare)
    {
        int first = 1;
        while (first <= steps && _paper[p + first * stride])
        {
            first++;
        }

        if (first > _reach || first + _inkRun > steps)
        {
            return;
        }

        int darkest = first;
        for (int i = first + 1; i < first + _inkRun / 2; i++)
        {
            darkest = _luma[p + i * stride] < _luma[p + darkest * stride] ? i : darkest;
        }

        int lightest = 0;
        for (int i = darkest + 1; i <= first + _inkRun; i++)
        {
            lightest = Math.Max(lightest, _luma[p + i * stride]);
        }

        int behind = regions[p + (first + _inkRun) * stride];
        int ink = _luma[p + darkest * stride];
        if (ink > _dark)
        {
            bare[behind]++;
        }
        else if (lightest >= ink + AppearanceThresholds.InkDip)
        {
            inked[behind]++;
        }
    }

    private (int Right, int Left, int Down, int Up) Room(int p, int most)
    {
        int x = p % _image.Width;
        int y = p / _image.Width;
        return (Math.Min(most, _image.Width - 1 - x), Math.Min(most, x), Math.Min(most, _image.Height - 1 - y), Math.Min(most, y));
    }

    private bool IsFigure(FigureBox box, int inked, int bare) =>
        inked >= AppearanceThresholds.InkedShare * (inked + bare)
        && inked >= AppearanceThresholds.OutlineToHeight * box.Height
        && box.Height >= AppearanceThresholds.SmallestFigure * _image.Height;
}
