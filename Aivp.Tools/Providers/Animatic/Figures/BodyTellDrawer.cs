using Aivp.Tools.Providers.Animatic.Looks;
using Aivp.Tools.Providers.Animatic.Svg;

namespace Aivp.Tools.Providers.Animatic.Figures;

/// <summary>Draws tells worn on the chest, hung from the neck or slung over a shoulder.</summary>
internal sealed class BodyTellDrawer(Figure figure)
{
    private static readonly Rgb Gold = Rgb.Of("d9b45a");
    private readonly Torso _t = figure.Torso;
    private readonly Proportions _b = figure.Body;

    private double H => _b.Height;

    private double NeckY => _b.ShoulderY + (0.1 * _b.Head);

    /// <summary>-1: on the viewer's left when the figure faces the camera.</summary>
    private static int SideOf(Tell tell) => tell.OnLeft ? 1 : -1;

    public void Draw(Pen pen, Tell tell)
    {
        switch (tell.Kind)
        {
            case TellKind.Whistle or TellKind.Pendant or TellKind.Key or TellKind.Cross or TellKind.Medal or TellKind.Camera or TellKind.Headphones:
                Hung(pen, tell);
                break;
            case TellKind.Beads:
                Beads(pen, tell);
                break;
            case TellKind.Badge or TellKind.Emblem or TellKind.Pin or TellKind.Flower or TellKind.Bow:
                Pinned(pen, tell);
                break;
            case TellKind.Satchel:
                Strap(pen, tell.Second, tell, 0.02);
                Bag(pen, tell);
                break;
            case TellKind.Sash:
                Strap(pen, tell.Colour, tell, 0.042);
                break;
            case TellKind.Bird:
                Bird(pen, tell);
                break;
            default:
                break;
        }
    }

    /// <summary>A carried tell as a thing in a hand.</summary>
    public static Held Thing(Tell tell) => tell.Kind switch
    {
        TellKind.Lantern => Held.Lantern,
        TellKind.PaperLantern => Held.PaperLantern,
        TellKind.Umbrella => Held.Umbrella,
        TellKind.Cane => Held.Cane,
        _ => Held.Book,
    };

    /// <summary>What is carried in front of everything.</summary>
    public void Carried(Pen pen, Tell tell)
    {
        if (tell.IsCarried)
        {
            bool left = figure.Pose.CarriesOnLeft(tell);
            Limb arm = left ? figure.Bones.LeftArm : figure.Bones.RightArm;
            new HeldDrawer(figure).Draw(pen, Thing(tell), arm.End.Flat + new Vec(0, (left ? figure.Pose.Left : figure.Pose.Right) is Arm.Hold && tell.Kind is TellKind.PaperLantern ? -0.12 * H : 0), left ? 1 : -1, tell.Colour);
        }
    }

    private void Hung(Pen pen, Tell tell)
    {
        double low = _b.ChestY + (0.004 * H);
        if (!_t.Faces(0))
        {
            pen.Line(new Outline().Move(_t.Across(-1, NeckY + (0.012 * H))).Bend(_t.Across(0, NeckY).X, _t.Across(0, NeckY).Y + 1.5, _t.Across(1, NeckY + (0.012 * H)).X, _t.Across(1, NeckY + (0.012 * H)).Y), tell.Second, 0.9);
            return;
        }

        Vec at = _t.On(0, low);
        Vec left = _t.On(-42, NeckY + (0.014 * H));
        Vec right = _t.On(42, NeckY + (0.014 * H));
        Outline cord = new Outline().Move(left).Curve(Vec.Mix(left, at, 0.4) + new Vec(0, 1), Vec.Mix(left, at, 0.85), at).Curve(Vec.Mix(right, at, 0.85), Vec.Mix(right, at, 0.4) + new Vec(0, 1), right);
        pen.Line(cord, tell.Second.Darker(0.35), 1.9);
        pen.Line(cord, tell.Second, 1.2);
        Pen item = pen.At(at).Scaled(H / 172);
        Rgb edge = tell.Colour.Darker(0.45);
        switch (tell.Kind)
        {
            case TellKind.Whistle:
                item.Edged(Outline.Parse("M-1.6,-.6 L6.2,-.6 L6.2,2.4 L3.4,2.6 C3.6,6.4 -3.6,7 -3.6,2.6 C-3.6,.8 -2.8,-.4 -1.6,-.6Z"), tell.Colour, 0.5, 0.5);
                item.Detail(Outline.Circle(-0.1, 2.7, 1.5), edge);
                item.Line(Outline.Parse("M2.8,.5 L5.6,.5"), tell.Colour.Lighter(0.55), 0.6);
                break;
            case TellKind.Key:
                item.Edged(Outline.Ring(0, 1.8, 2.4, 1.1).And(Outline.Rect(-0.6, 3.8, 1.2, 6)).And(Outline.Rect(0.4, 7, 2, 1.1)).And(Outline.Rect(0.4, 8.9, 1.5, 1)), tell.Colour, 0.4, 0.5);
                break;
            case TellKind.Cross:
                item.Edged(Outline.Rect(-0.8, -0.5, 1.6, 7, 0.3).And(Outline.Rect(-2.6, 1.1, 5.2, 1.5, 0.3)), tell.Colour, 0.4, 0.5);
                break;
            case TellKind.Medal:
                item.Edged(Outline.Circle(0, 3, 3.4), tell.Colour, 0.5, 0.5);
                item.Detail(Outline.Parse("M0,.9 L.6,2.4 L2.1,2.5 L.9,3.5 L1.3,5 L0,4.1 L-1.3,5 L-.9,3.5 L-2.1,2.5 L-.6,2.4Z"), tell.Colour.Lighter(0.45));
                break;
            case TellKind.Camera:
                item.Edged(Outline.Rect(-6, 0, 12, 8, 1.2).And(Outline.Rect(-2.5, -1.8, 5, 2.4, 0.6)), tell.Colour, 0.5, 0.5);
                item.Detail(Outline.Circle(0, 4, 3), edge);
                item.Detail(Outline.Circle(0, 4, 1.7), Rgb.Of("8fb2c4"));
                break;
            case TellKind.Headphones:
                item.Line(Outline.Parse("M-7,-3 C-6,3 6,3 7,-3"), tell.Colour, 1.6);
                item.Edged(Outline.Ellipse(-7.5, -4, 2.6, 3.6), tell.Colour, 0.5, 0.4);
                item.Edged(Outline.Ellipse(7.5, -4, 2.6, 3.6), tell.Colour, 0.5, 0.4);
                break;
            default:
                item.Edged(Outline.Parse("M0,-.4 C2.6,2.2 3.2,3.6 3,5 C2.7,7.2 -2.7,7.2 -3,5 C-3.2,3.6 -2.6,2.2 0,-.4Z"), tell.Colour, 0.5, 0.5);
                item.Detail(Outline.Ellipse(-0.8, 4.2, 0.8, 1.2), tell.Colour.Lighter(0.55));
                break;
        }
    }

    private void Beads(Pen pen, Tell tell)
    {
        if (!_t.Faces(0))
        {
            return;
        }

        for (int i = 0; i <= 12; i++)
        {
            double t = (i / 6.0) - 1;
            Vec at = _t.On(t * 46, NeckY + (0.008 * H) - ((1 - (t * t)) * 0.055 * H));
            pen.Detail(Outline.Circle(at, 1.45), tell.Colour.Darker(0.35));
            pen.Detail(Outline.Circle(at.X - 0.15, at.Y - 0.2, 1.15), tell.Colour);
        }
    }

    private void Pinned(Pen pen, Tell tell)
    {
        int angle = SideOf(tell) * 34;
        if (!_t.Faces(angle))
        {
            return;
        }

        Pen item = pen.At(_t.On(angle, _b.ChestY + (0.02 * H))).Scaled(H / 172);
        switch (tell.Kind)
        {
            case TellKind.Flower:
                for (int i = 0; i < 6; i++)
                {
                    (double sin, double cos) = Math.SinCos(i * Math.PI / 3);
                    item.Edged(Outline.Circle(cos * 2.3, sin * 2.3, 1.8), tell.Colour, 0.35, 0.3);
                }

                item.Detail(Outline.Circle(0, 0, 1.5), tell.Second);
                break;
            case TellKind.Bow:
                item = pen.At(_t.On(0, NeckY - (0.02 * H))).Scaled(H / 172);
                item.Edged(Outline.Parse("M0,0 C-4,-5 -9,-4 -8,0 C-9,4 -4,5 0,0 C4,5 9,4 8,0 C9,-4 4,-5 0,0Z"), tell.Colour, 0.5, 0.35);
                item.Detail(Outline.Circle(0, 0, 1.7), tell.Colour.Darker(0.2));
                break;
            case TellKind.Badge:
                item.Edged(Outline.Parse("M0,-5 L1.5,-1.8 L5,-1.6 L2.4,.8 L3.4,4.4 L0,2.5 L-3.4,4.4 L-2.4,.8 L-5,-1.6 L-1.5,-1.8Z"), tell.Colour, 0.45, 0.45);
                item.Detail(Outline.Circle(0, 0.2, 1.2), tell.Colour.Darker(0.3));
                break;
            case TellKind.Pin:
                item.Edged(Outline.Circle(0, 0, 2.6), tell.Colour, 0.4, 0.45);
                item.Detail(Outline.Circle(-0.6, -0.6, 0.8), tell.Colour.Lighter(0.5));
                break;
            default:
                item.Edged(Outline.Circle(0, 0, 4.6), tell.Colour, 0.5, 0.45);
                item.Line(Outline.Circle(0, 0, 3.1), tell.Second, 0.8);
                break;
        }
    }

    private void Strap(Pen pen, Rgb colour, Tell tell, double width)
    {
        int side = SideOf(tell);
        bool front = _t.Faces(0);
        int middle = front ? 0 : 180;
        int across = front ? side : -side;
        Vec[] line = [_t.On(middle - (across * 46), NeckY - (0.006 * H)), _t.On(middle, _b.ChestY - (0.02 * H)), _t.On(middle + (across * 70), _b.HipY + (0.03 * H))];
        pen.Line(Outline.Through(line), colour.Darker(0.4), (width * H) + 0.9, 1, pen.Clip(_t.Shape()));
        pen.Line(Outline.Through(line), colour, width * H, 1, pen.Clip(_t.Shape()));
        if (tell.Kind is TellKind.Sash && front)
        {
            Vec knot = _t.On(across * 60, _b.HipY + (0.04 * H));
            pen.Edged(Outline.Circle(knot, 0.026 * H), colour, 0.5);
        }
    }

    private void Bag(Pen pen, Tell tell)
    {
        int side = SideOf(tell);
        double shown = Math.Cos(figure.Pose.BodyYaw * Math.PI / 180) * side;
        Vec at = _t.Across(Math.Abs(shown) < 0.3 ? 0.1 : Math.Sign(shown) * 0.95, _b.HipY - (0.02 * H));
        Pen bag = pen.At(at).Scaled(H / 172);
        bag.Edged(Outline.Rect(-9.5, -6, 19, 15, 2.4), tell.Colour, 0.6);
        bag.Edged(Outline.Parse("M-9.5,-4 C-9.5,-6.4 9.5,-6.4 9.5,-4 L8.8,2.4 C4,4.6 -4,4.6 -8.8,2.4Z"), tell.Colour.Lighter(0.07), 0.6);
        bag.Detail(Outline.Rect(-1.4, 1.6, 2.8, 3.2, 0.5), Gold);
    }

    private void Bird(Pen pen, Tell tell)
    {
        int side = SideOf(tell);
        Vec at = figure.Bones.Upper(new(side * _b.ShoulderHalf * 0.72, _b.ShoulderY, 0)).Flat;
        Pen bird = pen.At(at).Scaled(H / 172).Mirrored(side > 0);
        bird.Edged(Outline.Parse("M6,-3 C4,2 -5,3 -8,-1 L-13,4 L-10,-4 C-9,-12 -2,-16 3,-14 C7,-13 7,-9 6,-3Z"), tell.Colour, 0.5);
        bird.Fill(Outline.Parse("M6.4,-12.4 L10,-10.8 L6.4,-9.6Z"), Gold);
        bird.Detail(Outline.Circle(3.6, -11.6, 0.9), Rgb.Of("201c22"));
        bird.Detail(Outline.Parse("M-7,-3 C-4,-9 1,-9 3,-6 C0,-2 -4,-1 -7,-3Z"), tell.Colour.Darker(0.2));
    }
}
