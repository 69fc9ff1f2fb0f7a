using Aivp.Tools.Storyboards.Files.Kinds;

namespace Aivp.Tools.Storyboards.Files.Checks;

/// <summary>No frame is to be made from itself, over however many others: by the shots' references, the frame plan and the camera tree taken together.</summary>
internal sealed class FramesDontCircle : IRule
{
    public void Check(ProjectDraft project, FindingLog log)
    {
        if (log.Has(LinkKinds.CameraCycle))
        {
            return;
        }

        Dictionary<PlainFrame, List<FrameNeed>> needs = FrameNeeds.Of(project)
            .Where(need => need.Of.Shot is { } of && need.On.Shot is { } on && project.Shot(of) is not null && project.Shot(on) is not null)
            .GroupBy(need => need.Of)
            .ToDictionary(group => group.Key, group => group.ToList());
        RemoveMakeable(needs);
        while (needs.Count > 0)
        {
            List<FrameNeed> circle = Circle(needs);
            log.Add(
                LinkKinds.FrameCycle,
                circle[0].Source,
                $"Frames run in a circle: {string.Join(" → ", circle.Select(need => need.Of).Append(circle[0].Of))}, each made from the next. Take one of the references out.");
            foreach (FrameNeed need in circle)
            {
                needs.Remove(need.Of);
            }

            RemoveMakeable(needs);
        }
    }

    /// <summary>Takes out, again and again, the frames that need no other, until only circles and what hangs on them are left.</summary>
    private static void RemoveMakeable(Dictionary<PlainFrame, List<FrameNeed>> needs)
    {
        bool changed = true;
        while (changed)
        {
            changed = false;
            foreach (PlainFrame frame in needs.Keys.ToArray())
            {
                needs[frame].RemoveAll(need => !needs.ContainsKey(need.On));
                changed |= needs[frame].Count == 0 && needs.Remove(frame);
            }
        }
    }

    private static List<FrameNeed> Circle(Dictionary<PlainFrame, List<FrameNeed>> needs)
    {
        List<FrameNeed> path = [];
        Dictionary<PlainFrame, int> places = [];
        PlainFrame frame = needs.Keys.Min();
        while (places.TryAdd(frame, path.Count))
        {
            FrameNeed next = needs[frame][0];
            path.Add(next);
            frame = next.On;
        }

        return path[places[frame]..];
    }
}
