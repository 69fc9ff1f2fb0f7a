using Aivp.Tools.Providers.Animatic.Looks;
using Aivp.Tools.Providers.Animatic.Svg;

namespace Aivp.Tools.Providers.Animatic.Figures;

/// <summary>Draws legs, what is worn on them, and feet.</summary>
internal sealed class LegDrawer(Figure figure)
{
    private readonly Outfit _outfit = figure.Look.Outfit;
    private readonly double _r = figure.Body.LegRadius;

    public void Draw(Pen pen)
    {
        Limb right = figure.Bones.RightLeg;
        Limb left = figure.Bones.LeftLeg;
        bool rightFirst = right.Depth < left.Depth;
        Leg(pen, rightFirst ? right : left, true);
        Leg(pen, rightFirst ? left : right, false);
        if (!figure.Sitting)
        {
            Pelvis(pen);
        }
    }

    private void Pelvis(Pen pen)
    {
        if (_outfit.Lower is Lower.Skirt or Lower.LongSkirt)
        {
            Skirt(pen);
            return;
        }

        Rgb cloth = Cloth;
        Vec hip = figure.Bones.Upper(new(0, figure.Body.HipY + (0.02 * figure.Body.Height), 0)).Flat;
        double half = figure.Torso.HalfAt(figure.Body.HipY) * 0.93;
        pen.Fill(Outline.Rect(hip.X - half, hip.Y - (0.02 * figure.Body.Height), half * 2, 0.075 * figure.Body.Height, half * 0.5), cloth);
    }

    private void Skirt(Pen pen)
    {
        Proportions b = figure.Body;
        double hem = (_outfit.Lower is Lower.LongSkirt ? 0.07 : 0.3) * b.Height;
        Torso skirt = new(figure.Bones, 1.04, hem, _outfit.Lower is Lower.LongSkirt ? 1.55 : 1.4);
        Vec[] left = [skirt.Across(-1, b.WaistY), skirt.Across(-1, b.HipY), skirt.Across(-1, hem)];
        Vec[] right = [skirt.Across(1, hem), skirt.Across(1, b.HipY), skirt.Across(1, b.WaistY)];
        Outline shape = new Outline().Move(left[0]).Onward(left).Bend((left[2].X + right[0].X) / 2, left[2].Y + 3, right[0].X, right[0].Y).Onward(right).Close();
        Rgb cloth = _outfit.LowerColour;
        pen.Edged(shape, cloth, 0.5);
        string clip = pen.Clip(shape);
        for (int i = -2; i <= 2; i++)
        {
            pen.Line(new Outline().Move(skirt.Across(i * 0.22, b.HipY)).Line(skirt.Across(i * 0.36, hem)), cloth.Darker(0.14), 0.9, 1, clip);
        }
    }

    private void Leg(Pen pen, Limb leg, bool far)
    {
        Vec hip = leg.Root.Flat;
        Vec knee = leg.Joint.Flat;
        Vec ankle = leg.End.Flat;
        Rgb tone = far ? Rgb.White.Darker(0.1) : Rgb.White;
        bool trousers = _outfit.Lower is Lower.Trousers;
        Rgb skin = figure.Look.Skin * tone;
        Rgb cloth = Cloth * tone;
        double ankleR = _r * (trousers ? 0.6 : 0.45);
        if (!trousers)
        {
            pen.Edged(Outline.Bone(hip, _r * 0.95, knee, _r * 0.68).And(Outline.Bone(knee, _r * 0.66, ankle, _r * 0.42)), skin, 0.5, 0.25);
        }

        bool high = _outfit.Feet is Feet.HighBoots;
        bool boots = _outfit.Feet is Feet.Boots || high;
        if (!boots)
        {
            Foot(pen, leg, tone);
        }

        if (trousers)
        {
            Outline shape = Outline.Bone(hip, _r * 1.08, knee, _r * 0.76).And(Outline.Bone(knee, _r * 0.76, ankle - new Vec(0, 1), ankleR));
            pen.Edged(shape, cloth, 0.5);
            Shade(pen, shape, hip, knee, ankle, cloth);
        }
        else if (_outfit.Lower is Lower.Shorts)
        {
            pen.Edged(Outline.Bone(hip, _r * 1.1, Vec.Mix(hip, knee, 0.82), _r * 0.98), cloth, 0.5);
        }

        if (boots)
        {
            Boot(pen, leg, knee, ankle, tone, high);
        }

        if (figure.Sitting && figure.Cut.Hem < 0.4)
        {
            Rgb coat = _outfit.UpperColour * tone;
            pen.Edged(Outline.Bone(hip, _r * 1.35, Vec.Mix(hip, knee, 0.86), _r * 1.15), coat, 0.5);
        }
    }

    private void Boot(Pen pen, Limb leg, Vec knee, Vec ankle, Rgb tone, bool high)
    {
        Vec top = Vec.Mix(ankle, knee, high ? 0.9 : 0.52);
        Vec down = (ankle - top).Unit;
        Vec side = down.Normal;
        double wide = _r * (high ? 0.82 : 0.74);
        double narrow = _r * 0.56;
        Rgb leather = _outfit.FeetColour * tone;
        Vec heel = ankle + (down * (figure.Body.AnkleY * 0.55));
        Outline shaft = new Outline().Move(top + (side * wide)).Line(top - (side * wide)).Curve(Vec.Mix(top, ankle, 0.5) - (side * wide * 0.95), ankle - (side * narrow), heel - (side * narrow))
            .Line(heel + (side * narrow)).Curve(ankle + (side * narrow), Vec.Mix(top, ankle, 0.5) + (side * wide * 0.95), top + (side * wide)).Close();
        (Outline shoe, Outline sole) = Shoe(leg);
        pen.Edged(shaft.And(shoe), leather, 0.5);
        pen.Detail(sole, leather.Darker(0.4));
        Vec cuff = top + (down * 2.6);
        pen.Line(new Outline().Move(cuff + (side * (wide * 0.92))).Line(cuff - (side * (wide * 0.92))), leather.Lighter(0.16), 1);
        pen.Line(new Outline().Move(ankle + (side * narrow * 0.7)).Bend(ankle.X, ankle.Y + 1.6, ankle.X - (side.X * narrow * 0.7), ankle.Y), leather.Darker(0.25), 0.6);
    }

    private void Foot(Pen pen, Limb leg, Rgb tone)
    {
        (Outline shoe, Outline sole) = Shoe(leg);
        Rgb colour = (_outfit.Feet is Feet.Bare ? figure.Look.Skin : _outfit.FeetColour) * tone;
        pen.Edged(shoe, colour, 0.5);
        if (_outfit.Feet is not Feet.Bare)
        {
            pen.Detail(sole, _outfit.Feet is Feet.Sneakers ? Rgb.Of("e9e4d8") * tone : colour.Darker(0.4));
        }
    }

    private (Outline Shoe, Outline Sole) Shoe(Limb leg)
    {
        double h = figure.Body.Height;
        Vec3 forward = new Vec3(leg.Root.X < 0 ? -0.18 : 0.18, 0, 1).Yaw(figure.Pose.BodyYaw);
        double length = 0.075 * h * forward.X;
        Vec ankle = leg.End.Flat;
        double ground = ankle.Y + figure.Body.AnkleY + (Math.Max(0, forward.Z) * 0.008 * h);
        double up = figure.Body.AnkleY;
        double wide = 0.023 * h;
        double toe = ankle.X + length;
        double back = Math.Sign(length) * 0.004 * h;

        // Seen from the front a shoe is round; the more it's turned, the longer and flatter its toe.
        double turned = Math.Clamp(Math.Abs(forward.X), 0, 1);
        int way = length >= 0 ? 1 : -1;
        double heel = ankle.X - back - (way * wide);
        double tip = toe + (way * wide * (0.95 - (0.25 * turned)));
        double high = up * (1.05 - (0.42 * turned));
        Outline shoe = new Outline().Move(heel, ground).Line(tip, ground)
            .Curve(tip + (way * wide * 0.22), ground - (high * 0.8), toe + (way * wide * 0.2), ground - high, Mid(ankle.X + (way * wide * 0.75), toe, 0.25 * turned), ground - (up * 1.2))
            .Line(ankle.X - (way * wide * 0.8), ground - (up * 1.25))
            .Curve(ankle.X - (way * wide), ground - (up * 0.9), heel - (way * wide * 0.1), ground - (up * 0.5), heel, ground).Close();
        double left = Math.Min(heel, tip);
        return (Clockwise(shoe, way), Outline.Rect(left, ground - (up * 0.2), Math.Abs(tip - heel), up * 0.21, 0.4));
    }

    private static double Mid(double a, double b, double t) => a + ((b - a) * t);

    /// <summary>A shoe that points left was drawn the other way round; united shapes must run the same way.</summary>
    private static Outline Clockwise(Outline shoe, int way) => way > 0 ? shoe.Reversed() : shoe;

    private void Shade(Pen pen, Outline shape, Vec hip, Vec knee, Vec ankle, Rgb cloth)
    {
        Vec aside = new(figure.ShadowSide * _r * 0.75, 0);
        pen.Detail(
            Outline.Bone(hip + aside, _r * 0.9, knee + aside, _r * 0.66).And(Outline.Bone(knee + aside, _r * 0.66, ankle + aside, _r * 0.6)),
            cloth.Darker(0.11), 1, pen.Clip(shape));
    }

    private Rgb Cloth => _outfit.Upper is Upper.Overalls ? _outfit.UpperColour : _outfit.LowerColour;
}
