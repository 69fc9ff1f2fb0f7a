using Aivp.Tools.Media;

namespace Aivp.Tools.Pipeline.Judging.Appearance;

/// <summary>Finds the cut-out figures of a picture: the areas that lie on the ink side of a keyline.</summary>
internal sealed class CutOutFinder
{
    private readonly RgbImage _image;
    private readonly KeylineMap _map;
    private readonly bool[] _lines;

    private CutOutFinder(RgbImage image, Keyline keyline)
    {
        _image = image;
        _map = new(image, keyline);
        _lines = _map.Lines();
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

        foreach (Keyline keyline in KeylineFinder.Find(image))
        {
            Keyline lit = card is { } known ? keyline.Under(known) : keyline;
            CutOuts found = new CutOutFinder(image, lit).Find(lit);
            bool plausible = lit.Ink.DistanceTo(keyline.Ink) <= AppearanceThresholds.SameInk;
            if (found.Figures.Count > 0 || (found.IsOpen && plausible))
            {
                // What has ink of another colour beside it is a white rail at night, not a cut-out.
                return found;
            }
        }

        return new(image, null, []);
    }

    private CutOuts Find(Keyline keyline)
    {
        bool[] walls = Thicken(_lines);
        CutOut[] figures = Find(walls, out bool leaks);
        int most = (int)Math.Ceiling(AppearanceThresholds.WidestGap * _image.Height);
        for (int i = 1; i < most && leaks; i++)
        {
            walls = Thicken(walls);
        }

        if (leaks)
        {
            figures = Find(walls, out leaks);
        }

        return new(_image, keyline, figures) { IsOpen = leaks };
    }

    private CutOut[] Find(bool[] walls, out bool leaks)
    {
        Regions regions = Regions.Of(walls, _image.Width);
        EdgeCount[] edges = _map.Sides(_lines, regions);
        (FigureBox Box, int Area)[] measures = regions.Measure(_image.Width);
        List<CutOut> figures = [];
        leaks = false;
        for (int region = 1; region <= regions.Count; region++)
        {
            FigureBox box = measures[region].Box;
            EdgeCount edge = edges[region];
            if (box.Height < AppearanceThresholds.SmallestFigure * _image.Height || edge.Inked < AppearanceThresholds.OutlineToHeight * AppearanceThresholds.SmallestFigure * _image.Height)
            {
                continue;
            }

            bool leaking = edge.Leaking >= Math.Max(AppearanceThresholds.LeakShare * edge.Inked, AppearanceThresholds.LeakOutline * AppearanceThresholds.SmallestFigure * _image.Height);
            leaks |= leaking;
            if (!leaking && edge.InkedShare >= AppearanceThresholds.InkedShare && edge.Inked >= AppearanceThresholds.OutlineToHeight * box.Height)
            {
                figures.Add(new(regions, [region], box, measures[region].Area));
            }
        }

        return Unite(figures);
    }

    /// <summary>Puts figures together that something before them cuts in two: a piece without a head of its own belongs to the one above it.</summary>
    private CutOut[] Unite(List<CutOut> pieces)
    {
        List<CutOut> whole = [.. pieces.Where(HasTop)];
        foreach (CutOut piece in pieces.Where(piece => !HasTop(piece)))
        {
            int owner = whole
                .Select((figure, i) => (Index: i, Overlap: Overlap(figure.Box, piece.Box), figure.Box.Y))
                .Where(one => one.Overlap > 0 && one.Y < piece.Box.Y)
                .OrderByDescending(one => one.Overlap)
                .Select(one => one.Index)
                .FirstOrDefault(-1);
            if (owner >= 0)
            {
                whole[owner] = whole[owner].With(piece);
            }
            else
            {
                whole.Add(piece);
            }
        }

        return [.. whole.OrderBy(figure => figure.Box.X)];
    }

    private static int Overlap(FigureBox a, FigureBox b) => Math.Min(a.X + a.Width, b.X + b.Width) - Math.Max(a.X, b.X);

    /// <summary>Whether a keyline runs above a figure's highest pixels.</summary>
    private bool HasTop(CutOut figure)
    {
        FigureBox box = figure.Box;
        int under = 0;
        int top = 0;
        for (int x = box.X; x < box.X + box.Width; x++)
        {
            int last = box.Y + Math.Max(2, (int)(AppearanceThresholds.TopRows * box.Height));
            for (int y = box.Y; y < last; y++)
            {
                int p = y * _image.Width + x;
                if (figure.Contains(p))
                {
                    top++;
                    under += _map.IsUnderLine(p) ? 1 : 0;
                    break;
                }
            }
        }

        return under >= AppearanceThresholds.TopShare * top;
    }

    /// <summary>Closes the gaps of a pixel or two that a thin slanted line has after blending.</summary>
    private bool[] Thicken(bool[] walls)
    {
        bool[] thick = new bool[walls.Length];
        int width = _image.Width;
        for (int y = 0; y < _image.Height; y++)
        {
            for (int x = 0; x < width; x++)
            {
                if (!walls[y * width + x])
                {
                    continue;
                }

                for (int v = Math.Max(0, y - 1); v <= Math.Min(_image.Height - 1, y + 1); v++)
                {
                    for (int u = Math.Max(0, x - 1); u <= Math.Min(width - 1, x + 1); u++)
                    {
                        thick[v * width + u] = true;
                    }
                }
            }
        }

        return thick;
    }
}
