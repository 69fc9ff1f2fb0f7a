namespace Aivp.Tools.Pipeline.Judging.Appearance;

/// <summary>Compares a figure with a reference that has been laid over its head.</summary>
internal sealed class FigureComparer
{
    private readonly ReferenceView _reference;
    private readonly FigureGrid _figure;
    private readonly PixelFrame _frame;
    private readonly Placement _place;
    private readonly int _chin;
    private readonly Lab? _skin;
    private readonly Lab? _hair;

    private FigureComparer(ReferenceView reference, FigureGrid figure, PixelFrame frame, Placement place)
    {
        (_reference, _figure, _frame, _place) = (reference, figure, frame, place);
        _chin = place.Map(0, reference.Paints.Chin).Y;
        _skin = Main(Under(Part.Skin, reference.Paints.Chin), reference.Paints.Skin);
        _hair = reference.Paints.Hair is { } hair ? Main(Under(Part.Hair, reference.Grid.Height), hair) : null;
    }

    /// <summary>Compares all parts but the tell.</summary>
    public static Likeness Compare(ReferenceView reference, FigureGrid figure, PixelFrame frame, Placement place)
    {
        FigureComparer comparer = new(reference, figure, frame, place);
        return new(place, comparer.Hair(), comparer.Skin(), comparer.Outfit(), null);
    }

    private double? Skin() => _figure.Box.Height >= AppearanceThresholds.SkinPixels && _skin is { } skin ? Closeness(skin.DistanceTo(_reference.Paints.Skin)) : null;

    private double? Hair()
    {
        if (_reference.Paints.Hair is not { } expected)
        {
            return BareHead();
        }

        if (_hair is not { } hair)
        {
            return null;
        }

        // Length alone can't condemn: a turned or bent head hides hair that hangs.
        float distance = hair.DistanceTo(expected);
        if (expected.DistanceTo(_reference.Paints.Skin) <= AppearanceThresholds.HairLikeSkin)
        {
            distance = Math.Min(distance, hair.DistanceTo(_reference.Paints.Skin));
        }

        double colour = Closeness(distance);
        return colour * (1 - AppearanceThresholds.HairLengthWeight * (1 - (HairLength(hair, expected) ?? 1)));
    }

    /// <summary>Whether a head without hair, or one that is shaven to the skin, still has none: nothing there may be of a colour that the reference's head hasn't.</summary>
    private double? BareHead()
    {
        List<Lab> known = [];
        List<Lab> seen = [];
        for (int y = 0; y < _reference.Paints.Chin; y++)
        {
            for (int x = 0; x < _reference.Grid.Width; x++)
            {
                if (_reference.Grid[x, y] is Cell.Paint)
                {
                    known.Add(_reference.Grid.Paint(x, y));
                    (int px, int py) = _place.Map(x + 0.5, y + 0.5);
                    if (y < AppearanceThresholds.Crown * _reference.Paints.Chin && _figure[px, py] is Cell.Paint)
                    {
                        seen.Add(_figure.Paint(px, py));
                    }
                }
            }
        }

        List<PaintShare> paints = Palette.Of(known);
        int strange = seen.Count(paint => paints.TrueForAll(own => own.Paint.DistanceTo(paint) > AppearanceThresholds.NearColour));
        return seen.Count < AppearanceThresholds.PartSquares ? null : 1 - Ramp((double)strange / seen.Count, AppearanceThresholds.StrangeHeadNone, AppearanceThresholds.StrangeHeadAll);
    }

    /// <summary>How much hair hangs below the chin, in heads; both figures' clothes must be of another colour for this to mean anything.</summary>
    private double? HairLength(Lab hair, Lab expected)
    {
        int below = (int)Math.Min(_reference.Grid.Height, _reference.Paints.Chin + AppearanceThresholds.HairReach * _reference.Paints.Chin);
        int seen = Math.Min(below, (int)((_frame.Bottom - _place.Y) / _place.Scale));
        if (seen < _reference.Paints.Chin + AppearanceThresholds.HairSeen * _reference.Paints.Chin)
        {
            return null;
        }

        double unit = _reference.Paints.Chin * _reference.Paints.Chin;
        int drawn = 0;
        int clothes = 0;
        for (int y = _reference.Paints.Chin; y < seen; y++)
        {
            for (int x = 0; x < _reference.Grid.Width; x++)
            {
                drawn += _reference[x, y] is Part.Hair ? 1 : 0;
                clothes += _reference[x, y] is Part.Outfit && _reference.Grid.Paint(x, y).DistanceTo(hair) <= AppearanceThresholds.NearColour ? 1 : 0;
            }
        }

        if (clothes > AppearanceThresholds.HairColouredClothes * unit)
        {
            return null;
        }

        int found = 0;
        int last = Math.Min(_figure.Height, (int)(_place.Y + seen * _place.Scale));
        for (int y = Math.Max(0, _chin); y < last; y++)
        {
            for (int x = 0; x < _figure.Width; x++)
            {
                found += _figure[x, y] is Cell.Paint && _figure.Paint(x, y).DistanceTo(hair) <= AppearanceThresholds.SameColour ? 1 : 0;
            }
        }

        double want = drawn / unit;
        double have = found / (unit * _place.Scale * _place.Scale);
        return 1 - Math.Clamp((Math.Abs(want - have) - AppearanceThresholds.HairSlack * (0.15 + want)) / (AppearanceThresholds.HairSlack * (0.15 + want)), 0, 1);
    }

    private double? Outfit()
    {
        if (_frame.Bottom - _chin < AppearanceThresholds.OutfitSeen * _place.Scale * _reference.Paints.Chin)
        {
            return null;
        }

        // What of the reference would be seen: neither cut off by the picture's edge nor hidden by something.
        List<Lab> wanted = [];
        for (int y = _reference.Paints.Chin; y < _reference.Grid.Height; y++)
        {
            for (int x = 0; x < _reference.Grid.Width; x++)
            {
                (int px, int py) = _place.Map(x + 0.5, y + 0.5);
                if (_reference[x, y] is Part.Outfit && _figure[px, py] is not Cell.Outside)
                {
                    wanted.Add(_reference.Grid.Paint(x, y));
                }
            }
        }

        List<Lab> found = [];
        for (int y = Math.Max(0, _chin); y < _figure.Height; y++)
        {
            for (int x = 0; x < _figure.Width; x++)
            {
                if (_figure[x, y] is Cell.Paint)
                {
                    Lab paint = _figure.Paint(x, y);
                    if (!Is(paint, _skin) && !Is(paint, _hair))
                    {
                        found.Add(paint);
                    }
                }
            }
        }

        if (wanted.Count < AppearanceThresholds.OutfitSquares || found.Count < AppearanceThresholds.OutfitSquares)
        {
            return null;
        }

        List<PaintShare> clothes = Palette.Of(wanted);
        List<PaintShare> worn = Palette.Of(found);
        double explained = worn.Sum(paint => paint.Count * clothes.Max(cloth => Closeness(cloth.Paint.DistanceTo(paint.Paint)))) / found.Count;
        double covered = 0;
        double main = 0;
        foreach (PaintShare cloth in clothes)
        {
            double share = (double)cloth.Count / wanted.Count;
            if (share >= AppearanceThresholds.MainCloth)
            {
                double have = worn.Where(paint => paint.Paint.DistanceTo(cloth.Paint) <= AppearanceThresholds.NearColour).Sum(paint => paint.Count) / (double)found.Count;
                covered += share * Math.Min(1, have / (AppearanceThresholds.ClothLeast * share));
                main += share;
            }
        }

        double whole = main == 0 ? 1 : covered / main;
        return Math.Min(Ramp(explained, AppearanceThresholds.ExplainedNone, AppearanceThresholds.ExplainedAll), Ramp(whole, AppearanceThresholds.CoveredNone, AppearanceThresholds.CoveredAll));
    }

    /// <summary>The figure's paints where the reference has a part.</summary>
    private List<Lab> Under(Part part, int rows)
    {
        List<Lab> paints = [];
        int all = 0;
        for (int y = 0; y < rows; y++)
        {
            for (int x = 0; x < _reference.Grid.Width; x++)
            {
                if (_reference[x, y] == part)
                {
                    all++;
                    (int px, int py) = _place.Map(x + 0.5, y + 0.5);
                    if (_figure[px, py] is Cell.Paint)
                    {
                        paints.Add(_figure.Paint(px, py));
                    }
                }
            }
        }

        // A corner of it says nothing.
        return paints.Count >= AppearanceThresholds.PartSeen * all ? paints : [];
    }

    /// <summary>The paint an area has: the expected one if enough of it is there, else the most frequent.</summary>
    private static Lab? Main(List<Lab> paints, Lab expected)
    {
        if (paints.Count < AppearanceThresholds.PartSquares)
        {
            return null;
        }

        int same = paints.Count(paint => paint.DistanceTo(expected) <= AppearanceThresholds.SameColour);
        return same >= AppearanceThresholds.PartShare * paints.Count ? expected : Palette.Of(paints)[0].Paint;
    }

    private static bool Is(Lab paint, Lab? of) => of is { } colour && paint.DistanceTo(colour) <= AppearanceThresholds.SameColour;

    private static double Closeness(float distance) => 1 - Ramp(distance, AppearanceThresholds.SameColour, AppearanceThresholds.OtherColour);

    private static double Ramp(double value, double none, double all) => Math.Clamp((value - none) / (all - none), 0, 1);
}
