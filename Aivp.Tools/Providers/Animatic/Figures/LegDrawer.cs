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
            Foot(pen, leg, tone);
            Vec top = Vec.Mix(ankle, knee, high ? 0.88 : 0.5);
            Rgb leather = _outfit.FeetColour * tone;
            pen.Edged(Outline.Bone(ankle + new Vec(0, figure.Body.AnkleY * 0.3), _r * 0.58, top, _r * (high ? 0.8 : 0.7)), leather, 0.5);
            Vec across = (top - ankle).Unit.Normal * (_r * (high ? 0.74 : 0.64));
            pen.Line(new Outline().Move(top - across).Line(top + across), leather.Lighter(0.16), 1);
        }

        if (figure.Sitting && figure.Cut.Hem < 0.4)
        {
            Rgb coat = _outfit.UpperColour * tone;
            pen.Edged(Outline.Bone(hip, _r * 1.35, Vec.Mix(hip, knee, 0.86), _r * 1.15), coat, 0.5);
        }
    }

    private void Foot(Pen pen, Limb leg, Rgb tone)
    {
        double h = figure.Body.Height;
        Vec3 forward = new Vec3(leg.Root.X < 0 ? -0.18 : 0.18, 0, 1).Yaw(figure.Pose.BodyYaw);
        double length = 0.082 * h;
        Vec heel = leg.End.Flat + new Vec(-forward.X * length * 0.3, 0);
        double reach = forward.X * length;
        double ground = heel.Y + figure.Body.AnkleY;
        double up = figure.Body.AnkleY * 1.05;
        double wide = 0.026 * h;
        double toe = heel.X + reach;
        double depth = Math.Max(0, forward.Z) * 0.012 * h;
        double left = Math.Min(heel.X, toe) - wide;
        double right = Math.Max(heel.X, toe) + wide;
        bool toRight = reach >= 0;
        double instep = Math.Abs(reach) < length * 0.4 ? 0.95 : 0.55;
        Outline shoe = new Outline()
            .Move(left, ground + depth)
            .Line(right, ground + depth)
            .Curve(right + (wide * 0.2), ground - (up * (toRight ? instep : 1)), right - (wide * (toRight ? 0.6 : 0)), ground - (up * (toRight ? instep : 1.25)), heel.X + (toRight ? wide : 0), ground - (up * 1.25))
            .Line(heel.X - (toRight ? 0 : wide), ground - (up * 1.25))
            .Curve(left + (wide * (toRight ? 0 : 0.6)), ground - (up * (toRight ? 1.25 : instep)), left - (wide * 0.2), ground - (up * (toRight ? 1 : instep)), left, ground + depth)
            .Close();
        Rgb colour = (_outfit.Feet is Feet.Bare ? figure.Look.Skin : _outfit.FeetColour) * tone;
        pen.Edged(shoe, colour, 0.5);
        if (_outfit.Feet is not Feet.Bare)
        {
            Rgb sole = _outfit.Feet is Feet.Sneakers ? Rgb.Of("e9e4d8") * tone : colour.Darker(0.4);
            pen.Detail(Outline.Rect(left, ground + depth - (up * 0.2), right - left, up * 0.22, 0.4), sole);
        }
    }

    private void Shade(Pen pen, Outline shape, Vec hip, Vec knee, Vec ankle, Rgb cloth)
    {
        Vec aside = new(figure.ShadowSide * _r * 0.75, 0);
        pen.Detail(
            Outline.Bone(hip + aside, _r * 0.9, knee + aside, _r * 0.66).And(Outline.Bone(knee + aside, _r * 0.66, ankle + aside, _r * 0.6)),
            cloth.Darker(0.11), 1, pen.Clip(shape));
    }

    private Rgb Cloth => _outfit.Upper is Upper.Overalls ? _outfit.UpperColour : _outfit.LowerColour;
}
