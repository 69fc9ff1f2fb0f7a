using Aivp.Tools.Providers.Animatic.Figures;
using Aivp.Tools.Providers.Animatic.Sets;
using Aivp.Tools.Providers.Animatic.Staging;
using Aivp.Tools.Providers.Animatic.Svg;

namespace Aivp.Tools.Providers.Animatic.Composing;

/// <summary>Paints what stands before the figures: little, and only at the picture's lower edge, so that nobody is cut in two.</summary>
internal static class ForegroundPainter
{
    /// <summary>Metres behind the stage's front line.</summary>
    public const double Z = -0.16;

    public static void Paint(StageView stage, FramingRule rule, IReadOnlyList<Stand> drawn, FigureLight light)
    {
        if (rule.Figure < 0.9)
        {
            return;
        }

        Stand? leaning = drawn.FirstOrDefault(stand => stand.Pose.Left is Arm.Rail && Math.Abs(stand.Pose.BodyYaw) <= 60);
        if (leaning is null)
        {
            return;
        }

        double y = 0.575 * leaning.Look.Height / 100;
        Vec at = stage.Camera.At(stage.Camera.X, y, Z);
        double s = stage.Camera.ScaleAt(Z);
        if (at.Y > stage.Height)
        {
            return;
        }

        Pen pen = stage.Flat();
        Rgb paint = stage.Seen(Rgb.Of("dcd8cd"), 0);
        double left = -stage.Width * 0.2;
        double width = stage.Width * 1.4;
        Outline behind = Outline.Rect(left, at.Y + (s * 0.27), width, s * 0.035);
        Outline top = Outline.Rect(left, at.Y, width, s * 0.085);
        for (double x = -3; x <= 3; x += 1.3)
        {
            double post = (stage.Width / 2) + ((x + 0.4) * s);
            behind.And(Outline.Rect(post - (s * 0.025), at.Y, s * 0.05, s * 1.2));
        }

        // Cut out of card like the figures, it ends their outlines where it covers them.
        Silhouette card = new();
        card.Add(behind, Affine.Identity);
        card.Add(top, Affine.Identity);
        card.Draw(stage.Canvas.Body, light.Keyline, light.KeylineWidth);
        pen.Painted(behind, paint.Darker(0.3).Hex);
        pen.Painted(top, paint.Darker(0.12).Hex);
        pen.Painted(Outline.Rect(left, at.Y, width, s * 0.025), paint.Lighter(0.3).Hex);
        pen.Painted(Outline.Rect(left, at.Y + (s * 0.065), width, s * 0.02), paint.Darker(0.4).Hex);
    }
}
