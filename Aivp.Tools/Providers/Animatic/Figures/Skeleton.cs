namespace Aivp.Tools.Providers.Animatic.Figures;

/// <summary>A posed body's joints, already turned towards the camera: z grows towards the viewer.</summary>
internal sealed class Skeleton
{
    private readonly double _hip;
    private readonly double _drop;

    public Skeleton(Proportions body, Pose pose)
    {
        Body = body;
        Pose = pose;
        _hip = body.HipY;
        _drop = pose.Legs switch
        {
            Legs.Sit => body.HipY - (0.285 * body.Height),
            Legs.Kneel => body.HipY - (0.31 * body.Height),
            Legs.Crouch => body.HipY - (0.26 * body.Height),
            Legs.Run => 0.025 * body.Height,
            Legs.Walk or Legs.Wide => 0.012 * body.Height,
            _ => 0,
        };
        HeadCentre = Upper(new(0, body.Chin + (0.5 * body.Head), 0.1 * body.Head));
        Neck = Upper(new(0, body.ShoulderY + (0.04 * body.Head), 0));
        RightArm = ArmOf(-1, pose.Right);
        LeftArm = ArmOf(1, pose.Left);
        RightLeg = LegOf(-1);
        LeftLeg = LegOf(1);
    }

    public Proportions Body { get; }

    public Pose Pose { get; }

    public Vec3 HeadCentre { get; }

    public Vec3 Neck { get; }

    public Limb RightArm { get; }

    public Limb LeftArm { get; }

    public Limb RightLeg { get; }

    public Limb LeftLeg { get; }

    /// <summary>How far sitting or kneeling lowers the upper body, in centimetres.</summary>
    public double Drop => _drop;

    /// <summary>A point of the standing upper body, bent, lowered and turned with the pose.</summary>
    public Vec3 Upper(Vec3 p)
    {
        Vec3 bent = p.Bend(Pose.Lean, _hip);
        return (bent with { Y = bent.Y - _drop }).Yaw(Pose.BodyYaw).Roll(Pose.Roll, _hip - _drop);
    }

    private Vec3 Lower(Vec3 p) => p.Yaw(Pose.BodyYaw);

    private Limb ArmOf(int side, Arm does)
    {
        double h = Body.Height;
        Vec3 root = new(side * (Body.ShoulderHalf - (Body.ArmRadius * 0.8)), Body.ShoulderY - (Body.ArmRadius * 1.15), 0);
        Vec3 shoulder = Upper(root);
        (Vec3 target, Vec3 pole, bool onScreen) = Reach.Of(does, side, Pose.Aim, Pose.Sway);
        Vec3 scaled = target * h;
        Vec3 hand = onScreen
            ? shoulder + scaled
            : Upper(new Vec3(scaled.X + (Math.Sign(scaled.X) * (Body.ShoulderHalf - (0.12 * h))), Body.ShoulderY + scaled.Y, scaled.Z));
        return Limb.Bent(shoulder, hand, Body.UpperArm, Body.Forearm, onScreen ? pole : pole.Yaw(Pose.BodyYaw));
    }

    private Limb LegOf(int side)
    {
        double h = Body.Height;
        double stride = side * (Pose.Sway < 0 ? -1 : 1);
        Vec3 hip = Lower(new(side * Body.HipHalf * 0.5, _hip - _drop - (0.01 * h), 0));
        Vec3 foot = Pose.Legs switch
        {
            Legs.Wide => new(side * 0.105 * h, Body.AnkleY, 0),
            Legs.Walk => new(side * 0.04 * h, Body.AnkleY + (stride < 0 ? 0.02 * h : 0), stride * 0.125 * h),
            Legs.Run => new(side * 0.035 * h, Body.AnkleY + (stride < 0 ? 0.17 * h : 0.03 * h), stride * 0.2 * h),
            Legs.Sit => new(side * 0.075 * h, Body.AnkleY, 0.23 * h),
            Legs.Kneel => stride < 0 ? new(side * 0.06 * h, Body.AnkleY, -0.2 * h) : new(side * 0.07 * h, Body.AnkleY, 0.19 * h),
            Legs.Crouch => new(side * 0.08 * h, Body.AnkleY, stride * 0.05 * h),
            _ => new(side * (Body.HipHalf * 0.55), Body.AnkleY, side < 0 ? 0.012 * h : -0.012 * h),
        };
        Vec3 pole = Pose.Legs is Legs.Kneel && stride < 0 ? new(0, -1, 0.5) : new(side * 0.12, 0.05, 1);
        return Limb.Bent(hip, Lower(foot), _hip - (0.009 * h) - Body.KneeY, Body.KneeY - Body.AnkleY, pole.Yaw(Pose.BodyYaw));
    }
}
