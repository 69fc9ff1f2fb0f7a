using Aivp.Tools.Providers.Animatic.Looks;
using Aivp.Tools.Providers.Animatic.Svg;

namespace Aivp.Tools.Providers.Animatic.Figures;

/// <summary>Draws glasses and goggles.</summary>
internal static class EyewearDrawer
{
    public static void Draw(Pen pen, Figure figure, FaceMap map)
    {
        Eyewear wear = figure.Look.Eyewear;
        if (wear is Eyewear.None)
        {
            return;
        }

        View view = figure.Pose.HeadView;
        Rgb frame = wear is Eyewear.Round ? Rgb.Of("5a4030") : Rgb.Of("26222a");
        Rgb glass = wear is Eyewear.Dark or Eyewear.Goggles ? Rgb.Of("2b2a33") : Rgb.Of("dfeaf0");
        double opacity = wear is Eyewear.Dark or Eyewear.Goggles ? 1 : 0.22;
        double y = map.EyeY + 0.005;
        if (view is View.Profile)
        {
            Lens(pen, wear, map.NearEye + 0.04, y, 0.14, frame, glass, opacity);
            pen.Line(new Outline().Move(map.NearEye - 0.02, y - 0.02).Line(-0.05, y + 0.01), frame, 0.02);
            return;
        }

        Lens(pen, wear, map.NearEye, y, map.NearWidth * 1.65, frame, glass, opacity);
        Lens(pen, wear, map.FarEye, y, map.FarWidth * 1.65, frame, glass, opacity);
        double left = map.NearEye + (map.NearWidth * 0.8);
        double right = map.FarEye - (map.FarWidth * 0.8);
        pen.Line(new Outline().Move(left, y - 0.01).Bend((left + right) / 2, y - 0.045, right, y - 0.01), frame, 0.02);
        if (view is View.ThreeQuarter)
        {
            pen.Line(new Outline().Move(map.NearEye - (map.NearWidth * 0.82), y - 0.02).Line(map.EarX + 0.02, y), frame, 0.02);
        }
    }

    private static void Lens(Pen pen, Eyewear wear, double x, double y, double w, Rgb frame, Rgb glass, double opacity)
    {
        Outline lens = wear is Eyewear.Round or Eyewear.Goggles
            ? Outline.Ellipse(x, y, w * 0.5, 0.118)
            : Outline.Rect(x - (w * 0.5), y - 0.085, w, 0.17, 0.05);
        pen.Detail(lens, glass, opacity);
        pen.Line(lens, frame, wear is Eyewear.Goggles ? 0.035 : 0.019);
        pen.Line(new Outline().Move(x - (w * 0.2), y + 0.03).Line(x + (w * 0.05), y - 0.06), Rgb.White, 0.014, wear is Eyewear.Dark ? 0.35 : 0.7);
    }
}
