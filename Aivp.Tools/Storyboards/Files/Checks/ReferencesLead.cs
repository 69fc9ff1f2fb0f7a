using Aivp.Tools.Storyboards.Files.Kinds;
using Aivp.Tools.Storyboards.Files.Values;

namespace Aivp.Tools.Storyboards.Files.Checks;

/// <summary>Every shot, frame and picture that something is to be made from is there.</summary>
internal sealed class ReferencesLead : IRule
{
    public void Check(ProjectDraft project, FindingLog log)
    {
        IEnumerable<FrameReference> references = project.Shots
            .SelectMany(shot => shot.FirstFrame.References.Concat(shot.LastFrame?.References ?? []))
            .Concat(project.FramePlan.SelectMany(frame => frame.References));
        foreach (FrameReference reference in references)
        {
            if (reference is FrameReference.PriorFrame prior)
            {
                Frame(project, prior, log);
            }
            else if (reference is FrameReference.Picture picture && !IsInProject(project.Folder, picture.Path))
            {
                log.Add(LinkKinds.PictureMissing, picture.Source, $"There's no picture '{Excerpt.Of(picture.Path)}' in the project; put it there, or mend the path.");
            }
        }

        foreach (PlannedFrame frame in project.FramePlan)
        {
            Shot(project, frame.Shot, frame.Source, log);
        }

        foreach (CameraPosition camera in project.Cameras)
        {
            foreach (ShotId id in camera.Shots)
            {
                Shot(project, id, camera.Source, log);
            }
        }
    }

    private static void Frame(ProjectDraft project, FrameReference.PriorFrame prior, FindingLog log)
    {
        if (Shot(project, prior.Shot, prior.Source, log) is { Variation: Variation.Small } && prior.Kind is FrameKind.Last)
        {
            log.Add(LinkKinds.NoSuchFrame, prior.Source, $"Shot {prior.Shot} has small variation, so it has no last frame; write Shot {prior.Shot} first-frame.");
        }
    }

    private static Shot? Shot(ProjectDraft project, ShotId id, SourceLine where, FindingLog log)
    {
        Shot? shot = project.Shot(id);
        if (shot is null)
        {
            string near = NearestName.Of(id.ToString(), project.Shots.Select(other => other.Id.ToString())) is { } nearest ? $"; did you mean {nearest}?" : "; write its file, or mend the id.";
            log.Add(LinkKinds.NoSuchShot, where, $"There's no Shot {id}{near}");
        }

        return shot;
    }

    /// <remarks>A link within the project may lead out of it, so it's followed to its end.</remarks>
    private static bool IsInProject(string folder, string path)
    {
        FileInfo file = new(Path.Combine(folder, path));
        try
        {
            FileSystemInfo end = file.ResolveLinkTarget(returnFinalTarget: true) ?? file;
            return end.Exists && Path.GetFullPath(end.FullName).StartsWith(folder.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }
}
