using Aivp.Tools.Providers.Animatic.Figures;
using Aivp.Tools.Providers.Animatic.Looks;
using Aivp.Tools.Providers.Animatic.Staging;
using Aivp.Tools.Providers.Animatic.Svg;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Providers.Animatic.Drift;

/// <summary>
/// Makes a candidate drift as the models it stands in for do. The chance that a candidate has a fault at all is exactly the asked-for one;
/// of the candidates with a fault, one in five has a second one where the picture has room for it.
/// </summary>
internal static class Drifter
{
    public const double SecondFault = 0.2;

    /// <param name="stands">The picture as it should be.</param>
    /// <param name="others">Looks of the film's other characters, whom a drifting model confuses these with.</param>
    /// <param name="framing">The shot size.</param>
    /// <param name="rule">How large people are.</param>
    /// <param name="height">The picture's height in pixels.</param>
    /// <param name="drift">0 to 1.</param>
    /// <param name="seedText">What the decision depends on: frame and seed.</param>
    public static (IReadOnlyList<Stand> Stands, IReadOnlyList<SimulatedDefect> Defects) Apply(
        IReadOnlyList<Stand> stands, IReadOnlyList<Look> others, Framing framing, FramingRule rule, double height, double drift, string seedText)
    {
        Chance chance = Chance.For("drift", seedText);
        if (chance.Next() >= drift)
        {
            return (stands, []);
        }

        List<(string Kind, int Index)> possible = Possible(stands, others, framing, rule, height);
        if (possible.Count == 0)
        {
            return (stands, []);
        }

        List<(string Kind, int Index)> chosen = [Choose(possible, chance)];
        if (chance.Next() < SecondFault)
        {
            (string kind, int index) = chosen[0];
            possible.RemoveAll(one => one.Kind == kind || (one.Index == index && (Replaces(kind) || Replaces(one.Kind))) || (Adds(kind) && Adds(one.Kind)));
            if (possible.Count > 0)
            {
                chosen.Add(Choose(possible, chance));
            }
        }

        Stand?[] drawn = [.. stands];
        List<SimulatedDefect> defects = [];
        List<Stand> extra = [];
        foreach ((string kind, int index) in chosen)
        {
            Stand? stand = index < 0 ? null : drawn[index];
            switch (kind)
            {
                case DriftKind.WrongHair:
                    drawn[index] = stand! with { Look = Alteration.Hair(stand.Look, chance) };
                    break;
                case DriftKind.WrongOutfit:
                    drawn[index] = stand! with { Look = Alteration.Outfit(stand.Look, chance) };
                    break;
                case DriftKind.MissingTell:
                    drawn[index] = stand! with { Look = stand.Look.WithoutTell() };
                    break;
                case DriftKind.SwappedCharacter:
                    drawn[index] = stand! with { Look = chance.Pick(Away(stand.Look, stands, others)) };
                    break;
                case DriftKind.Stranger:
                    drawn[index] = stand! with { Look = Alteration.Stranger(stand.Look, chance) };
                    break;
                case DriftKind.MissingCharacter:
                    drawn[index] = null;
                    break;
                case DriftKind.Clone:
                    extra.Add(Extra(stands[index].Look, stands, rule, chance));
                    break;
                default:
                    extra.Add(Extra(Alteration.Stranger(stands.Count > 0 ? stands[0].Look : null, chance), stands, rule, chance));
                    break;
            }

            defects.Add(new(kind, index < 0 ? null : stands[index].Expected));
        }

        return ([.. drawn.OfType<Stand>(), .. extra], defects);
    }

    /// <summary>Every fault that could be seen in this picture.</summary>
    public static List<(string Kind, int Index)> Possible(IReadOnlyList<Stand> stands, IReadOnlyList<Look> others, Framing framing, FramingRule rule, double height)
    {
        List<(string Kind, int Index)> possible = [];
        bool detail = framing is Framing.ExtremeCloseUp;
        bool room = !detail && stands.Count < 5;
        for (int i = 0; i < stands.Count; i++)
        {
            Stand stand = stands[i];
            if (!detail && stand.Look.Headwear is not (Headwear.Hood or Headwear.Headscarf))
            {
                possible.Add((DriftKind.WrongHair, i));
            }

            if (!detail)
            {
                possible.Add((DriftKind.WrongOutfit, i));
            }

            if (TellSight.IsSeen(stand, rule, height))
            {
                possible.Add((DriftKind.MissingTell, i));
            }

            if (Away(stand.Look, stands, others).Length > 0)
            {
                possible.Add((DriftKind.SwappedCharacter, i));
            }

            possible.Add((DriftKind.Stranger, i));
            possible.Add((DriftKind.MissingCharacter, i));
            if (room)
            {
                possible.Add((DriftKind.Clone, i));
            }
        }

        if (room)
        {
            possible.Add((DriftKind.ExtraPerson, -1));
        }

        return possible;
    }

    /// <summary>All kinds are equally likely, then all people.</summary>
    private static (string Kind, int Index) Choose(List<(string Kind, int Index)> possible, Chance chance)
    {
        string kind = chance.Pick([.. possible.Select(one => one.Kind).Distinct()]);
        return chance.Pick([.. possible.Where(one => one.Kind == kind)]);
    }

    /// <summary>Nothing else can be wrong with somebody who isn't there.</summary>
    private static bool Replaces(string kind) => kind is DriftKind.MissingCharacter or DriftKind.SwappedCharacter or DriftKind.Stranger;

    /// <summary>There is only one place with most room.</summary>
    private static bool Adds(string kind) => kind is DriftKind.Clone or DriftKind.ExtraPerson;

    /// <summary>Those of the film who aren't in the picture.</summary>
    private static Look[] Away(Look look, IReadOnlyList<Stand> stands, IReadOnlyList<Look> others) =>
        [.. others.Where(other => other.Id != look.Id && stands.All(stand => stand.Look.Id != other.Id))];

    /// <summary>Somebody between or beside the others, a little behind them, where there is most room.</summary>
    private static Stand Extra(Look look, IReadOnlyList<Stand> stands, FramingRule rule, Chance chance)
    {
        double[] taken = [.. stands.Select(stand => stand.Across)];
        double across = Enumerable.Range(0, 8).Select(i => 0.12 + (i * 0.1085)).OrderByDescending(x => taken.Length == 0 ? chance.Next() : taken.Min(t => Math.Abs(t - x))).First();
        int toward = across < 0.5 ? 1 : -1;
        Pose pose = new() { BodyYaw = toward * 16, HeadYaw = chance.Next() < 0.5 ? 0 : toward * 40, Right = Arm.Hang, Left = Arm.Pocket, Sway = chance.Sway() };
        return new(look with { Id = "extra" }, pose, across, 0.28 * rule.Distance / 3);
    }
}
