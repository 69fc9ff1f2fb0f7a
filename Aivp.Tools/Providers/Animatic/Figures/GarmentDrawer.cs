using Aivp.Tools.Providers.Animatic.Looks;
using Aivp.Tools.Providers.Animatic.Svg;

namespace Aivp.Tools.Providers.Animatic.Figures;

/// <summary>Draws the clothed trunk: shape, shade, and the details a garment is known by.</summary>
internal sealed partial class GarmentDrawer(Figure figure)
{
    private readonly Outfit _outfit = figure.Look.Outfit;
    private readonly Proportions _b = figure.Body;
    private readonly Torso _t = figure.Torso;

    private double H => _b.Height;

    private double NeckY => _b.ShoulderY + (0.1 * _b.Head);

    public void Draw(Pen pen)
    {
        Rgb cloth = _outfit.UpperColour;
        Outline shape = _t.Shape();
        if (_outfit.Upper is Upper.Overalls or Upper.Vest)
        {
            Torso under = new(figure.Bones, 1.03, Math.Max(_t.Hem, _b.HipY - (0.02 * H)), 1);
            pen.Edged(under.Shape(), _outfit.UnderColour, 0.5);
            if (_outfit.Upper is Upper.Overalls)
            {
                Overalls(pen, cloth);
                return;
            }
        }

        pen.Edged(shape, cloth, 0.55);
        string clip = pen.Clip(shape);
        if (_outfit.Stripes is { } stripe)
        {
            for (double y = _b.ChestY + (0.05 * H); y > _t.Hem; y -= 0.034 * H)
            {
                Vec sag = new(0, 1.2);
                pen.Line(new Outline().Move(_t.Across(-1.1, y)).Curve(_t.Across(-0.4, y) + sag, _t.Across(0.4, y) + sag, _t.Across(1.1, y)), stripe, 0.012 * H, 1, clip);
            }
        }

        pen.Detail(_t.Side(figure.ShadowSide * 0.28, figure.ShadowSide), cloth.Darker(0.1), 1, clip);
        pen.Detail(_t.Side(figure.ShadowSide * -0.88, -figure.ShadowSide), cloth.Lighter(0.12), 0.8, clip);
        if (_t.Faces(0))
        {
            Front(pen, cloth, clip);
        }
        else
        {
            Back(pen, cloth, clip);
        }

        Folds(pen, cloth, clip);
    }

    private void Front(Pen pen, Rgb cloth, string clip)
    {
        switch (_outfit.Upper)
        {
            case Upper.Coat or Upper.Blazer or Upper.LabCoat or Upper.Uniform:
                Lapels(pen, cloth, clip, _outfit.Upper is Upper.Coat ? 0.16 : 0.19);
                Buttons(pen, cloth, _b.ChestY - (0.1 * H), _outfit.Upper is Upper.Uniform ? Rgb.Of("d9b45a") : cloth.Darker(0.45), _outfit.Upper is Upper.Coat ? 4 : 3);
                Pockets(pen, cloth, clip, _b.HipY + (0.03 * H));
                break;
            case Upper.Raincoat:
                Opening(pen, cloth, clip);
                Buttons(pen, cloth, _b.ChestY + (0.03 * H), cloth.Darker(0.4), 6);
                Pockets(pen, cloth, clip, _b.HipY + (0.01 * H));
                Collar(pen, cloth.Darker(0.06), 0.34);
                break;
            case Upper.Jacket or Upper.Armour:
                VNeck(pen, _outfit.UnderColour, 0.05);
                Opening(pen, cloth, clip);
                Collar(pen, cloth.Darker(0.08), 0.26);
                Pockets(pen, cloth, clip, _b.WaistY - (0.03 * H));
                Hem(pen, cloth, 0.018);
                break;
            case Upper.Hoodie:
                Opening(pen, cloth, clip, 0.12);
                Kangaroo(pen, cloth, clip);
                Collar(pen, cloth.Darker(0.1), 0.42);
                Strings(pen, cloth);
                Hem(pen, cloth, 0.02);
                break;
            case Upper.Sweater:
                Round(pen, cloth.Darker(0.12), 0.12);
                Hem(pen, cloth, 0.022);
                break;
            case Upper.Shirt:
                VNeck(pen, figure.Look.Skin, 0.06);
                Opening(pen, cloth, clip);
                Buttons(pen, cloth, _b.ChestY + (0.02 * H), cloth.Darker(0.3), 5);
                Collar(pen, cloth.Lighter(0.1), 0.2);
                break;
            case Upper.Vest:
                VNeck(pen, _outfit.UnderColour, 0.13);
                Buttons(pen, cloth, _b.ChestY - (0.05 * H), cloth.Darker(0.4), 4);
                break;
            case Upper.Cloak:
                Opening(pen, cloth, clip, 1, 0.06);
                Collar(pen, cloth.Darker(0.1), 0.5);
                break;
            case Upper.Robe:
                VNeck(pen, _outfit.UnderColour, 0.14);
                Opening(pen, cloth, clip, 1, 0.02);
                break;
            case Upper.Dress:
                VNeck(pen, figure.Look.Skin, 0.05);
                Waist(pen, cloth, clip);
                break;
            default:
                Round(pen, figure.Look.Skin, 0.1);
                break;
        }
    }

    private void Back(Pen pen, Rgb cloth, string clip)
    {
        if (_outfit.Upper is Upper.Hoodie or Upper.Raincoat or Upper.Cloak)
        {
            Vec middle = _t.On(180, _b.ShoulderY - (0.02 * H));
            double w = _t.HalfAt(_b.ShoulderY) * 0.62;
            pen.Edged(Outline.Parse("M-1,-.7 C-.8,-1.1 .8,-1.1 1,-.7 C1.05,.1 .4,1 0,1.1 C-.4,1 -1.05,.1 -1,-.7Z").In(Affine.Move(middle.X, middle.Y).Of(Affine.Scale(w, w * 0.85))), cloth.Darker(0.07), 0.5);
        }
        else if (_outfit.Upper is Upper.Coat or Upper.Blazer or Upper.Jacket or Upper.Shirt or Upper.LabCoat or Upper.Uniform)
        {
            Collar(pen, cloth.Darker(0.08), 0.24);
        }

        if (_t.Hem < 0.45 * H)
        {
            pen.Line(new Outline().Move(_t.On(180, _b.HipY)).Line(_t.On(180, _t.Hem)), cloth.Darker(0.3), 0.7, 1, clip);
        }
    }

    private void Folds(Pen pen, Rgb cloth, string clip)
    {
        if (_t.Hem > 0.44 * H || figure.Sitting)
        {
            foreach (int side in (ReadOnlySpan<int>)[-1, 1])
            {
                Vec from = _t.Across(side * 0.95, _b.WaistY + (0.03 * H));
                pen.Line(new Outline().Move(from).Bend(from.X - (side * 0.02 * H), from.Y + (0.006 * H), _t.Across(side * 0.55, _b.WaistY + (0.012 * H)).X, from.Y + (0.014 * H)), cloth.Darker(0.2), 0.6, 1, clip);
            }

            return;
        }

        foreach (double at in (ReadOnlySpan<double>)[-0.62, -0.28, 0.36, 0.68])
        {
            pen.Line(new Outline().Move(_t.Across(at * 0.8, _b.HipY - (0.01 * H))).Line(_t.Across(at, _t.Hem - (0.01 * H))), cloth.Darker(0.15), 0.9, 1, clip);
        }
    }
}
