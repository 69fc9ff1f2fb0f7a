using Aivp.Tools.Providers.Animatic.Looks;
using Aivp.Tools.Providers.Animatic.Svg;

namespace Aivp.Tools.Providers.Animatic.Figures;

/// <summary>Draws a mouth in a mood.</summary>
internal sealed class MouthDrawer(Look look, Pose pose)
{
    private static readonly Rgb Inside = Rgb.Of("54202a");
    private static readonly Rgb Teeth = Rgb.Of("f4efe6");

    private Rgb Lip => Rgb.Mix(look.Skin.Darker(0.12), Rgb.Of("b2414a"), look.Gender is Gender.Female && !look.IsChild ? 0.5 : 0.28);

    private bool Open => pose.MouthOpen || pose.Mood is Mood.Laugh or Mood.Surprised or Mood.Speaking;

    /// <summary>How far the corners are raised, as a share of the width.</summary>
    private double Curve => pose.Mood switch
    {
        Mood.Smile => 0.2,
        Mood.Laugh => 0.3,
        Mood.Sad => -0.16,
        Mood.Angry => -0.1,
        Mood.Afraid => -0.12,
        Mood.Wary => -0.05,
        Mood.Tired => -0.05,
        _ => 0.03,
    };

    public void Draw(Pen pen, double x, double y, double width)
    {
        Pen mouth = pen.At(x, y).Scaled(width * (pose.Mood is Mood.Laugh or Mood.Smile ? 1.15 : pose.Mood is Mood.Surprised ? 0.7 : 1));
        double c = Curve;
        if (Open)
        {
            double drop = pose.Mood is Mood.Surprised or Mood.Afraid ? 0.62 : 0.42;
            Outline hole = new Outline().Move(-0.45, -c).Curve(-0.2, -0.12, 0.2, -0.12, 0.45, -c).Curve(0.4, drop, -0.4, drop, -0.45, -c).Close();
            mouth.Detail(hole, Inside);
            string clip = mouth.Clip(hole);
            mouth.Detail(Outline.Rect(-0.5, -0.3 - c, 1, 0.34, 0.1), Teeth, 1, clip);
            mouth.Detail(Outline.Ellipse(0, drop * 0.85, 0.28, 0.2), Rgb.Of("b5525a"), 1, clip);
            mouth.Line(hole, Lip.Darker(0.15), 0.07);
            return;
        }

        if (look.Gender is Gender.Female && !look.IsChild)
        {
            mouth.Detail(new Outline().Move(-0.42, -c * 0.6).Curve(-0.22, -0.16, -0.08, -0.2, 0, -0.12).Curve(0.08, -0.2, 0.22, -0.16, 0.42, -c * 0.6).Curve(0.2, 0.06, -0.2, 0.06, -0.42, -c * 0.6).Close(), Lip);
            mouth.Detail(new Outline().Move(-0.36, c * 0.2).Curve(-0.2, 0.27 + c, 0.2, 0.27 + c, 0.36, c * 0.2).Curve(0.15, 0.08 + c, -0.15, 0.08 + c, -0.36, c * 0.2).Close(), Lip.Lighter(0.14));
        }
        else
        {
            mouth.Line(new Outline().Move(-0.2, 0.24 + (c * 0.5)).Bend(0, 0.32 + (c * 0.5), 0.2, 0.24 + (c * 0.5)), look.Skin.Darker(0.2), 0.06);
        }

        mouth.Line(new Outline().Move(-0.5, -c).Curve(-0.25, c * 0.9, 0.25, c * 0.9, 0.5, -c), Inside, 0.065);
    }

    public void Profile(Pen pen)
    {
        double c = Curve * 0.12;
        if (Open)
        {
            pen.Detail(new Outline().Move(0.385, 0.255).Line(0.26, 0.285 - c).Curve(0.29, 0.35, 0.34, 0.36, 0.37, 0.345).Close(), Inside);
            pen.Detail(new Outline().Move(0.375, 0.26).Line(0.3, 0.278 - c).Line(0.36, 0.29).Close(), Teeth);
            return;
        }

        pen.Detail(new Outline().Move(0.384, 0.262).Curve(0.36, 0.255, 0.33, 0.27, 0.29, 0.285 - c).Curve(0.33, 0.3, 0.35, 0.295, 0.352, 0.29).Close(), Lip);
        pen.Detail(new Outline().Move(0.352, 0.292).Curve(0.33, 0.3, 0.31, 0.295, 0.29, 0.287 - c).Curve(0.31, 0.335, 0.36, 0.345, 0.372, 0.325).Close(), Lip.Lighter(0.08));
        pen.Line(new Outline().Move(0.352, 0.29).Curve(0.33, 0.295, 0.3, 0.29, 0.272, 0.284 - c), Inside, 0.013);
    }
}
