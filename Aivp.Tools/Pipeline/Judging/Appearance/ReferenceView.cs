using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Pipeline.Judging.Appearance;

/// <summary>A character's reference picture, taken apart.</summary>
internal sealed class ReferenceView
{
    private readonly Part[] _parts;

    public ReferenceView(PortraitView view, FigureGrid grid, ReferencePaints paints)
    {
        (View, Grid, Paints) = (view, grid, paints);
        _parts = new Part[grid.Width * grid.Height];
        for (int y = 0; y < grid.Height; y++)
        {
            for (int x = 0; x < grid.Width; x++)
            {
                _parts[y * grid.Width + x] = grid[x, y] is Cell.Paint ? Classify(grid.Paint(x, y), y) : Part.None;
            }
        }

        DropHairAwayFromTheHead();
    }

    /// <summary>From where the character is seen.</summary>
    public PortraitView View { get; }

    /// <summary>The figure.</summary>
    public FigureGrid Grid { get; }

    /// <summary>The character's paints.</summary>
    public ReferencePaints Paints { get; }

    /// <summary>What a square belongs to.</summary>
    public Part this[int x, int y] => (uint)x < (uint)Grid.Width && (uint)y < (uint)Grid.Height ? _parts[y * Grid.Width + x] : Part.None;

    /// <summary>The paints that most of the clothes have, as far as they are worn between two heights (shares of the figure's from the top).</summary>
    public IReadOnlyList<Lab> MainClothes(double from, double to)
    {
        List<PaintShare> all = Clothes(0, 1);
        List<PaintShare> here = Clothes(from, to);
        return [.. all.Where(paint => paint.Count >= AppearanceThresholds.MainCloth * all.Sum(other => other.Count)
            && here.Where(other => other.Paint.DistanceTo(paint.Paint) <= AppearanceThresholds.SameColour).Sum(other => other.Count) >= AppearanceThresholds.HeadPaintShare * here.Sum(other => other.Count))
            .Select(paint => paint.Paint)];
    }

    private List<PaintShare> Clothes(double from, double to)
    {
        List<Lab> clothes = [];
        for (int p = (int)(from * Grid.Height) * Grid.Width; p < (int)(to * Grid.Height) * Grid.Width; p++)
        {
            if (_parts[p] is Part.Outfit)
            {
                clothes.Add(Grid.Paint(p % Grid.Width, p / Grid.Width));
            }
        }

        return Palette.Of(clothes);
    }

    private Part Classify(Lab paint, int y)
    {
        float skin = paint.DistanceTo(Paints.Skin);
        float hair = Paints.Hair is { } colour ? paint.DistanceTo(colour) : float.MaxValue;
        if (Math.Min(skin, hair) <= AppearanceThresholds.SameColour)
        {
            return skin <= hair ? Part.Skin : Part.Hair;
        }

        return y > Paints.Chin || Paints.Hat.Any(hat => hat.DistanceTo(paint) <= AppearanceThresholds.SameColour) ? Part.Outfit : Part.None;
    }

    /// <summary>A coat of the hair's colour is a coat: only what hangs together with the head is hair.</summary>
    private void DropHairAwayFromTheHead()
    {
        bool[] wall = [.. _parts.Select(part => part is not Part.Hair)];
        Regions regions = Regions.Of(wall, Grid.Width);
        bool[] onHead = new bool[regions.Count + 1];
        for (int p = 0; p < Math.Min(_parts.Length, Paints.Chin * Grid.Width); p++)
        {
            onHead[regions[p]] = true;
        }

        for (int p = 0; p < _parts.Length; p++)
        {
            if (_parts[p] is Part.Hair && !onHead[regions[p]])
            {
                _parts[p] = Part.Outfit;
            }
        }
    }
}
