using Aivp.Tools.Providers.Animatic.Looks;
using Aivp.Tools.Providers.Animatic.Svg;

namespace Aivp.Tools.Providers.Animatic.Figures;

/// <summary>Draws eyes and brows in a mood.</summary>
internal sealed class EyeDrawer(Look look, Pose pose)
{
    private static readonly Rgb Lash = Rgb.Of("2a1f26");
    private static readonly Rgb Ball = Rgb.Of("f3efe8");

    private bool Female => look.Gender is Gender.Female;

    private double Open => pose.Mood switch
    {
        Mood.Asleep => 0.02,
        Mood.Tired => 0.55,
        Mood.Laugh => 0.3,
        Mood.Smile => 0.8,
        Mood.Wary or Mood.Angry => 0.74,
        Mood.Afraid or Mood.Surprised => 1.3,
        _ => 0.95,
    } * (1 - (0.12 * look.Wrinkles));

    /// <param name="pen">In head heights.</param>
    /// <param name="x">The eye's middle.</param>
    /// <param name="y">The eye's middle.</param>
    /// <param name="w">The eye's width.</param>
    /// <param name="side">-1: its outer corner is on the left.</param>
    /// <param name="gaze">Where the iris sits, -1 to 1.</param>
    public void Draw(Pen pen, double x, double y, double w, int side, double gaze)
    {
        Pen eye = pen.At(x, y).Scaled(w).Mirrored(side < 0);
        double open = Open;
        if (open < 0.1)
        {
            eye.Line(Outline.Parse("M-.5,.08 C-.25,.26 .25,.26 .5,.04"), Lash, 0.11);
            Brow(pen, x, y, w, side);
            return;
        }

        Outline almond = new Outline().Move(-0.5, 0.1).Curve(-0.3, -0.38 * open, 0.22, -0.46 * open, 0.5, -0.02)
            .Curve(0.25, 0.34 * open, -0.25, 0.34 * open, -0.5, 0.1).Close();
        eye.Detail(almond, Ball);
        string clip = eye.Clip(almond);
        double gx = Math.Clamp(gaze * side, -1, 1) * 0.2;
        double r = look.IsChild ? 0.31 : 0.265;
        eye.Detail(Outline.Circle(gx, -0.03, r), look.Eyes, 1, clip);
        eye.Detail(Outline.Circle(gx, -0.03, r * 0.5), Lash, 1, clip);
        eye.Detail(Outline.Circle(gx + (side * 0.09), -0.13, 0.07), Rgb.White, 0.95, clip);
        eye.Detail(new Outline().Move(-0.5, 0.1).Curve(-0.3, -0.38 * open, 0.22, -0.46 * open, 0.5, -0.02).Curve(0.2, -0.3 * open, -0.25, -0.22 * open, -0.5, 0.1).Close(), Lash, 0.22, clip);
        eye.Line(new Outline().Move(-0.5, 0.1).Curve(-0.3, -0.38 * open, 0.22, -0.46 * open, 0.5, -0.02), Lash, Female ? 0.13 : 0.1);
        if (Female)
        {
            eye.Detail(Outline.Parse("M.38,-.16 C.48,-.1 .56,-.12 .66,-.2 C.6,-.04 .52,.04 .46,.02Z"), Lash);
        }

        eye.Line(new Outline().Move(-0.3, 0.27 * open).Bend(0.1, 0.34 * open, 0.36, 0.16 * open), look.Skin.Darker(0.3), 0.045);
        if (pen.Zoom > 130)
        {
            eye.Line(new Outline().Move(-0.4, -0.22 * open).Curve(-0.15, -0.56 * open, 0.25, -0.6 * open, 0.5, -0.22), look.Skin.Darker(0.26), 0.05);
        }

        Brow(pen, x, y, w, side);
    }

    public void Profile(Pen pen, double x, double y, double w)
    {
        Pen eye = pen.At(x, y).Scaled(w);
        double open = Open;
        if (open < 0.1)
        {
            eye.Line(Outline.Parse("M-.5,.05 C-.2,.25 .3,.25 .5,.1"), Lash, 0.13);
        }
        else
        {
            Outline wedge = new Outline().Move(0.5, -0.3 * open).Curve(0.62, 0, 0.58, 0.2, 0.46, 0.3 * open).Curve(0.1, 0.25, -0.3, 0.2, -0.55, 0.06).Curve(-0.2, -0.1, 0.2, -0.4 * open, 0.5, -0.3 * open).Close();
            eye.Detail(wedge, Ball);
            eye.Detail(Outline.Ellipse(0.34, -0.02, 0.2, 0.31), look.Eyes, 1, eye.Clip(wedge));
            eye.Detail(Outline.Ellipse(0.4, -0.02, 0.1, 0.16), Lash, 1, eye.Clip(wedge));
            eye.Line(new Outline().Move(0.58, -0.3 * open).Curve(0.2, -0.44 * open, -0.2, -0.12, -0.58, 0.06), Lash, Female ? 0.16 : 0.13);
            if (Female)
            {
                eye.Detail(Outline.Parse("M.42,-.42 C.6,-.4 .74,-.46 .84,-.58 C.8,-.36 .68,-.24 .54,-.22Z"), Lash);
            }
        }

        (double lift, double slope) = BrowShape();
        pen.Detail(Outline.Band(0.017, 0.009, new Vec(0.325, y - 0.105 + lift - slope), new Vec(0.25, y - 0.135 + lift), new Vec(0.14, y - 0.1 + lift + (slope * 0.5))), BrowColour);
    }

    private Rgb BrowColour => look.Hair.Style is HairStyle.Bald ? look.Skin.Darker(0.45) : Rgb.Mix(look.Hair.Colour, Lash, look.Hair.Colour.Light > 0.6 ? 0.25 : 0.4);

    private void Brow(Pen pen, double x, double y, double w, int side)
    {
        (double lift, double slope) = BrowShape();
        double k = w / 0.148;
        double thick = Female || look.IsChild ? 0.013 : 0.021;
        Pen local = pen.At(x, y - 0.12 + lift).Scaled(side * k, 1);
        local.Detail(Outline.Band(thick, thick * 0.45, new Vec(-0.085, 0.006 - slope), new Vec(0, -0.022), new Vec(0.1, 0.012 + (slope * 0.5))), BrowColour);
    }

    /// <summary>How far the brow is lowered, and how far its inner end is raised above the outer.</summary>
    private (double Lift, double Slope) BrowShape() => pose.Mood switch
    {
        Mood.Angry => (0.028, -0.042),
        Mood.Wary => (0.02, -0.024),
        Mood.Sad => (-0.008, 0.034),
        Mood.Afraid => (-0.034, 0.036),
        Mood.Surprised => (-0.045, 0.004),
        Mood.Laugh or Mood.Smile => (-0.012, 0.004),
        Mood.Tired or Mood.Asleep => (0.006, 0.014),
        _ => (0, 0),
    };
}
