using Aivp.Tools.Providers.Animatic.Svg;

namespace Aivp.Tools.Providers.Animatic.Sets;

/// <summary>Finds a place for each thing of a set, where such things belong and not where the figures stand.</summary>
internal sealed class SlotPlanner(SceneLook look, StageSet set)
{
    private readonly Chance _chance = Chance.For("slots", look.Id);
    private readonly Dictionary<Place, int> _used = [];
    private readonly List<StageItem> _items = [];
    private Rgb? _colour;
    private readonly List<(double X, double Z, double Y)> _tops = [];

    public IReadOnlyList<StageItem> Place(IReadOnlyList<SceneObject> things)
    {
        // What carries other things comes first.
        foreach (SceneObject thing in things.OrderBy(thing => thing.Form.Place is Sets.Place.Surface ? 1 : 0))
        {
            int count = set.SideRails && thing.Form.Name is "deck lamp" ? 4 : !thing.Many || thing.Form.Place is Sets.Place.Line ? 1 : thing.Form.Place is Sets.Place.Sky ? 4 : thing.Form.Width > 3 ? 2 : 3;
            if (thing.Form.Name is "tree" or "pine" or "palm" or "cactus" && !look.Interior)
            {
                count = Math.Max(count, 4);
            }

            if (!Fits(thing.Form))
            {
                continue;
            }

            _colour = thing.Colour;
            for (int i = 0; i < count; i++)
            {
                Put(thing.Form);
            }
        }

        return [.. _items.OrderByDescending(item => item.Z)];
    }

    private void Put(ObjectForm form)
    {
        int n = _used.GetValueOrDefault(form.Place);
        _used[form.Place] = n + 1;
        int side = (n % 2 == 0) == (Chance.For("side", look.Id, form.Place.ToString()).Next() < 0.5) ? -1 : 1;
        int rank = n / 2;
        double half = form.Width / 2;
        string seed = $"{form.Name} {n}";
        bool mirrored = side > 0;
        bool room = set.Backdrop is Backdrop.Room;
        switch (form.Place)
        {
            case Sets.Place.Line:
                if (!(set.SideRails && form.Name is "rail"))
                {
                    Add(new(form, 0, 0, Math.Min(set.Depth - 0.05, room ? set.Depth - 0.4 : 5), seed));
                }

                break;
            case Sets.Place.Wall when room:
                Add(new(form, OnWall(n, half), WallHeight(form), set.Depth - 0.02, seed));
                break;
            case Sets.Place.Wall:
                Add(new(form, set.SideRails ? side * (set.HalfWidth - 0.05) : side * (2.6 + rank), set.SideRails ? 0.72 : 1.7, set.SideRails ? 3.2 + (rank * 1.6) : 3.5, seed, false, set.SideRails ? 0.85 : 1));
                break;
            case Sets.Place.AtWall when room:
                double at = AtWall(n, half);
                Add(new(form, at, 0, set.Depth - 0.3 - (form.Height < 1.3 ? 0.25 : 0), seed, false));
                if (form.Height is > 0.6 and < 1.3)
                {
                    _tops.Add((at, set.Depth - 0.56, form.Height));
                }

                break;
            case Sets.Place.Hanging when room:
                Add(new(form, n == 0 ? side * 0.9 : side * (1.2 + (rank * 1.9)), Math.Min(set.Ceiling - 0.5, 2.35), Math.Min(1.6, set.Depth - 0.8), seed));
                break;
            case Sets.Place.Hanging:
                Add(new(ObjectLibrary.Named(set.SideRails ? "deck lamp" : "street lamp"), side * (set.SideRails ? 3.4 : 4.4), 0, 2.4 + (rank * 4), seed, mirrored));
                break;
            case Sets.Place.Surface:
                Surface(form, seed, side, rank);
                break;
            case Sets.Place.Far:
                Add(new(form, side * (form.Width * 0.25 + 14 + (rank * 26)) * (form.Width > 40 ? 0.8 : 1), room ? 0 : WaterLine, form.Width > 40 ? 150 : 62 + (rank * 30), seed, mirrored));
                break;
            case Sets.Place.Sky:
                Add(new(form, side * _chance.Between(5, 15), _chance.Between(7, 14), 34 + (n * 6), seed, mirrored, form.Name is "moon" or "sun" ? 1.4 : 1.5));
                break;
            default:
                Grounded(form, seed, side, rank, half, mirrored, room);
                break;
        }
    }

    private void Grounded(ObjectForm form, string seed, int side, int rank, double half, bool mirrored, bool room)
    {
        bool large = form.Place is Sets.Place.Back or Sets.Place.AtWall;
        double limit = set.HalfWidth > 0 ? set.HalfWidth - half - 0.1 : double.MaxValue;
        double x = large ? 1.7 + half + (rank * 2.1) : 1.15 + half + (rank * 1.25);
        double z = large ? 2.6 + (rank * 2.6) : 0.9 + (rank * 0.9);
        if (room)
        {
            z = Math.Min(z, set.Depth - 0.8);
        }

        z += _chance.Sway() * 0.2;
        if (set.SideRails && form.Name is "lifeboat" or "deck lamp" or "funnel" or "mast")
        {
            // A deck is lined: boats hang outside of the rails, lamps stand along them, the funnel closes the view.
            (x, z) = form.Name switch
            {
                "lifeboat" => (set.HalfWidth + 1.3, 5.4 + (rank * 4.6)),
                "deck lamp" => (set.HalfWidth - 0.35, 1.5 + ((_used[form.Place] - 1) * 2.1)),
                "funnel" => (2.9, set.Depth - 1.3),
                _ => (0.9, set.Depth - 0.6)
            };
            Add(new(form, side * x, 0, z, seed, form.Name is "deck lamp" ? side > 0 : mirrored));
            return;
        }
        else if (form.Name is "boat" && set.Backdrop is Backdrop.Harbour or Backdrop.Sea)
        {
            Add(new(form, side * (5 + (rank * 6)), -1.2, set.Depth + 4 + (rank * 5), seed, mirrored));
            return;
        }
        else if (form.Name is "train")
        {
            x = side * 8.5;
            Add(new(form, x, 0, 6.5, seed, mirrored));
            return;
        }

        double top = form.Name is "table" or "desk" or "crate" or "console" or "barrel" ? form.Height : 0;
        x = side * Math.Min(x + (_chance.Next() * 0.4), Math.Max(limit, 0.6));
        Add(new(form, x, 0, z, seed, mirrored));
        if (top > 0)
        {
            _tops.Add((x, z, top));
        }
    }

    private void Surface(ObjectForm form, string seed, int side, int rank)
    {
        if (_tops.Count == 0)
        {
            ObjectForm carrier = ObjectLibrary.Named(look.Interior ? "table" : "crate");
            Put(carrier);
        }

        (double x, double z, double y) = _tops[_used[Sets.Place.Surface] % _tops.Count];
        Add(new(form, x + (side * 0.22 * (1 + rank)), y, z - 0.01, seed));
    }

    private double OnWall(int n, double half)
    {
        double[] slots = [-1.15, 1.25, 2.9, -2.9, 0, -4.3, 4.3];
        double x = slots[n % slots.Length];
        return Math.Clamp(x, half - set.HalfWidth, set.HalfWidth - half);
    }

    private double AtWall(int n, double half)
    {
        double[] slots = [-2.4, 2.4, 0.3, -4, 4, -0.9];
        return Math.Clamp(slots[n % slots.Length], half - set.HalfWidth + 0.1, set.HalfWidth - half - 0.1);
    }

    private double WallHeight(ObjectForm form) => set.Glazed && form.Height < 1.1 ? 0.62 : form.Height > 1.5 ? 1.55 : 1.72;

    private double WaterLine => set.Backdrop is Backdrop.Sea ? -4 : set.Backdrop is Backdrop.Harbour ? -1.5 : set.Backdrop is Backdrop.Skyline ? -14 : 0;

    /// <summary>A room has no horizon; a ship isn't seen from its own deck; a glazed wall has windows already.</summary>
    private bool Fits(ObjectForm form)
    {
        bool room = set.Backdrop is Backdrop.Room;
        bool aboard = set.SideRails || look.Kind is SetKind.Wheelhouse or SetKind.Cabin;
        return !(room && form.Place is Sets.Place.Far or Sets.Place.Sky or Sets.Place.Line)
            && !(aboard && form.Name is "ship" or "boat")
            && !(set.Glazed && form.Name is "window");
    }

    private void Add(StageItem item) => _items.Add(item with { Colour = _colour });
}
