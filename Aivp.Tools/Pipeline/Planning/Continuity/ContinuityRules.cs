using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Pipeline.Planning.Continuity;

/// <summary>Compares each frame with the one before it, across cuts and within shots: what changes must be said.</summary>
internal static class ContinuityRules
{
    /// <summary>Everything that changes unsaid, in story order.</summary>
    public static IReadOnlyList<BrokenContinuity> Check(StateLedger ledger)
    {
        List<BrokenContinuity> broken = [];
        Dictionary<CharacterId, (FrameState Frame, PersonState Person)> lastSeen = [];
        FrameState? before = null;
        foreach (FrameState frame in ledger.Frames)
        {
            string said = string.Join(' ', before?.Shot == frame.Shot ? "" : before?.Shot.MotionText, frame.Shot.FirstFrameText, frame.Shot.MotionText, frame.Frame.Kind is FrameKind.Last ? frame.Shot.LastFrameText : "");
            foreach (PersonState person in frame.People)
            {
                if (lastSeen.TryGetValue(person.Character.Id, out (FrameState Frame, PersonState Person) seen))
                {
                    broken.AddRange(Person(seen.Frame, frame, seen.Person, person, said));
                }

                lastSeen[person.Character.Id] = (frame, person);
            }

            if (before is not null && before.Shot.Scene == frame.Shot.Scene)
            {
                broken.AddRange(Place(before, frame, said));
                broken.AddRange(Line(before, frame, said));
            }

            before = frame;
        }

        return broken;
    }

    private static IEnumerable<BrokenContinuity> Person(FrameState from, FrameState to, PersonState before, PersonState after, string said)
    {
        CharacterId who = after.Character.Id;
        bool sameScene = from.Shot.Scene == to.Shot.Scene;
        if (sameScene && !Same(before.Outfit, after.Outfit) && !StateWords.SayDressing(to.Shot.MotionText + to.Shot.FirstFrameText) && !(from.Shot != to.Shot && StateWords.SayDressing(from.Shot.MotionText)))
        {
            yield return new("outfit", from, to, who, $"{after.Character.Name} wears {before.Outfit ?? "nothing that's said"} in {from.Frame} and {after.Outfit ?? "nothing that's said"} in {to.Frame}, and no shot says that clothes are changed");
        }

        string[] gone = [.. before.Injuries.Except(after.Injuries)];
        string[] come = [.. after.Injuries.Except(before.Injuries)];
        if ((gone.Length > 0 || come.Length > 0) && !StateWords.SayHarm(said))
        {
            string what = come.Length > 0 ? $"has {string.Join(", ", come)} in {to.Frame} but not in {from.Frame}" : $"has {string.Join(", ", gone)} in {from.Frame} and no more in {to.Frame}";
            yield return new("injuries", from, to, who, $"{after.Character.Name} {what}, and no shot says how");
        }

        string[] dropped = [.. before.Props.Where(prop => !Held(prop, after, to))];
        if (sameScene && dropped.Length > 0 && ShowsHands(to.Shot) && !StateWords.SayHandling(said))
        {
            yield return new("props", from, to, who, $"{after.Character.Name} holds the {string.Join(" and the ", dropped)} in {from.Frame}, and {to.Frame} doesn't say where it is");
        }
    }

    private static IEnumerable<BrokenContinuity> Place(FrameState from, FrameState to, string said)
    {
        if (from.TimeOfDay is not null && to.TimeOfDay is not null && !Same(from.TimeOfDay, to.TimeOfDay) && !StateWords.SayChange(said))
        {
            yield return new("time_of_day", from, to, null, $"it's {from.TimeOfDay} in {from.Frame} and {to.TimeOfDay} in {to.Frame} of the same scene; a place in another light is a scene sheet of its own");
        }

        if (from.Weather is not null && to.Weather is not null && !Same(from.Weather, to.Weather) && !StateWords.SayChange(said))
        {
            yield return new("weather", from, to, null, $"the weather is {from.Weather} in {from.Frame} and {to.Weather} in {to.Frame} of the same scene, and no shot says that it turns");
        }
    }

    // Two people who change sides with each other: the camera has jumped to their other side. One alone may only be framed anew.
    private static IEnumerable<BrokenContinuity> Line(FrameState from, FrameState to, string said)
    {
        PersonState[] both = [.. to.People.Where(person => from.People.Any(other => other.Character.Id == person.Character.Id && Opposite(other.Side, person.Side)))];
        if (both.Length > 1 && !StateWords.SayMoving(said))
        {
            yield return new("screen_side", from, to, both[0].Character.Id, $"{string.Join(" and ", both.Select(person => person.Character.Name))} change sides between {from.Frame} and {to.Frame}: the camera jumps the line, and no shot says that anybody crosses");
        }
        else if (both.Length == 1 && from.Shot.Camera.Name == to.Shot.Camera.Name && !StateWords.SayMoving(said))
        {
            yield return new("screen_side", from, to, both[0].Character.Id, $"{both[0].Character.Name} is at the {from.People.First(other => other.Character.Id == both[0].Character.Id).Side} in {from.Frame} and at the {both[0].Side} in {to.Frame} of the same camera, and no shot says that anybody moves");
        }
    }

    private static bool Held(string prop, PersonState person, FrameState frame)
    {
        string thing = prop.Split(' ')[^1];
        string text = frame.Frame.Kind is FrameKind.First ? frame.Shot.FirstFrameText : frame.Shot.LastFrameText;
        return person.Props.Any(other => other.EndsWith(thing, StringComparison.OrdinalIgnoreCase)) || text.Contains(thing, StringComparison.OrdinalIgnoreCase);
    }

    private static bool ShowsHands(Shot shot) => shot.Camera.Framing is not (Framing.CloseUp or Framing.ExtremeCloseUp or Framing.MediumCloseUp);

    private static bool Opposite(string? one, string? other) => (one, other) is ("left", "right") or ("right", "left");

    private static bool Same(string? one, string? other) => string.Equals(one?.Trim(), other?.Trim(), StringComparison.OrdinalIgnoreCase);
}
