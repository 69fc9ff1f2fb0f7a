using Aivp.Tools.Providers.Animatic.Looks;
using Aivp.Tools.Providers.Animatic.Svg;

namespace Aivp.Tools.Providers.Animatic.Figures;

/// <summary>Draws what is worn over the clothes: scarf, tie, apron, belt, backpack.</summary>
internal sealed class AccessoryDrawer(Figure figure)
{
    private readonly Outfit _outfit = figure.Look.Outfit;
    private readonly Torso _t = figure.Torso;
    private readonly Proportions _b = figure.Body;

    private double H => _b.Height;

    private double NeckY => _b.ShoulderY + (0.1 * _b.Head);

    public void Behind(Pen pen)
    {
        if (_outfit.Backpack is { } pack && !figure.FromBehind)
        {
            Vec at = _t.On(180, _b.ChestY);
            double wide = figure.Pose.BodyView is View.Profile ? 0.06 : 0.105;
            double aside = Math.Sin(figure.Pose.BodyYaw * Math.PI / 180) * -0.045 * H;
            pen.Edged(Outline.Rect(at.X + aside - (wide * H), at.Y - (0.06 * H), wide * 2 * H, 0.21 * H, 0.035 * H), pack.Darker(0.08), 0.6);
        }

        if (_outfit.Upper is Upper.Cloak && !figure.FromBehind)
        {
            double hem = _t.Hem + (0.005 * H);
            pen.Fill(Outline.Polygon(_t.Across(-0.9, _b.ShoulderY), _t.Across(0.9, _b.ShoulderY), _t.Across(1.1, hem), _t.Across(-1.1, hem)), _outfit.UpperColour.Darker(0.15));
        }
    }

    public void OnBody(Pen pen)
    {
        bool front = _t.Faces(0);
        if (_outfit.Apron is { } apron)
        {
            Apron(pen, apron, front);
        }

        if (_outfit.Belt is { } belt)
        {
            Vec[] line = [_t.Across(-1.01, _b.WaistY - (0.02 * H)), _t.Across(0, _b.WaistY - (0.02 * H)) + new Vec(0, 1.3), _t.Across(1.01, _b.WaistY - (0.02 * H))];
            pen.Line(Outline.Through(line), belt, 0.02 * H);
            if (front)
            {
                Vec at = _t.On(0, _b.WaistY - (0.02 * H));
                pen.Line(Outline.Rect(at.X - 2.2, at.Y - 0.8, 4.4, 4, 0.6), Rgb.Of("d0ad5c"), 0.8);
            }
        }

        if (_outfit.Tie is { } tie && front)
        {
            double top = NeckY - (0.012 * H);
            pen.Detail(Outline.Polygon(_t.On(-6, top), _t.On(6, top), _t.On(3, top - (0.02 * H)), _t.On(9, _b.ChestY - (0.06 * H)), _t.On(0, _b.ChestY - (0.09 * H)), _t.On(-9, _b.ChestY - (0.06 * H)), _t.On(-3, top - (0.02 * H))), tie);
        }

        if (_outfit.Scarf is { } scarf)
        {
            Scarf(pen, scarf, front);
        }

        if (_outfit.Backpack is { } pack)
        {
            Backpack(pen, pack, front);
        }

        if (figure.Look.Tell is { } tell)
        {
            new BodyTellDrawer(figure).Draw(pen, tell);
        }
    }

    public void InFront(Pen pen)
    {
        if (figure.Look.Tell is { } tell)
        {
            new BodyTellDrawer(figure).Carried(pen, tell);
        }
    }

    private void Apron(Pen pen, Rgb apron, bool front)
    {
        double hem = 0.3 * H;
        if (!front)
        {
            Vec[] tie = [_t.Across(-1, _b.WaistY), _t.Across(0, _b.WaistY) + new Vec(0, 1.2), _t.Across(1, _b.WaistY)];
            pen.Line(Outline.Through(tie), apron, 1.6);
            Vec knot = _t.On(180, _b.WaistY);
            pen.Detail(Outline.Parse("M0,0 C-5,-4 -7,2 0,0 C7,2 5,-4 0,0Z M-1,0 L-4,9 L-1.5,9 L0,1 L2,9 L4.5,8 L1,0Z").In(Affine.Move(knot.X, knot.Y)), apron);
            return;
        }

        Outline shape = Outline.Polygon(
            _t.On(-28, _b.ChestY + (0.03 * H)), _t.On(28, _b.ChestY + (0.03 * H)), _t.On(44, _b.WaistY), _t.On(66, _b.HipY),
            _t.On(58, _b.HipY) + new Vec(1, _b.HipY - hem), _t.On(-58, _b.HipY) + new Vec(-1, _b.HipY - hem), _t.On(-66, _b.HipY), _t.On(-44, _b.WaistY));
        pen.Edged(shape, apron, 0.5, 0.25);
        foreach (int side in (ReadOnlySpan<int>)[-1, 1])
        {
            pen.Line(new Outline().Move(_t.On(side * 27, _b.ChestY + (0.03 * H))).Line(_t.On(side * 44, NeckY + (0.02 * H))), apron.Darker(0.1), 1.5);
        }

        pen.Line(new Outline().Move(_t.On(-30, _b.HipY)).Line(_t.On(30, _b.HipY)), apron.Darker(0.25), 0.7);
    }

    private void Scarf(Pen pen, Rgb scarf, bool front)
    {
        double y = NeckY + (0.02 * H);
        double w = _t.HalfAt(y) * 1.25;
        Vec middle = _t.Across(0, y);
        pen.Edged(Outline.Rect(middle.X - w, middle.Y - (0.016 * H), w * 2, 0.052 * H, 0.026 * H), scarf, 0.55);
        pen.Line(new Outline().Move(middle.X - (w * 0.8), middle.Y + (0.01 * H)).Bend(middle.X, middle.Y + (0.026 * H), middle.X + (w * 0.8), middle.Y + (0.004 * H)), scarf.Darker(0.2), 0.7);
        Vec from = front ? _t.On(18, y - (0.03 * H)) : _t.On(205, y - (0.03 * H));
        Outline end = Outline.Band(0.022 * H, 0.026 * H, from, from + new Vec(0.8, 0.08 * H), from + new Vec(0.3, 0.17 * H));
        pen.Edged(end, scarf.Darker(0.04), 0.55);
        Vec tip = from + new Vec(0.3, 0.17 * H);
        for (int i = -2; i <= 2; i++)
        {
            pen.Line(new Outline().Move(tip + new Vec(i * 1.5, 2)).Line(tip + new Vec(i * 1.7, 5)), scarf.Darker(0.12), 0.7);
        }
    }

    private void Backpack(Pen pen, Rgb pack, bool front)
    {
        if (front)
        {
            foreach (int side in (ReadOnlySpan<int>)[-1, 1])
            {
                if (_t.Faces(side * 40))
                {
                    Vec[] strap = [_t.On(side * 48, NeckY - (0.012 * H)), _t.On(side * 46, _b.ChestY), _t.On(side * 68, _b.WaistY + (0.03 * H))];
                    pen.Line(Outline.Through(strap), pack, 0.02 * H);
                }
            }

            return;
        }

        Vec at = _t.On(180, _b.ChestY);
        pen.Edged(Outline.Rect(at.X - (0.1 * H), at.Y - (0.07 * H), 0.2 * H, 0.22 * H, 0.035 * H), pack, 0.6);
        pen.Edged(Outline.Rect(at.X - (0.075 * H), at.Y + (0.04 * H), 0.15 * H, 0.09 * H, 0.02 * H), pack.Lighter(0.06), 0.5);
        pen.Line(new Outline().Move(at.X - (0.1 * H), at.Y).Line(at.X + (0.1 * H), at.Y), pack.Darker(0.3), 0.7);
    }
}
