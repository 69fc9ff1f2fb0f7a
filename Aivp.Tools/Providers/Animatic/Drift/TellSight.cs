using Aivp.Tools.Providers.Animatic.Figures;
using Aivp.Tools.Providers.Animatic.Looks;
using Aivp.Tools.Providers.Animatic.Staging;

namespace Aivp.Tools.Providers.Animatic.Drift;

/// <summary>Whether a character's tell can be seen in a picture: turned to the camera, inside the frame, and large enough.</summary>
internal static class TellSight
{
    /// <summary>A tell smaller than this (in pixels of a picture 1080 high) isn't one.</summary>
    private const double Smallest = 17;

    public static bool IsSeen(Stand stand, FramingRule rule, double height)
    {
        if (stand.Look.Tell is not { } tell)
        {
            return false;
        }

        (double top, double bottom, double size) = Extent(tell.Kind);
        if (tell.IsCarried)
        {
            Skeleton bones = new(Proportions.Of(stand.Look), stand.Pose);
            double hand = (stand.Pose.CarriesOnLeft(tell) ? bones.LeftArm : bones.RightArm).End.Y / stand.Look.Height;
            (top, bottom) = (hand, hand - 0.06);
        }

        double person = stand.Look.Height / 172;
        double pixels = size * rule.Figure * height / 172;
        double low = rule.Top + ((1 - bottom) * rule.Figure * person);
        double high = rule.Top + ((1 - top) * rule.Figure * person);
        return pixels * 1080 / height >= Smallest && low < 0.985 && high > 0.02 && IsTurned(stand, tell);
    }

    private static bool IsTurned(Stand stand, Tell tell)
    {
        double body = Math.Abs(stand.Pose.BodyYaw) % 360;
        View head = stand.Pose.HeadView;
        double side = tell.OnLeft ? 1 : -1;
        switch (tell.Kind)
        {
            case TellKind.Scar or TellKind.Burn or TellKind.FaceTattoo or TellKind.Birthmark or TellKind.Bandage or TellKind.Eyepatch or TellKind.Monocle:
                return head is View.Front or View.ThreeQuarter || (head is View.Profile && Math.Sign(stand.Pose.HeadYaw) == -side);
            case TellKind.Glasses or TellKind.Beard:
                return head is not View.Back;
            case TellKind.HairStreak:
                return head is View.Front or View.ThreeQuarter;
            case TellKind.Watch or TellKind.ArmBand or TellKind.Prosthesis or TellKind.Cane or TellKind.Book:
                return stand.Pose.BodyView is View.Front or View.ThreeQuarter or View.Back || Math.Sign(stand.Pose.BodyYaw) == -side;
            case TellKind.Lantern or TellKind.PaperLantern or TellKind.Umbrella or TellKind.Earring or TellKind.HairFlower or TellKind.Scarf or TellKind.Hat or TellKind.Gloves or TellKind.Backpack or TellKind.Satchel or TellKind.Sash or TellKind.Bird:
                return true;
            case TellKind.Badge or TellKind.Pin or TellKind.Emblem or TellKind.Flower:
                return Math.Abs(stand.Pose.BodyYaw + (side * 34)) < 70;
            default:
                return body < 66;
        }
    }

    /// <summary>Upper and lower end in shares of the body's height from the ground, and the size in centimetres of a grown person.</summary>
    private static (double Top, double Bottom, double Size) Extent(TellKind kind) => kind switch
    {
        TellKind.Whistle or TellKind.Pendant or TellKind.Key or TellKind.Cross or TellKind.Medal or TellKind.Camera => (0.77, 0.65, 9),
        TellKind.Beads or TellKind.Headphones or TellKind.Bow or TellKind.Tie => (0.8, 0.72, 10),
        TellKind.Badge or TellKind.Emblem or TellKind.Flower => (0.74, 0.68, 9),
        TellKind.Pin => (0.72, 0.7, 5.5),
        TellKind.Scar or TellKind.Burn or TellKind.FaceTattoo or TellKind.Birthmark => (0.95, 0.87, 5),
        TellKind.Bandage or TellKind.Eyepatch or TellKind.Monocle or TellKind.Glasses => (0.95, 0.88, 6),
        TellKind.Earring => (0.9, 0.87, 4.5),
        TellKind.HairStreak => (1, 0.9, 6),
        TellKind.HairFlower => (0.99, 0.94, 7),
        TellKind.Hat => (1, 0.94, 14),
        TellKind.Beard => (0.9, 0.83, 10),
        TellKind.Scarf => (0.83, 0.68, 16),
        TellKind.Bird => (0.87, 0.78, 16),
        TellKind.ArmBand => (0.7, 0.66, 8),
        TellKind.Watch => (0.5, 0.47, 5),
        TellKind.Prosthesis or TellKind.Gloves => (0.5, 0.44, 12),
        TellKind.Satchel => (0.62, 0.46, 18),
        TellKind.Sash or TellKind.Apron or TellKind.Backpack => (0.72, 0.6, 20),
        _ => (0.5, 0.4, 14),
    };
}
