using Aivp.Tools.Media;

namespace Aivp.Tools.Pipeline.Judging.Appearance;

/// <summary>Finds the cut-out figures of a picture: the areas that lie on the ink side of a keyline.</summary>
internal sealed class CutOutFinder
{
    private readonly RgbImage _image;
    private readonly Keyline _keyline;
    private readonly int _reach;
    private readonly int _inkRun;
    private readonly Matter[] _matter;

    private CutOutFinder(RgbImage image, Keyline keyline)
    {
        _image = image;
        _keyline = keyline;
        _reach = (int)Math.Ceiling(AppearanceThresholds.InkReach * image.Height) + 2;
        _inkRun = (int)Math.Ceiling(AppearanceThresholds.InkRun * image.Height) + 2;
        _matter = Classify(image, keyline);
    }

    private enum Matter : byte
    {
        Other,
        Paper,
        Dark,
        Ink,
    }

    /// <summary>The figures, or an empty sheet where a picture has none.</summary>
    public static CutOuts Find(RgbImage image)
    {
        foreach (IGrouping<Rgb, Keyline> paper in KeylineFinder.Find(image).GroupBy(keyline => keyline.Paper))
        {
            CutOuts? best = paper.Select(keyline => new CutOutFinder(image, keyline).Find()).MaxBy(found => found.Outline);
            if (best?.Figures.Count > 0)
            {
                return best;
            }
        }

        return new(image, null, []);
    }

    private static Matter[] Classify(RgbImage image, Keyline keyline)
    {
        Matter[] matter = new Matter[image.Width * image.Height];
        int dark = (int)(AppearanceThresholds.InkToPaper * keyline.Paper.Luma);
        ReadOnlySpan<byte> pixels = image.Pixels;
        for (int p = 0, i = 0; p < matter.Length; p++, i += 3)
        {
            Rgb colour = new(pixels[i], pixels[i + 1], pixels[i + 2]);
            matter[p] = colour.DistanceTo(keyline.Paper) <= AppearanceThresholds.SamePaper ? Matter.Paper
                : colour.DistanceTo(keyline.Ink) <= AppearanceThresholds.SameInk ? Matter.Ink
                : colour.Luma <= dark ? Matter.Dark : Matter.Other;
        }

        return matter;
    }

    private CutOuts Find()
    {
        bool[] walls = Walls();
        Regions regions = Regions.Of(Thicken(walls), _image.Width);
        int[] inked = new int[regions.Count + 1];
        int[] bare = new int[regions.Count + 1];
        for (int p = 0; p < _matter.Length; p++)
        {
            if (walls[p])
            {
                CountSides(p, regions, inked, bare);
            }
        }

        (FigureBox Box, int Area)[] measures = regions.Measure(_image.Width);
        return new(_image, _keyline, [.. Enumerable.Range(1, regions.Count)
            .Where(region => IsFigure(measures[region].Box, inked[region], bare[region]))
            .Select(region => new CutOut(regions, region, measures[region].Box, measures[region].Area, inked[region]))
            .OrderBy(figure => figure.Box.X)]);
    }

    /// <summary>Paper near something dark: a keyline, and not a white wall or a white shirt.</summary>
    private bool[] Walls()
    {
        bool[] walls = new bool[_matter.Length];
        for (int p = 0; p < walls.Length; p++)
        {
            if (_matter[p] is Matter.Paper)
            {
                (int right, int left, int down, int up) = Room(p, _reach);
                walls[p] = IsDarkSoon(p, 1, right) || IsDarkSoon(p, -1, left)
                    || IsDarkSoon(p, _image.Width, down) || IsDarkSoon(p, -_image.Width, up);
            }
        }

        return walls;
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
            Matter matter = _matter[p + i * stride];
            if (matter >= Matter.Dark)
            {
                return true;
            }

            if (matter is Matter.Other && ++blended > 2)
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

    /// <summary>What lies behind the paper on one side: a line of ink speaks for a figure there, anything else against it.</summary>
    private void CountSide(int p, int stride, int steps, Regions regions, int[] inked, int[] bare)
    {
        int first = 1;
        while (first <= steps && _matter[p + first * stride] is Matter.Paper)
        {
            first++;
        }

        // Two blended pixels at most lie between paper and ink.
        int ink = first;
        while (ink <= Math.Min(steps, first + 2) && _matter[p + ink * stride] is not Matter.Ink)
        {
            ink++;
        }

        if (first > _reach || first + 2 > steps)
        {
            return;
        }

        if (ink > first + 2)
        {
            bare[regions[p + (first + 2) * stride]]++;
            return;
        }

        for (int i = ink + 1; i <= Math.Min(steps, ink + _inkRun); i++)
        {
            if (_matter[p + i * stride] is not Matter.Ink)
            {
                inked[regions[p + i * stride]]++;
                return;
            }
        }

        // Dark all the way: a black coat or the night, nobody can tell from here.
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
