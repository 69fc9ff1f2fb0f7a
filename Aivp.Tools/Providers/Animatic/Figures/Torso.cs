using Aivp.Tools.Providers.Animatic.Svg;

namespace Aivp.Tools.Providers.Animatic.Figures;

/// <summary>A clothed upper body as the camera sees it: its edge, and where a point of its surface lies in the picture.</summary>
internal sealed class Torso
{
    private readonly Skeleton _bones;
    private readonly Level[] _levels;

    /// <param name="bones">The posed body.</param>
    /// <param name="ease">How much wider than the body the garment is, from 1.</param>
    /// <param name="hem">The garment's lower edge, in centimetres above the ground of the standing body.</param>
    /// <param name="flare">How much wider than the hip the hem is.</param>
    public Torso(Skeleton bones, double ease, double hem, double flare)
    {
        _bones = bones;
        Proportions b = bones.Body;
        double bust = b.Bust ? 0.009 * b.Height : 0;
        double belly = Math.Max(0, b.WaistDepth - (0.056 * b.Height));
        Hem = hem;
        List<Level> levels =
        [
            new(b.ShoulderY + (0.13 * b.Head), 0.2 * b.Head, 0.19 * b.Head, -0.02 * b.Head),
            new(b.ShoulderY + (0.012 * b.Height), (0.1 * b.Head) + (b.ShoulderHalf * 0.5 * ease), b.ChestDepth * 0.62, -0.01 * b.Head),
            new(b.ShoulderY - (0.026 * b.Height), b.ShoulderHalf * Math.Sqrt(ease), b.ChestDepth * 0.86, 0),
            new(b.ChestY + (0.012 * b.Height), ((b.ShoulderHalf * 0.3) + (b.ChestHalf * 0.7)) * ease, b.ChestDepth * ease, bust * 0.5),
            new(b.ChestY, b.ChestHalf * ease, (b.ChestDepth * ease) + bust, bust),
            new(b.WaistY, b.WaistHalf * (1 + ((ease - 1) * 1.7)), b.WaistDepth * ease, belly),
            new(b.HipY, b.HipHalf * ease, b.HipDepth * ease, belly * 0.5),
        ];
        if (hem > b.HipY)
        {
            levels.RemoveAt(6);
        }

        levels.Add(new(hem, b.HipHalf * ease * flare, b.HipDepth * ease * flare, belly * 0.3));
        _levels = [.. levels];
    }

    public double Hem { get; }

    private readonly record struct Level(double Y, double Half, double Depth, double Forward);

    /// <summary>The outline from the neck down to the hem.</summary>
    public Outline Shape()
    {
        Vec[] left = [.. _levels.Select(level => Edge(level, -1))];
        Vec[] right = [.. _levels.Reverse().Select(level => Edge(level, 1))];
        Vec sag = (Vec.Mix(left[^1], right[0], 0.5) - Middle(_levels[^1])) + new Vec(0, Half(_levels[^1]) * 0.14);
        Vec bottom = Middle(_levels[^1]) + sag;
        return new Outline().Move(left[0]).Onward(left)
            .Curve(Vec.Mix(left[^1], bottom, 0.5) + new Vec(0, sag.Y * 0.5), Vec.Mix(right[0], bottom, 0.5) + new Vec(0, sag.Y * 0.5), right[0])
            .Onward(right).Close();
    }

    /// <summary>The part of the shape from a share of its width (-1 to 1) to one of its edges.</summary>
    public Outline Side(double from, int side, double fromY = double.MaxValue)
    {
        Level[] levels = [.. _levels.Where(level => level.Y <= fromY)];
        Vec[] inner = [.. levels.Select(level => At(level, from))];
        Vec[] outer = [.. levels.Reverse().Select(level => Edge(level, side))];
        return new Outline().Move(inner[0]).Onward(inner).Line(outer[0]).Onward(outer).Close();
    }

    /// <summary>Where a point of the surface lies in the picture; what is turned away lies on the edge.</summary>
    /// <param name="degrees">Around the body: 0 is the breastbone, positive towards the figure's left arm, 180 the spine.</param>
    /// <param name="y">Height on the standing body, in centimetres.</param>
    public Vec On(double degrees, double y)
    {
        double angle = Math.Clamp(Normal(degrees + _bones.Pose.BodyYaw), -90, 90);
        return At(LevelAt(y), Math.Sin(angle * Math.PI / 180));
    }

    /// <summary>Whether that side of the body is turned to the camera.</summary>
    public bool Faces(double degrees) => Math.Abs(Normal(degrees + _bones.Pose.BodyYaw)) < 84;

    /// <summary>Half of the shape's width at a height.</summary>
    public double HalfAt(double y) => Half(LevelAt(y));

    /// <summary>A point by its share of the width (-1 the viewer's left edge, 1 the right).</summary>
    public Vec Across(double share, double y) => At(LevelAt(y), share);

    private static double Normal(double degrees) => ((degrees % 360) + 540) % 360 - 180;

    private Level LevelAt(double y)
    {
        for (int i = 0; i + 1 < _levels.Length; i++)
        {
            Level a = _levels[i];
            Level b = _levels[i + 1];
            if (y >= b.Y)
            {
                double t = Math.Clamp((a.Y - y) / Math.Max(0.001, a.Y - b.Y), 0, 1);
                return new(y, a.Half + ((b.Half - a.Half) * t), a.Depth + ((b.Depth - a.Depth) * t), a.Forward + ((b.Forward - a.Forward) * t));
            }
        }

        return _levels[^1] with { Y = y };
    }

    private double Half(Level level)
    {
        (double sin, double cos) = Math.SinCos(_bones.Pose.BodyYaw * Math.PI / 180);
        return Math.Sqrt((level.Half * level.Half * cos * cos) + (level.Depth * level.Depth * sin * sin));
    }

    private Vec Middle(Level level) => _bones.Upper(new(0, level.Y, level.Forward)).Flat;

    private Vec Edge(Level level, int side) => At(level, side);

    private Vec At(Level level, double share)
    {
        (double sin, double cos) = Math.SinCos(_bones.Pose.Roll * Math.PI / 180);
        double x = share * Half(level);
        return Middle(level) + new Vec(x * cos, x * sin);
    }
}
