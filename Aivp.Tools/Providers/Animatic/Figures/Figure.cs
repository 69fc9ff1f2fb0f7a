using Aivp.Tools.Providers.Animatic.Looks;
using Aivp.Tools.Providers.Animatic.Svg;

namespace Aivp.Tools.Providers.Animatic.Figures;

/// <summary>A person in a pose: draws its parts from the farthest to the nearest.</summary>
internal sealed class Figure
{
    public Figure(Look look, Pose pose, int shadowSide)
    {
        Look = look;
        Pose = pose;
        ShadowSide = shadowSide;
        Body = Proportions.Of(look);
        Bones = new(Body, pose);
        Cut = GarmentCut.Of(look.Outfit.Upper);
        double hem = Cut.Hem * Body.Height;
        Torso = new(Bones, Cut.Ease, Sitting ? Math.Max(hem, Body.HipY - (0.03 * Body.Height)) : hem, Sitting ? 1 : Cut.Flare);
    }

    public Look Look { get; }

    public Pose Pose { get; }

    public int ShadowSide { get; }

    public Proportions Body { get; }

    public Skeleton Bones { get; }

    public GarmentCut Cut { get; }

    public Torso Torso { get; }

    public bool Sitting => Pose.Legs is Legs.Sit;

    public bool FromBehind => Pose.BodyView is View.Back;

    /// <summary>A turn towards the viewer's left is drawn as one to the right, mirrored.</summary>
    public bool HeadMirrored => Pose.HeadYaw < 0 && Pose.HeadView is View.ThreeQuarter or View.Profile;

    public void Draw(Pen pen)
    {
        HeadDrawer head = new(this);
        ArmDrawer arms = new(this);
        LegDrawer legs = new(this);
        GarmentDrawer clothes = new(this);
        AccessoryDrawer extras = new(this);
        bool lapBefore = Sitting && !FromBehind;
        List<(Limb Arm, Arm Does, int Side)> all = [(Bones.RightArm, Pose.Right, -1), (Bones.LeftArm, Pose.Left, 1)];
        all.Sort((a, b) => a.Arm.Depth.CompareTo(b.Arm.Depth));

        extras.Behind(pen);
        head.Behind(pen);
        foreach ((Limb arm, Arm does, int side) in all.Where(one => ArmDrawer.IsBehind(one.Arm, Body)))
        {
            arms.Draw(pen, arm, does, side);
        }

        if (!lapBefore)
        {
            legs.Draw(pen);
        }

        head.Neck(pen);
        clothes.Draw(pen);
        if (lapBefore)
        {
            legs.Draw(pen);
        }

        extras.OnBody(pen);
        head.Draw(pen);
        foreach ((Limb arm, Arm does, int side) in all.Where(one => !ArmDrawer.IsBehind(one.Arm, Body)))
        {
            arms.Draw(pen, arm, does, side);
        }

        extras.InFront(pen);
    }
}
