using Aivp.Tools.Providers.Animatic.Looks;
using Aivp.Tools.Providers.Animatic.Svg;

namespace Aivp.Tools.Providers.Animatic.Figures;

/// <summary>Draws arms with sleeves, hands and what they hold.</summary>
internal sealed class ArmDrawer(Figure figure)
{
    private readonly Look _look = figure.Look;
    private readonly double _radius = figure.Body.ArmRadius;

    public static bool IsBehind(Limb arm, Proportions body) => arm.Depth < -0.025 * body.Height;

    public void Draw(Pen pen, Limb arm, Arm does, int side)
    {
        Vec shoulder = arm.Root.Flat;
        Vec elbow = arm.Joint.Flat;
        Vec wrist = arm.End.Flat;
        bool holds = figure.Pose.Held is not Held.Nothing && HoldsIn(side);
        Rgb skin = Toned(_look.Skin, arm);
        HeldDrawer held = new(figure);
        if (holds && does is Arm.Ear)
        {
            held.Draw(pen, wrist, side);
        }

        Hand(pen, elbow, wrist, _look.Outfit.Gloves is { } glove ? Toned(glove, arm) : skin, does);
        if (holds && does is not Arm.Ear)
        {
            held.Draw(pen, wrist, side);
            Fingers(pen, elbow, wrist, _look.Outfit.Gloves is { } fingers ? Toned(fingers, arm) : skin);
        }

        Sleeve(pen, shoulder, elbow, wrist, skin, arm, side);
    }

    /// <summary>The first arm that does something with an object holds it.</summary>
    private bool HoldsIn(int side) => side < 0 ? Pose.IsHolding(figure.Pose.Right) && !Pose.IsHolding(figure.Pose.Left) : Pose.IsHolding(figure.Pose.Left);

    private void Sleeve(Pen pen, Vec shoulder, Vec elbow, Vec wrist, Rgb skin, Limb arm, int side)
    {
        GarmentCut cut = figure.Cut;
        double r = _radius;
        if (cut.Sleeve < 1)
        {
            pen.Edged(Outline.Bone(shoulder, r, elbow, r * 0.78).And(Outline.Bone(elbow, r * 0.78, wrist, r * 0.6)), skin, 0.5, 0.25);
        }

        if (cut.Sleeve > 0)
        {
            double ease = cut.SleeveEase;
            Rgb cloth = Toned(SleeveColour, arm);
            Outline sleeve = cut.Sleeve < 1
                ? Outline.Bone(shoulder, r * 1.12, Vec.Mix(shoulder, elbow, 0.72), r * ease * 0.88)
                : Outline.Bone(shoulder, r * 1.08 * Math.Sqrt(ease), elbow, r * 0.86 * ease)
                    .And(Outline.Bone(elbow, r * 0.86 * ease, Vec.Mix(elbow, wrist, 0.95), r * 0.74 * ease));
            pen.Edged(sleeve, cloth, 0.55, 0.32);
            Shading(pen, sleeve, shoulder, elbow, wrist, cloth);
            if (cut.Sleeve >= 1)
            {
                Vec cuffFrom = Vec.Mix(elbow, wrist, 0.86);
                pen.Line(Across(cuffFrom, wrist - elbow, r * 0.7 * ease), cloth.Darker(0.25), 0.7);
                if (_look.Outfit.Stripes is { } stripe)
                {
                    Stripe(pen, shoulder, elbow, wrist, Toned(stripe, arm), r * ease);
                }
            }
        }

        if (_look.Tell is { } tell)
        {
            TellDrawer.OnArm(pen, tell, figure, side, shoulder, elbow, wrist);
        }
    }

    private static void Stripe(Pen pen, Vec shoulder, Vec elbow, Vec wrist, Rgb colour, double r)
    {
        foreach (double at in (ReadOnlySpan<double>)[0.45, 0.8])
        {
            pen.Line(Across(Vec.Mix(shoulder, elbow, at), elbow - shoulder, r * 0.84), colour, 1.8);
            pen.Line(Across(Vec.Mix(elbow, wrist, at - 0.2), wrist - elbow, r * 0.78), colour, 1.8);
        }
    }

    private static Outline Across(Vec at, Vec along, double half)
    {
        Vec n = along.Unit.Normal * half;
        Vec bulge = along.Unit * (half * 0.3);
        return new Outline().Move(at - n).Curve(at - (n * 0.5) + bulge, at + (n * 0.5) + bulge, at + n);
    }

    private void Shading(Pen pen, Outline sleeve, Vec shoulder, Vec elbow, Vec wrist, Rgb cloth)
    {
        Vec aside = new(figure.ShadowSide * _radius * 1.05, _radius * 0.25);
        string clip = pen.Clip(sleeve);
        Vec rim = aside * -0.92;
        pen.Line(new Outline().Move(shoulder + (rim * 1.15)).Line(elbow + rim).Line(wrist + (rim * 0.8)), cloth.Lighter(0.16), _radius * 0.42, 0.7, clip);
        pen.Detail(
            Outline.Bone(shoulder + aside, _radius, elbow + aside, _radius * 0.95).And(Outline.Bone(elbow + aside, _radius * 0.95, wrist + aside, _radius * 0.8)),
            cloth.Darker(0.11), 1, clip);
    }

    private void Hand(Pen pen, Vec elbow, Vec wrist, Rgb skin, Arm does)
    {
        double h = figure.Body.Height;
        Vec along = (wrist - elbow).Unit;
        double angle = Math.Atan2(along.Y, along.X) * 180 / Math.PI;
        double wide = 0.021 * h * (0.6 + (0.4 * figure.Look.Girth));
        bool flat = does is Arm.Hang or Arm.Swing or Arm.SwingBack or Arm.Wave or Arm.Raise or Arm.Reach or Arm.Chest or Arm.Mouth;
        double length = h * (flat ? 0.066 : 0.046);

        // The thumb lies towards the body, or forwards when the body is seen from the side.
        Vec aside = along.Normal;
        double inwards = figure.Pose.BodyView is View.Profile ? Math.Sign(figure.Pose.BodyYaw) : Math.Sign(figure.Bones.Neck.X - wrist.X);
        bool flip = aside.X * inwards > 0;
        Pen hand = pen.At(wrist - (along * (0.008 * h))).Turned(angle).Scaled(length, flip ? -wide : wide);
        Outline thumb = Outline.Parse("M.08,-.7 C.3,-1.35 .6,-1.5 .74,-1.2 C.78,-1 .6,-.8 .46,-.5Z");
        Outline palm = does is Arm.Point
            ? Outline.Parse("M0,-.8 C.3,-1.05 .55,-1 .72,-.8 L1.75,-.62 C1.9,-.55 1.9,-.3 1.75,-.26 L.95,-.2 C1.05,.2 .95,.75 .75,.85 C.45,1 .2,.9 0,.75Z")
            : Outline.Parse("M0,-.8 C.3,-1.1 .65,-1 .9,-.72 C1.12,-.45 1.14,.2 1.02,.52 C.85,.95 .35,1.05 0,.75Z");
        double edge = 0.5 * pen.Zoom / hand.Zoom;
        hand.Edged(does is Arm.Point ? palm : palm.And(thumb), skin, edge, 0.25);
        if (pen.Zoom > 2.2 && does is not Arm.Point)
        {
            for (int i = -1; i <= 1; i++)
            {
                hand.Line(new Outline().Move(0.55, (i * 0.48) - 0.05).Line(1.0, (i * 0.42) - 0.05), skin.Darker(0.24), 0.4 * pen.Zoom / hand.Zoom);
            }
        }
    }

    private void Fingers(Pen pen, Vec elbow, Vec wrist, Rgb skin)
    {
        Vec along = (wrist - elbow).Unit;
        Vec grip = wrist + (along * (figure.Body.Height * 0.02));
        double r = _radius * 0.3;
        for (int i = -1; i <= 1; i++)
        {
            Vec at = grip + new Vec(0, i * r * 1.7);
            pen.Edged(Outline.Bone(at - new Vec(r * 1.1, 0), r, at + new Vec(r * 1.1, 0), r), skin, 0.4, 0.25);
        }
    }

    private Rgb SleeveColour => _look.Outfit.Upper is Upper.Vest or Upper.Overalls ? _look.Outfit.UnderColour : _look.Outfit.UpperColour;

    /// <summary>What is farther away lies in the body's shade.</summary>
    private Rgb Toned(Rgb colour, Limb arm) => IsBehind(arm, figure.Body) ? colour.Darker(0.1) : colour;
}
