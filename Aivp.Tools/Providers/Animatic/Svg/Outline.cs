namespace Aivp.Tools.Providers.Animatic.Svg;

/// <summary>A path under construction: straight lines and cubic curves only, so that any <see cref="Affine"/> can be worked into it.</summary>
internal sealed partial class Outline
{
    private readonly List<(char Kind, Vec A, Vec B, Vec C)> _steps = [];
    private Vec _at;
    private Vec _start;

    public Outline Move(double x, double y)
    {
        _at = _start = new(x, y);
        _steps.Add(('M', _at, default, default));
        return this;
    }

    public Outline Move(Vec p) => Move(p.X, p.Y);

    public Outline Line(double x, double y)
    {
        _at = new(x, y);
        _steps.Add(('L', _at, default, default));
        return this;
    }

    public Outline Line(Vec p) => Line(p.X, p.Y);

    public Outline Curve(double x1, double y1, double x2, double y2, double x, double y)
    {
        _at = new(x, y);
        _steps.Add(('C', new(x1, y1), new(x2, y2), _at));
        return this;
    }

    public Outline Curve(Vec a, Vec b, Vec to) => Curve(a.X, a.Y, b.X, b.Y, to.X, to.Y);

    /// <summary>A quadratic curve, kept as a cubic one.</summary>
    public Outline Bend(double x1, double y1, double x, double y)
    {
        Vec control = new(x1, y1);
        Vec to = new(x, y);
        return Curve(Vec.Mix(_at, control, 2.0 / 3), Vec.Mix(to, control, 2.0 / 3), to);
    }

    public Outline Close()
    {
        _steps.Add(('Z', default, default, default));
        _at = _start;
        return this;
    }

    /// <summary>Both paths as one; where they overlap they're united.</summary>
    public Outline And(Outline other)
    {
        _steps.AddRange(other._steps);
        return this;
    }

    public Outline In(Affine place)
    {
        Outline moved = new();
        foreach ((char kind, Vec a, Vec b, Vec c) in _steps)
        {
            moved._steps.Add((kind, place.Apply(a), place.Apply(b), place.Apply(c)));
        }

        return moved;
    }

    /// <summary>The same shape, run the other way round. Each part of it must be closed.</summary>
    public Outline Reversed()
    {
        Outline reversed = new();
        for (int start = 0; start < _steps.Count;)
        {
            int end = _steps.FindIndex(start, step => step.Kind is 'Z');
            end = end < 0 ? _steps.Count : end;
            reversed.Move(EndOf(end - 1));
            for (int i = end - 1; i > start; i--)
            {
                (char kind, Vec a, Vec b, _) = _steps[i];
                if (kind is 'C')
                {
                    reversed.Curve(b, a, EndOf(i - 1));
                }
                else
                {
                    reversed.Line(EndOf(i - 1));
                }
            }

            reversed.Close();
            start = end + 1;
        }

        return reversed;
    }

    private Vec EndOf(int step) => _steps[step].Kind is 'C' ? _steps[step].C : _steps[step].A;

    /// <summary>The box around all points and control points; an empty path gives zeros.</summary>
    public (Vec Min, Vec Max) Box()
    {
        Vec min = new(double.MaxValue, double.MaxValue);
        Vec max = new(double.MinValue, double.MinValue);
        void Take(Vec p)
        {
            min = new(Math.Min(min.X, p.X), Math.Min(min.Y, p.Y));
            max = new(Math.Max(max.X, p.X), Math.Max(max.Y, p.Y));
        }

        foreach ((char kind, Vec a, Vec b, Vec c) in _steps)
        {
            if (kind is 'M' or 'L')
            {
                Take(a);
            }
            else if (kind is 'C')
            {
                Take(a);
                Take(b);
                Take(c);
            }
        }

        return _steps.Count == 0 ? default : (min, max);
    }

    /// <summary>Writes the path's data, worked over by a transformation, with one decimal.</summary>
    public void Write(SvgText text, Affine place)
    {
        foreach ((char kind, Vec a, Vec b, Vec c) in _steps)
        {
            text.Raw(kind);
            if (kind is 'M' or 'L')
            {
                text.Pair(place.Apply(a));
            }
            else if (kind is 'C')
            {
                text.Pair(place.Apply(a)).Raw(' ').Pair(place.Apply(b)).Raw(' ').Pair(place.Apply(c));
            }
        }
    }
}
