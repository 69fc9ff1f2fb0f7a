using Aivp.Tools.Providers.Animatic.Figures;
using Aivp.Tools.Providers.Animatic.Sets;
using Aivp.Tools.Providers.Animatic.Staging;
using Aivp.Tools.Providers.Animatic.Svg;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Providers.Animatic.Composing;

/// <summary>Sets the camera up for a shot size, an angle and the people to be seen.</summary>
internal static class CameraMan
{
    public static StageCamera Set(PixelSize size, Camera camera, FramingRule rule, IReadOnlyList<Stand> stands, string scene)
    {
        double tight = rule.Tightness;
        double[] tops = [.. stands.Select(HeadTop)];
        double[] heights = [.. stands.Select(stand => stand.Look.Height / 100)];
        double reference = heights.Length == 0 ? 1.72 : 1.72 + ((heights.Average() - 1.72) * tight);
        double top = tops.Length == 0 ? 1.72 : tight > 0.3 ? (tops.Max() * 0.6) + (tops.Average() * 0.4) : Math.Max(tops.Max(), 1.55);

        // On upright pictures people are as wide as on broad ones, so width limits them.
        double share = Math.Min(1, size.Width / (size.Height * 1.05));
        double scale = rule.Figure * size.Height * share / reference;
        if (tight > 0.1 && tops.Length > 1)
        {
            // A child beside a grown person: both heads, and as much below the smaller one's as the framing promises, have to be in the picture.
            double below = Math.Min(tops.Min(), Math.Min(0.5, 0.82 / rule.Figure) * heights[Array.IndexOf(tops, tops.Min())]);
            double need = tops.Max() - tops.Min() + below;
            double fits = size.Height * (0.97 - Math.Max(0.07, rule.Top)) / need;
            if (fits < scale)
            {
                scale = fits;
                top = tops.Max();
            }
        }

        double focal = scale * rule.Distance;
        double eye = Eye(camera.Angle, rule, top);
        double topY = rule.Top * size.Height;
        if (share < 1)
        {
            topY = Math.Max(topY, size.Height * 0.16);
        }

        double horizon = topY + (scale * (top - eye));
        Chance chance = Chance.For("viewpoint", scene, camera.Name);
        double x = chance.Between(-0.9, 0.9) * (1 - (tight * 0.35));
        double roll = camera.Angle is CameraAngle.Dutch ? (chance.Next() < 0.5 ? -7 : 7) : 0;
        return new(size.Width, size.Height, x, eye, rule.Distance, focal, horizon, tight) { Roll = roll };
    }

    /// <summary>The top of somebody's head above the ground, in metres.</summary>
    public static double HeadTop(Stand stand) => (stand.Look.Height - new Skeleton(Proportions.Of(stand.Look), stand.Pose).Drop) / 100;

    private static double Eye(CameraAngle angle, FramingRule rule, double top)
    {
        double near = top - 0.13;
        bool far = rule.Figure < 0.4;
        (double wide, double close) = angle switch
        {
            CameraAngle.Low => (far ? 0.7 : 0.45, near - (0.5 - (0.15 * rule.Tightness))),
            CameraAngle.High => (far ? 5 : 2.7, near + 0.55),
            CameraAngle.Overhead => (far ? 9 : 4, near + 1.3),
            _ => (far ? 2.1 : 1.42, near),
        };
        return wide + ((close - wide) * Math.Min(1, rule.Tightness * 1.3));
    }
}
