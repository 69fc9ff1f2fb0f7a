using Aivp.Tools.Providers.Animatic.Clips.Motion;
using Aivp.Tools.Providers.Animatic.Sets;
using Aivp.Tools.Providers.Animatic.Svg;

namespace Aivp.Tools.Providers.Animatic.Clips.Layers;

/// <summary>How the set is seen at one moment: from where, and what part of what is seen from there.</summary>
/// <param name="Camera">From where.</param>
/// <param name="Pose">What part.</param>
internal readonly record struct StageLook(StageCamera Camera, CameraPose Pose)
{
    /// <summary>Where a row of the frame lies in a picture taken by another camera.</summary>
    /// <param name="from">The other camera.</param>
    /// <param name="kind">How the layer lies in the set.</param>
    /// <param name="z">Where, in metres.</param>
    /// <param name="ceiling">The room's height; 0 under the sky.</param>
    /// <param name="row">The height in the frame, in pixels from its top.</param>
    public RowSource Row(StageCamera from, SvgLayerKind kind, double z, double ceiling, double row)
    {
        if (kind is SvgLayerKind.Lens)
        {
            return new(row, 1, 0);
        }

        double y = Inner(row, Camera.Height, Pose.Y);
        double depth = kind is SvgLayerKind.Floor ? Depth(y, z, ceiling) : z;
        double there = from.ScaleAt(depth);
        double step = there / Camera.ScaleAt(depth);
        double source = from.Horizon - ((Camera.Eye - from.Eye) * there) - ((Camera.Horizon - y) * step);
        return Seen(source, step, (Camera.Width / 2 * (1 - step)) + ((Camera.X - from.X) * there));
    }

    /// <summary>Where a row lies in the picture of somebody who stands elsewhere now.</summary>
    /// <param name="from">The camera of the picture.</param>
    /// <param name="x">Where the figure stood, in metres.</param>
    /// <param name="z">Where it stood, in metres.</param>
    /// <param name="now">Where it stands.</param>
    /// <param name="row">The height in the frame, in pixels from its top.</param>
    public RowSource Row(StageCamera from, double x, double z, FigurePlace now, double row)
    {
        Vec foot = from.At(x, 0, z);
        Vec here = Camera.At(now.X, now.Lift, now.Z);
        double step = from.ScaleAt(z) / Camera.ScaleAt(now.Z);
        double y = Inner(row, Camera.Height, Pose.Y);
        return Seen(foot.Y + ((y - here.Y) * step / now.Tall), step, foot.X - (here.X * step));
    }

    // The floor's depth, or the ceiling's, at a height of the picture; at most where they end.
    private double Depth(double y, double end, double ceiling)
    {
        double below = y - Camera.Horizon;
        double metres = below > 0 ? Camera.Eye : ceiling - Camera.Eye;
        return metres <= 0 || Math.Abs(below) < 1e-6 ? end : Math.Clamp((Camera.Focal * metres / Math.Abs(below)) - Camera.Distance, 0.25 - Camera.Distance, end);
    }

    private double Inner(double place, double side, double offset) => (side * (0.5 + offset)) + ((place - (side / 2)) / Pose.Zoom);

    private RowSource Seen(double y, double step, double x) => new(y, step / Pose.Zoom, x + (step * Inner(0, Camera.Width, Pose.X)));
}
