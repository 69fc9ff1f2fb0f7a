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
        double y = NeckY + (0.018 * H);
        double w = Math.Max(_t.HalfAt(y) * 1.18, 0.05 * H);
        Vec middle = _t.Across(0, y);
        Pen local = pen.At(middle).Scaled(w, 0.034 * H);
        double edge = 0.5 * pen.Zoom / local.Zoom;
        int way = figure.Pose.BodyYaw < 0 ? -1 : 1;
        if (front)
        {
            // Two ends, one in front of the other, with fringes.
            End(pen, _t.On(4, y - (0.03 * H)), 0.15, scarf.Darker(0.12), 0.9 * way);
            End(pen, _t.On(-10 * way, y - (0.028 * H)), 0.19, scarf.Darker(0.03), -0.6 * way);
        }

        local.Edged(Outline.Parse("M-1.12,-.55 C-1.05,-1 1.05,-1 1.12,-.55 C1.34,0 1.22,.72 .5,.95 C.2,1.05 -.2,1.05 -.5,.95 C-1.22,.72 -1.34,0 -1.12,-.55Z"), scarf, edge);
        local.Line(Outline.Parse("M-1.1,-.1 C-.6,.4 .5,.5 1.12,.0 M-.9,.45 C-.4,.78 .3,.8 .8,.5 M-.75,-.62 C-.3,-.35 .4,-.3 .85,-.55"), scarf.Darker(0.22), edge * 1.3, 0.9);
        if (front)
        {
            Vec knot = _t.On(-4 * way, y - (0.022 * H));
            pen.Edged(Outline.Blob(knot + new Vec(-2.9, -2), knot + new Vec(2.6, -2.4), knot + new Vec(3.2, 2.2), knot + new Vec(0, 3.4), knot + new Vec(-3, 2)), scarf.Lighter(0.03), 0.45);
        }
    }

    private void End(Pen pen, Vec from, double length, Rgb colour, double swing)
    {
        double w = 0.021 * H;
        Vec tip = from + new Vec(swing * 0.03 * H, length * H);
        Vec bend = Vec.Mix(from, tip, 0.5) + new Vec(-swing * 0.006 * H, 0);
        Outline end = new Outline().Move(from + new Vec(-w * 0.75, 0)).Line(from + new Vec(w * 0.75, 0))
            .Curve(bend + new Vec(w, 0), tip + new Vec(w * 1.1, -0.03 * H), tip + new Vec(w * 1.2, 0)).Line(tip + new Vec(-w * 1.15, 0.006 * H))
            .Curve(tip + new Vec(-w * 1.1, -0.03 * H), bend + new Vec(-w, 0), from + new Vec(-w * 0.75, 0)).Close();
        Outline fringe = new();
        for (int i = 0; i < 5; i++)
        {
            Vec at = tip + new Vec(w * ((i * 0.55) - 1.08), -0.4);
            fringe.And(Outline.Rect(at.X, at.Y, w * 0.3, 0.024 * H, w * 0.1));
        }

        pen.Fill(fringe, colour.Darker(0.1));
        pen.Edged(end, colour, 0.5);
        pen.Line(new Outline().Move(tip + new Vec(-w * 1.05, -0.016 * H)).Line(tip + new Vec(w * 1.1, -0.021 * H)), colour.Lighter(0.3), 0.9, 0.8);
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
