using Aivp.Tools.Providers.Animatic.Svg;

namespace Aivp.Tools.Providers.Animatic.Figures;

/// <content>The details that garments are known by.</content>
internal sealed partial class GarmentDrawer
{
    private void Opening(Pen pen, Rgb cloth, string clip, double share = 1, double wide = 0)
    {
        double bottom = _b.ShoulderY - ((_b.ShoulderY - _t.Hem) * share);
        if (wide > 0)
        {
            pen.Detail(Outline.Polygon(_t.On(0, NeckY), _t.On(wide * 260, bottom), _t.On(-wide * 260, bottom)), _outfit.UnderColour.Darker(0.1), 1, clip);
            return;
        }

        Vec[] line = [_t.On(2, NeckY), _t.On(2, _b.ChestY), _t.On(2, _b.WaistY), _t.On(2, bottom)];
        pen.Line(Outline.Through(share < 1 ? line[..2] : line), cloth.Darker(0.36), 0.8, 1, clip);
    }

    private void Lapels(Pen pen, Rgb cloth, string clip, double depth)
    {
        double v = NeckY - (depth * H);
        pen.Detail(Outline.Polygon(_t.On(-28, NeckY), _t.On(28, NeckY), _t.On(4, v)), _outfit.UnderColour, 1, clip);
        Vec[] line = [_t.On(4, v), _t.On(4, _b.WaistY), _t.On(4, _t.Hem)];
        pen.Line(Outline.Through(line), cloth.Darker(0.36), 0.8, 1, clip);
        foreach (int side in (ReadOnlySpan<int>)[-1, 1])
        {
            Outline lapel = Outline.Polygon(
                _t.On(side * 38, NeckY + (0.012 * H)), _t.On(side * 50, NeckY - (depth * 0.36 * H)), _t.On(side * 36, NeckY - (depth * 0.42 * H)), _t.On(side * 34, NeckY - (depth * 0.54 * H)), _t.On(4, v));
            pen.Detail(lapel, cloth.Lighter(0.07), 1, clip);
            pen.Line(lapel, cloth.Darker(0.34), 0.55, 1, clip);
        }
    }

    private void VNeck(Pen pen, Rgb under, double depth) => pen.Detail(
        new Outline().Move(_t.On(-34, NeckY + (0.01 * H))).Line(_t.On(34, NeckY + (0.01 * H))).Line(_t.On(0, NeckY - (depth * H))).Close(), under);

    private void Round(Pen pen, Rgb colour, double depth)
    {
        Vec a = _t.On(-55, NeckY + (0.012 * H));
        Vec b = _t.On(55, NeckY + (0.012 * H));
        Vec low = _t.On(0, NeckY - (depth * 0.36 * H));
        pen.Detail(new Outline().Move(a).Curve(Vec.Mix(a, low, 0.3) + new Vec(0, 0.02 * H), low - new Vec((b.X - a.X) * 0.25, 0), low).Curve(low + new Vec((b.X - a.X) * 0.25, 0), Vec.Mix(b, low, 0.3) + new Vec(0, 0.02 * H), b).Close(), colour);
    }

    private void Collar(Pen pen, Rgb cloth, double size)
    {
        double y = NeckY + (0.014 * H);
        double low = y - (size * 0.12 * H) - (0.012 * H);
        foreach (int side in (ReadOnlySpan<int>)[-1, 1])
        {
            bool back = !_t.Faces(0);
            Vec near = _t.On(back ? 180 : 0, y - (0.012 * H));
            pen.Edged(Outline.Polygon(_t.Across(side * 1.02, y + (size * 0.05 * H)), _t.Across(side * 1.12, y - (0.016 * H)), _t.On(back ? 180 + (side * 30) : side * 34, low), near), cloth, 0.5);
        }
    }

    private void Buttons(Pen pen, Rgb cloth, double top, Rgb colour, int count)
    {
        double bottom = Math.Max(_t.Hem + (0.05 * H), _b.HipY - (0.07 * H));
        for (int i = 0; i < count; i++)
        {
            double y = top - ((top - bottom) * i / Math.Max(1, count - 1));
            if (y < _t.Hem)
            {
                break;
            }

            Vec at = _t.On(9, y);
            pen.Detail(Outline.Circle(at, 0.0075 * H), cloth.Darker(0.3));
            pen.Detail(Outline.Circle(at.X - 0.15, at.Y - 0.15, 0.006 * H), colour);
        }
    }

    private void Pockets(Pen pen, Rgb cloth, string clip, double y)
    {
        foreach (int side in (ReadOnlySpan<int>)[-1, 1])
        {
            if (!_t.Faces(side * 38))
            {
                continue;
            }

            Outline flap = Outline.Polygon(_t.On(side * 26, y), _t.On(side * 58, y + (0.004 * H)), _t.On(side * 57, y - (0.022 * H)), _t.On(side * 27, y - (0.026 * H)));
            pen.Detail(flap, cloth.Lighter(0.05), 1, clip);
            pen.Line(flap, cloth.Darker(0.32), 0.5, 1, clip);
        }
    }

    private void Kangaroo(Pen pen, Rgb cloth, string clip)
    {
        double y = _b.WaistY - (0.03 * H);
        Outline pocket = Outline.Polygon(_t.On(-24, y), _t.On(24, y), _t.On(44, y - (0.075 * H)), _t.On(-44, y - (0.075 * H)));
        pen.Detail(pocket, cloth.Lighter(0.05), 1, clip);
        pen.Line(pocket, cloth.Darker(0.3), 0.55, 1, clip);
    }

    private void Strings(Pen pen, Rgb cloth)
    {
        foreach (int side in (ReadOnlySpan<int>)[-1, 1])
        {
            pen.Line(new Outline().Move(_t.On(side * 11, NeckY - (0.035 * H))).Line(_t.On(side * 13, _b.ChestY + (0.005 * H))), cloth.Lighter(0.5), 0.8);
        }
    }

    private void Hem(Pen pen, Rgb cloth, double tall)
    {
        Vec[] line = [_t.Across(-0.98, _t.Hem + (tall * H)), _t.Across(0, _t.Hem + (tall * H)) + new Vec(0, 1.6), _t.Across(0.98, _t.Hem + (tall * H))];
        pen.Line(Outline.Through(line), cloth.Darker(0.26), 0.7);
    }

    private void Waist(Pen pen, Rgb cloth, string clip)
    {
        Vec[] line = [_t.Across(-1.02, _b.WaistY), _t.Across(0, _b.WaistY) + new Vec(0, 1.4), _t.Across(1.02, _b.WaistY)];
        pen.Line(Outline.Through(line), cloth.Darker(0.25), 0.02 * H, 1, clip);
    }

    private void Overalls(Pen pen, Rgb cloth)
    {
        Torso low = new(figure.Bones, 1.1, Math.Max(_t.Hem, 0.45 * H), 1);
        pen.Edged(low.Side(-1, 1, _b.WaistY + (0.005 * H)), cloth, 0.5);
        bool front = _t.Faces(0);
        int middle = front ? 0 : 180;
        double top = _b.ChestY + (0.012 * H);
        Outline bib = Outline.Polygon(_t.On(middle - 32, top), _t.On(middle + 32, top), _t.On(middle + 52, _b.WaistY), _t.On(middle - 52, _b.WaistY));
        pen.Edged(bib, cloth, 0.5);
        foreach (int side in (ReadOnlySpan<int>)[-1, 1])
        {
            pen.Line(new Outline().Move(_t.On(middle + (side * 27), top)).Line(_t.On(middle + (side * 48), NeckY - (0.01 * H))), cloth, 0.022 * H);
            if (front)
            {
                pen.Detail(Outline.Circle(_t.On(side * 26, top - (0.012 * H)), 0.008 * H), Rgb.Of("d8b55c"));
            }
        }

        if (front)
        {
            Outline pocket = Outline.Polygon(_t.On(-17, top - (0.03 * H)), _t.On(17, top - (0.03 * H)), _t.On(16, _b.WaistY + (0.02 * H)), _t.On(-16, _b.WaistY + (0.02 * H)));
            pen.Line(pocket, cloth.Darker(0.3), 0.6);
        }
    }
}
