using Aivp.Tools.Storyboards.Files.Kinds;
using Aivp.Tools.Storyboards.Files.Values;

namespace Aivp.Tools.Storyboards.Files.Checks;

/// <summary>The camera tree and the shots speak of the same cameras.</summary>
internal sealed class TreeAndShotsAgree : IRule
{
    public void Check(ProjectDraft project, FindingLog log)
    {
        if (project.CameraTreeFile is not { } tree)
        {
            if (!project.Has(ProjectPaths.CameraTree))
            {
                log.Add(ProjectKinds.NoCameraTree, new(ProjectPaths.CameraTree, 0), "There's no camera tree; write one, so that each camera's picture can be cut from another's.");
            }

            return;
        }

        ILookup<(SceneId Scene, string Camera), Shot> shots = project.Shots.ToLookup(shot => (shot.Scene, shot.Camera.Name));
        foreach (CameraPosition position in project.Cameras)
        {
            Compare(project, position, [.. shots[(position.Scene, position.Camera.Name)]], log);
        }

        ILookup<SceneId, CameraPosition> cameras = project.Cameras.ToLookup(camera => camera.Scene);
        foreach (IGrouping<SceneId, Shot> scene in project.Shots.Where(ProjectDraft.KnowsScene).GroupBy(shot => shot.Scene))
        {
            string[] names = [.. cameras[scene.Key].Select(camera => camera.Camera.Name)];
            if (names.Length == 0)
            {
                log.Add(PlanKinds.NoRootCamera, tree.Whole, $"Scene {scene.Key} has {scene.Count()} shots and no cameras in the tree; add ## Scene: {scene.Key} with its table.");
                continue;
            }

            foreach (Shot shot in scene.Where(shot => ProjectDraft.KnowsCamera(shot) && !names.Contains(shot.Camera.Name)))
            {
                log.Add(LinkKinds.NoSuchCamera, project.Row(shot, "Camera"), $"Scene {scene.Key} has no camera {Excerpt.Of(shot.Camera.Name)} in {ProjectPaths.CameraTree}; {NearestName.Hint(shot.Camera.Name, names)}");
            }
        }
    }

    private static void Compare(ProjectDraft project, CameraPosition position, Shot[] shots, FindingLog log)
    {
        string name = position.Camera.Name;
        if (shots.Length == 0 && position.Shots.Count == 0)
        {
            log.Add(PlanKinds.OrphanCamera, position.Source, $"No shot uses {name} of scene {position.Scene}; take the row out, or name its shots.");
            return;
        }

        string said = string.Join(", ", position.Shots.Where(id => project.Shot(id) is not { } shot || ProjectDraft.KnowsCamera(shot)).Order()), used = string.Join(", ", shots.Select(shot => shot.Id).Order());
        if (said != used)
        {
            log.Add(PlanKinds.TreeDisagrees, position.Source, $"{name} films {(said.Length > 0 ? said : "nothing")} by the tree and {(used.Length > 0 ? used : "nothing")} by the shots' own files; write {(used.Length > 0 ? used : "no row for it")}.");
        }

        if (Array.Find(shots, shot => (shot.Camera.Framing, shot.Camera.Angle) != (position.Camera.Framing, position.Camera.Angle)) is { } other)
        {
            log.Add(
                PlanKinds.TreeDisagrees,
                position.Source,
                $"{name} is {CameraNames.Of(position.Camera)} in the tree and {CameraNames.Of(other.Camera)} in Shot {other.Id}; write the same in both, or give the shot a camera of its own.");
        }
    }
}
