using Aivp.Tools.Errors;
using Aivp.Tools.Storyboards;
using Aivp.Tools.Storyboards.Files.Kinds;

namespace Aivp.Tools.Pipeline.Planning;

/// <summary>Makes a storyboard's frame graph: what each keyframe is made from, in an order in which it can be.</summary>
internal static class FramePlanner
{
    /// <returns>Every frame once, each after all the frames it needs; where that leaves a choice, in story order.</returns>
    /// <exception cref="ProjectException">Frames need each other in a circle.</exception>
    public static IReadOnlyList<FrameNode> Plan(Storyboard storyboard)
    {
        ReferenceSelector selector = new(storyboard);
        Dictionary<FrameId, FrameNode> nodes = [];
        foreach (Shot shot in storyboard.Shots)
        {
            foreach (FrameId frame in shot.Frames)
            {
                nodes[frame] = new(frame, shot, storyboard.Scene(shot.Scene), Distinct(selector.Required(shot, frame.Kind)));
            }
        }

        IReadOnlyList<FrameNode> order = Sort(nodes);
        foreach (FrameNode node in order)
        {
            if (selector.SameCameraEarlier(node.Shot, node.Id.Kind) is { } earlier && !Needs(nodes, earlier.Id, node.Id))
            {
                nodes[node.Id] = node with { References = Distinct([.. node.References, earlier]) };
            }
        }

        return Sort(nodes);
    }

    /// <summary>The frames of some shots and all the frames these need, in the plan's order.</summary>
    /// <param name="plan">A whole plan.</param>
    /// <param name="shots">Empty: all.</param>
    public static IReadOnlyList<FrameNode> Select(IReadOnlyList<FrameNode> plan, IReadOnlyList<ShotId> shots)
    {
        if (shots.Count == 0)
        {
            return plan;
        }

        HashSet<FrameId> wanted = [.. plan.Where(node => shots.Contains(node.Shot.Id)).Select(node => node.Id)];
        foreach (FrameNode node in plan.Reverse().Where(node => wanted.Contains(node.Id)))
        {
            wanted.UnionWith(node.Needs);
        }

        return [.. plan.Where(node => wanted.Contains(node.Id))];
    }

    private static List<FrameNode> Sort(Dictionary<FrameId, FrameNode> nodes)
    {
        List<FrameNode> order = [];
        Dictionary<FrameId, bool> visited = []; // false: on the way
        Stack<FrameId> way = new();
        foreach (FrameNode node in nodes.Values)
        {
            Visit(node);
        }

        return order;

        void Visit(FrameNode node)
        {
            if (visited.TryGetValue(node.Id, out bool done))
            {
                if (!done)
                {
                    throw Circle(nodes, [.. way.TakeWhile(id => id != node.Id), node.Id]);
                }

                return;
            }

            visited[node.Id] = false;
            way.Push(node.Id);
            foreach (FrameId need in node.Needs)
            {
                Visit(nodes[need]);
            }

            way.Pop();
            visited[node.Id] = true;
            order.Add(node);
        }
    }

    private static ProjectException Circle(Dictionary<FrameId, FrameNode> nodes, IReadOnlyList<FrameId> circle)
    {
        FrameNode first = nodes[circle[^1]];
        string way = string.Join(" needs ", circle.Reverse().Append(first.Id));
        return new([new(LinkKinds.FrameCycle.Code, Severity.Error, first.Spec.Source.File is null ? first.Shot.Source : first.Spec.Source,
            $"These frames wait for each other: {way}. Remove one of the references.")]);
    }

    private static bool Needs(Dictionary<FrameId, FrameNode> nodes, FrameId from, FrameId target)
    {
        HashSet<FrameId> seen = [];
        Stack<FrameId> open = new([from]);
        while (open.TryPop(out FrameId id))
        {
            if (id == target)
            {
                return true;
            }

            foreach (FrameId need in nodes[id].Needs.Where(seen.Add))
            {
                open.Push(need);
            }
        }

        return false;
    }

    // By what is shown: the same frame may be asked for as parent and as prior frame.
    private static List<PlannedReference> Distinct(IEnumerable<PlannedReference> references) => [.. references.DistinctBy(reference => reference.File)];
}
