using Aivp.Tools.Providers.Animatic.Looks;
using Aivp.Tools.Providers.Animatic.Svg;

namespace Aivp.Tools.Providers.Animatic.Figures;

/// <summary>Draws beards and moustaches.</summary>
internal static class BeardDrawer
{
    public static void Draw(Pen pen, Figure figure, string faceClip)
    {
        Look look = figure.Look;
        View view = figure.Pose.HeadView;
        if (look.Beard is Beard.None)
        {
            return;
        }

        Rgb hair = look.Hair.Colour.Darker(0.08);
        if (look.Beard is Beard.Stubble)
        {
            pen.Detail(Jaw(view, 0), Rgb.Mix(look.Skin, hair, 0.32), 0.8, faceClip);
            return;
        }

        if (look.Beard is Beard.Short or Beard.Full)
        {
            double longer = look.Beard is Beard.Full ? 0.22 : 0.035;
            Outline beard = Jaw(view, longer);
            pen.Fill(beard, hair);
            string clip = pen.Clip(beard);
            foreach (double at in (ReadOnlySpan<double>)[-0.5, -0.2, 0.15, 0.45])
            {
                double x = Middle(view) + (at * 0.42);
                pen.Line(new Outline().Move(x, 0.38).Bend(x * 0.95, 0.46, (x * 0.8) + (Middle(view) * 0.2), 0.56 + longer), hair.Darker(0.16), 0.012, 1, clip);
            }
        }

        if (look.Beard is Beard.Goatee)
        {
            Pen chin = pen.At(Middle(view), 0);
            chin.Fill(Outline.Parse("M-.1,.37 C-.04,.4 .04,.4 .1,.37 C.11,.48 .06,.56 0,.58 C-.06,.56 -.11,.48 -.1,.37Z"), hair);
        }

        Moustache(pen, view, hair, look.Beard is Beard.Moustache ? 1.15 : 0.95);
    }

    private static double Middle(View view) => view switch
    {
        View.ThreeQuarter => 0.13,
        View.Profile => 0.29,
        _ => 0,
    };

    private static Outline Jaw(View view, double longer)
    {
        double chin = 0.52 + longer;
        double wide = 1 + (longer * 0.6);
        return view switch
        {
            View.ThreeQuarter => new Outline().Move(-0.3, 0.02).Curve(-0.24, 0.12, -0.16, 0.24, -0.02, 0.24).Curve(0.06, 0.22, 0.2, 0.22, 0.24, 0.25).Curve(0.27, 0.24, 0.3, 0.2, 0.325, 0.16)
                .Curve(0.33 * wide, 0.3, 0.31 * wide, 0.5, 0.18, chin).Curve(0.02, chin + 0.02, -0.26 * wide, 0.4, -0.3, 0.02).Close(),
            View.Profile => new Outline().Move(-0.1, -0.02).Curve(-0.02, 0.1, 0.02, 0.22, 0.14, 0.24).Curve(0.2, 0.21, 0.3, 0.2, 0.37, 0.21).Curve(0.385, 0.25, 0.36, 0.27, 0.3, 0.285)
                .Curve(0.34, 0.33, 0.36, 0.36, 0.37, 0.4).Curve(0.39, 0.5, 0.33, chin, 0.24, chin).Curve(0.1, chin, -0.1, 0.4, -0.1, -0.02).Close(),
            _ => new Outline().Move(-0.372, -0.02).Curve(-0.33, 0.1, -0.3, 0.24, -0.16, 0.235).Curve(-0.08, 0.22, 0.08, 0.22, 0.16, 0.235).Curve(0.3, 0.24, 0.33, 0.1, 0.372, -0.02)
                .Curve(0.38 * wide, 0.3, 0.24 * wide, chin, 0, chin + 0.01).Curve(-0.24 * wide, chin, -0.38 * wide, 0.3, -0.372, -0.02).Close(),
        };
    }

    private static void Moustache(Pen pen, View view, Rgb hair, double size)
    {
        Outline shape = view is View.Profile
            ? Outline.Parse("M.375,.205 C.395,.22 .4,.245 .385,.265 C.33,.26 .28,.28 .25,.31 C.25,.25 .31,.2 .375,.205Z")
            : Outline.Parse("M0,.212 C.06,.19 .13,.23 .16,.3 C.1,.28 .05,.275 0,.27 C-.05,.275 -.1,.28 -.16,.3 C-.13,.23 -.06,.19 0,.212Z").In(Affine.Move(Middle(view), 0).Of(Affine.Scale(size * (view is View.ThreeQuarter ? 0.85 : 1), 1)));
        pen.Detail(shape, hair.Darker(0.06));
    }
}
