using Aivp.Tools.Storyboards.Files.Kinds;
using Aivp.Tools.Storyboards.Files.Values;

namespace Aivp.Tools.Storyboards.Files.Checks;

/// <summary>The frame plan lists the frames that the shots need, parents before children, and says what the shots say.</summary>
internal sealed class FramePlanHolds : IRule
{
    public void Check(ProjectDraft project, FindingLog log)
    {
        if (project.FramePlanFile is not { } file)
        {
            if (!project.Has(ProjectPaths.FramePlan))
            {
                log.Add(ProjectKinds.NoFramePlan, new(ProjectPaths.FramePlan, 0), "There's no frame plan; the frames' order comes from the shots' references and the camera tree alone.");
            }

            return;
        }

        Dictionary<PlainFrame, int> places = [];
        foreach (PlannedFrame frame in project.FramePlan)
        {
            places.Add(new(frame.Shot, frame.Kind), places.Count);
        }

        foreach (Shot shot in project.Shots)
        {
            foreach (PlainFrame frame in shot.Frames.Select(frame => new PlainFrame(shot.Id, frame.Kind)).Where(frame => !places.ContainsKey(frame)))
            {
                log.Add(PlanKinds.FrameNotPlanned, file.Whole, $"The plan has no entry for {frame}; add #### Frame {places.Count + 1} — {frame}.");
            }
        }

        foreach (PlannedFrame frame in project.FramePlan)
        {
            InOrder(frame, places, log);
            if (project.Shot(frame.Shot) is { } shot)
            {
                Compare(frame, shot, log);
            }
        }
    }

    private static void InOrder(PlannedFrame frame, Dictionary<PlainFrame, int> places, FindingLog log)
    {
        int own = places[new(frame.Shot, frame.Kind)];
        foreach (FrameNeed need in FrameNeeds.ByPlan(frame))
        {
            if (places.TryGetValue(need.On, out int place) && place > own)
            {
                log.Add(PlanKinds.ParentAfterChild, need.Source, $"{need.Of} is made from {need.On}, which comes later in the plan; move {need.On} before it.");
            }
        }
    }

    private static void Compare(PlannedFrame frame, Shot shot, FindingLog log)
    {
        if (frame.Kind is FrameKind.Last && shot.Variation is Variation.Small)
        {
            log.Add(TextKinds.SmallWithLastFrame, frame.Source, $"Shot {shot.Id} has small variation, so no last frame is made; take the entry out, or make the variation medium.");
        }

        if (frame.Scene is { } scene && ProjectDraft.KnowsScene(shot) && scene != shot.Scene)
        {
            log.Add(PlanKinds.PlanDisagrees, frame.Source, $"Shot {shot.Id} plays in {scene} by the plan and in {shot.Scene} by its own file; write {shot.Scene}.");
        }

        if (frame.Camera is { } camera && ProjectDraft.KnowsCamera(shot) && camera != shot.Camera)
        {
            log.Add(PlanKinds.PlanDisagrees, frame.Source, $"Shot {shot.Id} is filmed by {camera.Name} {CameraNames.Of(camera)} by the plan and by {shot.Camera.Name} {CameraNames.Of(shot.Camera)} by its own file; write {shot.Camera.Name} {CameraNames.Of(shot.Camera)}.");
        }
    }
}
