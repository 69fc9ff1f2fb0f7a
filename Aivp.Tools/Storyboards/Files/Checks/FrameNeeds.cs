namespace Aivp.Tools.Storyboards.Files.Checks;

/// <summary>One end of a shot, as the files speak of it.</summary>
internal readonly record struct PlainFrame(ShotId Shot, FrameKind Kind) : IComparable<PlainFrame>
{
    public int CompareTo(PlainFrame other) => (Shot, Kind).CompareTo((other.Shot, other.Kind));

    public override string ToString() => $"Shot {Shot} {(Kind is FrameKind.First ? "first-frame" : "last-frame")}";
}

/// <summary>A frame that is made from another one.</summary>
internal readonly record struct FrameNeed(PlainFrame Of, PlainFrame On, SourceLine Source);

/// <summary>Which frames are made from which.</summary>
internal static class FrameNeeds
{
    public static IEnumerable<FrameNeed> Of(ProjectDraft project) =>
        [.. project.Shots.SelectMany(ByReferences), .. project.FramePlan.SelectMany(ByPlan), .. ByTree(project)];

    /// <summary>What an entry of the plan asks for.</summary>
    public static IEnumerable<FrameNeed> ByPlan(PlannedFrame frame)
    {
        PlainFrame own = new(frame.Shot, frame.Kind);
        foreach (FrameReference.PriorFrame prior in frame.References.OfType<FrameReference.PriorFrame>())
        {
            yield return new(own, new(prior.Shot, prior.Kind), prior.Source);
        }

        if (frame.ParentShot is { } parent && parent != frame.Shot)
        {
            yield return new(own, new(parent, FrameKind.First), frame.Source);
        }
    }

    private static IEnumerable<FrameNeed> ByReferences(Shot shot)
    {
        foreach (FrameKind kind in shot.Frames.Select(frame => frame.Kind))
        {
            FrameSpec? spec = kind is FrameKind.First ? shot.FirstFrame : shot.LastFrame;
            foreach (FrameReference.PriorFrame prior in spec?.References.OfType<FrameReference.PriorFrame>() ?? [])
            {
                yield return new(new(shot.Id, kind), new(prior.Shot, prior.Kind), prior.Source);
            }

            if (kind is FrameKind.Last)
            {
                yield return new(new(shot.Id, kind), new(shot.Id, FrameKind.First), spec?.Source ?? shot.Source);
            }
        }
    }

    private static IEnumerable<FrameNeed> ByTree(ProjectDraft project)
    {
        Dictionary<(SceneId, string), CameraPosition> cameras = project.Cameras.ToDictionary(camera => (camera.Scene, camera.Camera.Name));
        ILookup<(SceneId, string), Shot> shots = project.Shots.ToLookup(shot => (shot.Scene, shot.Camera.Name));
        foreach (Shot shot in project.Shots)
        {
            if (cameras.TryGetValue((shot.Scene, shot.Camera.Name), out CameraPosition? camera)
                && camera.Parent is { } parent
                && (camera.ParentShot ?? shots[(shot.Scene, parent)].Select(other => (ShotId?)other.Id).FirstOrDefault()) is { } from
                && from != shot.Id)
            {
                yield return new(new(shot.Id, FrameKind.First), new(from, FrameKind.First), camera.Source);
            }
        }
    }
}
