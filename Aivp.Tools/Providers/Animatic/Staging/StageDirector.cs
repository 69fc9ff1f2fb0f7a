using Aivp.Tools.Providers.Animatic.Figures;
using Aivp.Tools.Providers.Animatic.Looks;
using Aivp.Tools.Providers.Animatic.Reading;
using Aivp.Tools.Providers.Animatic.Svg;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Providers.Animatic.Staging;

/// <summary>Decides from the shot who stands where and does what, as the storyboard wants it.</summary>
internal static class StageDirector
{
    public static IReadOnlyList<Stand> Place(Shot shot, FrameKind kind, IReadOnlyList<Character> sheets, int seed)
    {
        CastMember[] members = [.. shot.VisibleIn(kind)];
        Character[] cast = [.. members.Select(member => sheets.FirstOrDefault(sheet => sheet.Id == member.Character) ?? new Character(member.Character, member.Name, member.Source))];
        if (cast.Length == 0)
        {
            return [];
        }

        Blocking[] blockings = Blockings(shot, kind, cast);
        double[] across = Spread(shot, members, kind, blockings);
        Mood? mood = BlockingReader.MoodOf(Phrase.Of(shot.Emotion));
        List<Stand> stands = [];
        for (int i = 0; i < cast.Length; i++)
        {
            Look look = LookReader.Of(cast[i]);
            Chance chance = Chance.For("pose", look.Id, shot.Slug, seed.ToString(System.Globalization.CultureInfo.InvariantCulture));
            Pose pose = PoseOf(blockings[i], members[i].In(kind), across[i], across, shot, look, mood, chance);
            stands.Add(new(look, pose, across[i] + (chance.Sway() * 0.012), (blockings[i].Depth ?? 0) + (i * 0.06)) { Expected = look.Id });
        }

        return stands;
    }

    private static Blocking[] Blockings(Shot shot, FrameKind kind, Character[] cast)
    {
        IReadOnlyList<Phrase> first = Mentions.Split(shot.FirstFrameText, cast);
        Blocking[] blockings = [.. first.Select(BlockingReader.Of)];
        if (kind is FrameKind.Last)
        {
            IReadOnlyList<Phrase> last = Mentions.Split(shot.LastFrameText, cast);
            for (int i = 0; i < blockings.Length; i++)
            {
                blockings[i] = blockings[i].Then(BlockingReader.Of(last[i]));
            }
        }

        return blockings;
    }

    /// <summary>Everyone's place across the picture: as said, else spread evenly in the table's order, nobody hidden behind another.</summary>
    private static double[] Spread(Shot shot, CastMember[] members, FrameKind kind, Blocking[] blockings)
    {
        int n = members.Length;
        double[] across = new double[n];
        for (int i = 0; i < n; i++)
        {
            double even = n == 1 ? Alone(shot, members[0].In(kind)) : 0.5 + ((((i + 0.5) / n) - 0.5) * (n == 2 ? 0.8 : 0.88));
            across[i] = blockings[i].Across ?? even;
        }

        double gap = Math.Min(0.34, 0.84 / n);
        int[] order = [.. Enumerable.Range(0, n).OrderBy(i => across[i]).ThenBy(i => i)];
        for (int pass = 0; pass < 12; pass++)
        {
            for (int k = 0; k + 1 < n; k++)
            {
                int a = order[k];
                int b = order[k + 1];
                double lack = gap - (across[b] - across[a]);
                if (lack > 0)
                {
                    across[a] -= lack / 2;
                    across[b] += lack / 2;
                }
            }

            for (int i = 0; i < n; i++)
            {
                across[i] = Math.Clamp(across[i], 0.13, 0.87);
            }
        }

        return across;
    }

    /// <summary>Somebody alone leaves room on the side looked at.</summary>
    private static double Alone(Shot shot, Appearance appearance) => shot.Camera.Framing is Framing.ExtremeCloseUp ? 0.5 : appearance.Toward switch
    {
        ScreenSide.Left => 0.58,
        ScreenSide.Right => 0.42,
        _ => shot.Camera.Framing is Framing.CloseUp or Framing.MediumCloseUp ? 0.5 : Chance.For("alone", shot.Slug).Pick<double>([0.4, 0.5, 0.6]),
    };

    private static Pose PoseOf(Blocking blocking, Appearance appearance, double at, double[] all, Shot shot, Look look, Mood? mood, Chance chance)
    {
        int toward = appearance.Toward switch
        {
            ScreenSide.Left => -1,
            ScreenSide.Right => 1,
            _ => blocking.Head is { } head ? Math.Sign(head) : all.Length > 1 && Math.Abs(at - all.Average()) > 0.02 ? (at < all.Average() ? 1 : -1) : at < 0.47 ? 1 : at > 0.53 ? -1 : Chance.For("toward", shot.Slug, look.Id).Next() < 0.5 ? -1 : 1,
        };
        double headYaw = appearance.Facing switch
        {
            Facing.ThreeQuarter => toward * 40,
            Facing.Profile => toward * 90,
            Facing.Away => 180,
            _ => blocking.Head is { } turned ? turned * 40 : 0,
        };
        double bodyYaw = appearance.Facing switch
        {
            Facing.ThreeQuarter => toward * 30,
            Facing.Profile => toward * 74,
            Facing.Away => 180 + (toward * -8),
            _ => blocking.Head is { } || all.Length > 1 ? toward * 10 : chance.Sway() * 4,
        };
        Arm right = blocking.Right ?? Arm.Hang;
        Arm left = blocking.Left ?? Arm.Hang;
        Legs legs = blocking.Legs ?? Legs.Stand;
        if (legs is Legs.Walk or Legs.Run && blocking.Left is null)
        {
            (right, left) = (Arm.Swing, Arm.SwingBack);
        }
        else if (legs is Legs.Sit && blocking.Left is null)
        {
            (right, left) = (Arm.Lap, Arm.Lap);
        }
        else if (blocking.Left is null && blocking.Right is null)
        {
            (right, left) = Chance.For("habit", look.Id, shot.Slug).Pick<(Arm, Arm)>([(Arm.Hang, Arm.Hang), (Arm.Hang, Arm.Hang), (Arm.Pocket, Arm.Hang), (Arm.Hang, Arm.Hip)]);
        }

        Held held = blocking.Held ?? Held.Nothing;
        if (look.Tell is { IsCarried: true } tell)
        {
            // What a character is known by is drawn as its tell, so that it can go missing; the pose only says where the hand is.
            Arm carry = blocking.Carry ?? (held == BodyTellDrawer.Thing(tell) && Pose.IsHolding(left) ? left : Arm.HoldLow);
            held = held == BodyTellDrawer.Thing(tell) || (held is Held.Lantern && tell.Kind is TellKind.PaperLantern) ? Held.Nothing : held;
            if (held is Held.Nothing)
            {
                (right, left) = tell.OnLeft ? (Pose.IsHolding(right) || right is Arm.Raise ? Arm.Hang : right, carry) : (carry, Pose.IsHolding(left) || left is Arm.Raise ? Arm.Hang : left);
            }
        }

        // Something that belongs to the near side goes into the arm that can be seen.
        if (bodyYaw is > 45 and < 135 && left is Arm.Hold or Arm.Point or Arm.Reach or Arm.HoldHigh or Arm.HoldLow or Arm.Ear or Arm.Mouth && right is Arm.Hang)
        {
            (right, left) = (left, right);
        }

        Mood face = blocking.Mood ?? mood ?? Mood.Calm;
        return new Pose
        {
            BodyYaw = bodyYaw,
            HeadYaw = headYaw,
            Lean = (blocking.Lean ?? 0) + (look.Age > 66 ? 4 : 0) + (legs is Legs.Run ? 10 : legs is Legs.Walk ? 3 : 0),
            Roll = chance.Sway() * 1.2,
            HeadTilt = (blocking.Tilt ?? 0) * toward + (chance.Sway() * 2.5),
            Legs = legs,
            Right = right,
            Left = left,
            Aim = blocking.Aim ?? toward,
            Mood = face,
            Gaze = Math.Clamp((toward * 0.35) + (chance.Sway() * 0.25), -1, 1),
            MouthOpen = blocking.MouthOpen ?? false,
            Held = held,
            Sway = chance.Sway(),
        };
    }
}
