using Aivp.Tools.Providers.Animatic.Looks;
using Aivp.Tools.Providers.Animatic.Svg;

namespace Aivp.Tools.Providers.Animatic.Figures;

/// <summary>Draws what is worn on the head. One unit is the head's height; turned views look towards positive x.</summary>
internal sealed class HatDrawer(Figure figure)
{
    private readonly View _view = figure.Pose.HeadView;
    private readonly Rgb _colour = figure.Look.HeadwearColour;

    private bool Turned => _view is View.Profile or View.ThreeQuarter;

    private double Shift => _view switch { View.Profile => -0.08, View.ThreeQuarter => -0.045, _ => 0 };

    /// <summary>The part of a hood or headscarf behind head and neck.</summary>
    public void Behind(Pen pen)
    {
        double x = Shift;
        double low = figure.Look.Headwear is Headwear.Headscarf ? 0.85 : 0.68;
        pen.Fill(Outline.Parse($"M0,-.64 C.36,-.64 .5,-.4 .5,-.05 C.5,.3 .44,.5 .4,{Text(low)} L-.4,{Text(low)} C-.44,.5 -.5,.3 -.5,-.05 C-.5,-.4 -.36,-.64 0,-.64Z").In(Affine.Move(x, 0)), _colour.Darker(0.14));
    }

    public void Draw(Pen pen)
    {
        Pen hat = pen.At(Shift, 0);
        switch (figure.Look.Headwear)
        {
            case Headwear.Beanie:
                hat.Edged(Outline.Parse("M-.43,-.16 C-.46,-.5 -.26,-.7 0,-.7 C.26,-.7 .46,-.5 .43,-.16 C.2,-.22 -.2,-.22 -.43,-.16Z"), _colour, 0.014);
                hat.Edged(Outline.Parse("M-.45,-.12 C-.2,-.2 .2,-.2 .45,-.12 C.47,-.2 .47,-.26 .45,-.32 C.2,-.4 -.2,-.4 -.45,-.32 C-.47,-.26 -.47,-.2 -.45,-.12Z"), _colour.Darker(0.09), 0.014);
                for (int i = -3; i <= 3; i++)
                {
                    hat.Line(new Outline().Move(i * 0.115, -0.2 + (Math.Abs(i) * 0.014)).Line(i * 0.117, -0.35 + (Math.Abs(i) * 0.014)), _colour.Darker(0.26), 0.012);
                }

                break;
            case Headwear.FlatCap:
                hat.Edged(Outline.Parse("M-.44,-.2 C-.5,-.42 -.34,-.62 0,-.63 C.34,-.62 .5,-.44 .45,-.22 C.2,-.3 -.2,-.28 -.44,-.2Z"), _colour, 0.014);
                Brim(hat, 0.62, 0.24);
                break;
            case Headwear.BaseballCap:
                hat.Edged(Outline.Parse("M-.42,-.18 C-.44,-.48 -.26,-.65 0,-.65 C.26,-.65 .44,-.48 .42,-.18 C.2,-.26 -.2,-.26 -.42,-.18Z"), _colour, 0.014);
                hat.Line(Outline.Parse("M0,-.65 L0,-.24 M-.2,-.6 C-.27,-.45 -.28,-.35 -.27,-.22 M.2,-.6 C.27,-.45 .28,-.35 .27,-.22"), _colour.Darker(0.25), 0.012);
                Brim(hat, 0.75, 0.22);
                break;
            case Headwear.PeakedCap:
                hat.Edged(Outline.Parse("M-.42,-.3 C-.66,-.42 -.6,-.6 -.36,-.68 C-.1,-.76 .1,-.76 .36,-.68 C.6,-.6 .66,-.42 .42,-.3Z"), _colour, 0.014);
                hat.Edged(Outline.Parse("M-.42,-.16 C-.2,-.23 .2,-.23 .42,-.16 L.43,-.33 C.2,-.4 -.2,-.4 -.43,-.33Z"), _colour.Darker(0.3), 0.014);
                Brim(hat, 0.6, 0.2, Rgb.Of("23212a"));
                if (_view is not View.Back)
                {
                    hat.Detail(Outline.Circle(Turned ? 0.28 : 0, -0.42, 0.06), Rgb.Of("d9b45a"));
                    hat.Detail(Outline.Circle(Turned ? 0.28 : 0, -0.42, 0.028), Rgb.Of("a97f2e"));
                }

                break;
            case Headwear.Brimmed:
                hat.Edged(Outline.Parse("M-.36,-.24 C-.36,-.5 -.32,-.74 -.2,-.76 C-.1,-.77 -.06,-.7 0,-.7 C.06,-.7 .1,-.77 .2,-.76 C.32,-.74 .36,-.5 .36,-.24Z"), _colour, 0.014);
                hat.Edged(Outline.Parse("M-.72,-.27 C-.5,-.36 .5,-.36 .72,-.27 C.76,-.2 .4,-.13 0,-.13 C-.4,-.13 -.76,-.2 -.72,-.27Z"), _colour.Darker(0.06), 0.014);
                hat.Detail(Outline.Parse("M-.365,-.3 C-.2,-.25 .2,-.25 .365,-.3 L.36,-.4 C.2,-.34 -.2,-.34 -.36,-.4Z"), _colour.Darker(0.42));
                break;
            case Headwear.TopHat:
                hat.Edged(Outline.Parse("M-.34,-.26 L-.37,-1.02 C-.2,-1.08 .2,-1.08 .37,-1.02 L.34,-.26Z"), _colour, 0.014);
                hat.Detail(Outline.Parse("M-.345,-.32 C-.2,-.27 .2,-.27 .345,-.32 L.35,-.46 C.2,-.41 -.2,-.41 -.35,-.46Z"), _colour.Lighter(0.25));
                hat.Edged(Outline.Parse("M-.58,-.28 C-.4,-.34 .4,-.34 .58,-.28 C.62,-.2 .3,-.16 0,-.16 C-.3,-.16 -.62,-.2 -.58,-.28Z"), _colour.Darker(0.05), 0.014);
                break;
            case Headwear.Hood or Headwear.Headscarf:
                Hood(pen);
                break;
            case Headwear.Helmet:
                hat.Edged(Outline.Parse("M-.46,-.06 C-.52,-.48 -.3,-.7 0,-.7 C.3,-.7 .52,-.48 .46,-.06 C.42,-.2 .3,-.28 0,-.28 C-.3,-.28 -.42,-.2 -.46,-.06Z"), _colour, 0.014);
                hat.Edged(Outline.Parse("M-.5,-.2 C-.3,-.34 .3,-.34 .5,-.2 L.48,-.12 C.3,-.25 -.3,-.25 -.48,-.12Z"), _colour.Darker(0.15), 0.014);
                hat.Line(Outline.Parse("M-.2,-.62 C-.08,-.66 .02,-.67 .12,-.65"), _colour.Lighter(0.5), 0.04);
                break;
            case Headwear.Beret:
                hat.Edged(Outline.Parse("M-.42,-.22 C-.62,-.3 -.62,-.52 -.36,-.62 C-.1,-.7 .3,-.7 .46,-.52 C.56,-.4 .5,-.28 .4,-.24 C.2,-.32 -.2,-.3 -.42,-.22Z"), _colour, 0.014);
                hat.Line(Outline.Parse("M-.02,-.66 L.02,-.74"), _colour.Darker(0.2), 0.03);
                break;
            case Headwear.Crown:
                hat.Edged(Outline.Parse("M-.36,-.3 L-.42,-.68 L-.22,-.5 L0,-.76 L.22,-.5 L.42,-.68 L.36,-.3 C.2,-.25 -.2,-.25 -.36,-.3Z"), _colour, 0.014);
                hat.Detail(Outline.Circle(0, -0.43, 0.045), Rgb.Of("b8343c"));
                break;
            case Headwear.Headband:
                hat.Edged(Outline.Parse("M-.41,-.16 C-.2,-.26 .2,-.26 .41,-.16 L.415,-.26 C.2,-.36 -.2,-.36 -.415,-.26Z"), _colour, 0.012);
                break;
            case Headwear.Headphones:
                Headphones(pen);
                break;
            default:
                break;
        }
    }

    private static string Text(double value) => value.ToString("0.###", System.Globalization.CultureInfo.InvariantCulture);

    private void Brim(Pen hat, double reach, double rise, Rgb? colour = null)
    {
        Rgb peak = colour ?? _colour.Darker(0.12);
        switch (_view)
        {
            case View.Front:
                hat.Edged(Outline.Parse("M-.36,-.2 C-.2,-.28 .2,-.28 .36,-.2 C.4,-.1 .2,-.08 0,-.08 C-.2,-.08 -.4,-.1 -.36,-.2Z"), peak, 0.014);
                break;
            case View.Back:
                break;
            default:
                hat.Edged(new Outline().Move(0.1, -rise).Curve(0.3, -rise - 0.04, reach * 0.8, -rise - 0.02, reach, -rise + 0.08).Curve(reach * 0.8, -rise + 0.1, 0.3, -rise + 0.07, 0.1, -rise + 0.06).Close(), peak, 0.014);
                break;
        }
    }

    private void Hood(Pen pen)
    {
        bool scarf = figure.Look.Headwear is Headwear.Headscarf;
        Outline hood = _view switch
        {
            View.Back => Outline.Parse("M0,-.66 C.38,-.66 .5,-.4 .5,-.05 C.5,.3 .46,.5 .42,.7 L-.42,.7 C-.46,.5 -.5,.3 -.5,-.05 C-.5,-.4 -.38,-.66 0,-.66Z"),
            View.Profile => Outline.Parse("M.1,-.66 C.3,-.62 .34,-.48 .28,-.36 C.14,-.24 .1,-.1 .1,.06 C.1,.25 .14,.4 .2,.56 C.1,.66 -.2,.72 -.44,.66 C-.5,.4 -.58,.2 -.58,-.1 C-.58,-.48 -.3,-.7 .1,-.66Z"),
            View.ThreeQuarter => Outline.Parse("M0,-.66 C.28,-.66 .42,-.46 .42,-.2 C.44,.1 .4,.4 .3,.66 C.34,.4 .36,.1 .34,-.1 C.3,-.34 .2,-.38 .08,-.38 C-.1,-.36 -.2,-.2 -.22,0 C-.22,.25 -.12,.42 .06,.58 C-.1,.68 -.3,.7 -.44,.64 C-.5,.4 -.55,.2 -.54,-.05 C-.54,-.46 -.3,-.66 0,-.66Z"),
            _ => Outline.Parse("M0,-.66 C.38,-.66 .5,-.4 .5,-.05 C.5,.3 .44,.5 .36,.68 C.34,.6 .2,.6 .1,.58 C.3,.46 .36,.2 .35,-.02 C.34,-.26 .22,-.38 0,-.38 C-.22,-.38 -.34,-.26 -.35,-.02 C-.36,.2 -.3,.46 -.1,.58 C-.2,.6 -.34,.6 -.36,.68 C-.44,.5 -.5,.3 -.5,-.05 C-.5,-.4 -.38,-.66 0,-.66Z"),
        };
        pen.Edged(hood, _colour, 0.014);
        if (scarf && _view is not View.Back)
        {
            pen.Edged(Outline.Parse("M-.36,.5 C-.2,.6 .2,.6 .36,.5 C.44,.62 .42,.8 .3,.86 C.1,.92 -.1,.92 -.3,.86 C-.42,.8 -.44,.62 -.36,.5Z"), _colour.Darker(0.05), 0.014);
        }
    }

    private void Headphones(Pen pen)
    {
        double x = Shift;
        pen.Line(new Outline().Move(-0.44 + x, 0).Curve(-0.46 + x, -0.8, 0.46 + x, -0.8, 0.44 + x, 0), _colour, 0.05);
        if (_view is View.Front or View.Back)
        {
            pen.Edged(Outline.Rect(-0.5, -0.06, 0.13, 0.26, 0.06), _colour.Darker(0.2), 0.012);
            pen.Edged(Outline.Rect(0.37, -0.06, 0.13, 0.26, 0.06), _colour.Darker(0.2), 0.012);
        }
        else
        {
            pen.Edged(Outline.Ellipse(_view is View.Profile ? -0.06 : -0.27, 0.06, 0.13, 0.16), _colour.Darker(0.1), 0.014);
        }
    }
}
