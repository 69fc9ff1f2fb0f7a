namespace Aivp.Tools.Providers.Animatic.Figures;

/// <summary>Two bones: shoulder, elbow and wrist, or hip, knee and ankle.</summary>
internal readonly record struct Limb(Vec3 Root, Vec3 Joint, Vec3 End)
{
    /// <summary>How near the limb is to the viewer.</summary>
    public double Depth => (Joint.Z + End.Z) / 2;

    /// <summary>Bends a limb so that it ends at a point, or stretches towards it where that is too far.</summary>
    /// <param name="root">Where it starts.</param>
    /// <param name="target">Where it wants to end.</param>
    /// <param name="first">Length of the bone at the root.</param>
    /// <param name="second">Length of the other bone.</param>
    /// <param name="pole">Where elbow or knee points.</param>
    public static Limb Bent(Vec3 root, Vec3 target, double first, double second, Vec3 pole)
    {
        Vec3 way = target - root;
        double distance = Math.Clamp(way.Length, Math.Abs(first - second) + 0.1, (first + second) * 0.999);
        Vec3 along = way * (1 / Math.Max(way.Length, 0.001));
        double share = ((first * first) - (second * second) + (distance * distance)) / (2 * distance);
        double off = Math.Sqrt(Math.Max(0, (first * first) - (share * share)));
        Vec3 aside = pole - (along * pole.Dot(along));
        Vec3 joint = root + (along * share) + (aside * (off / Math.Max(aside.Length, 0.001)));
        return new(root, joint, root + (along * distance));
    }
}
