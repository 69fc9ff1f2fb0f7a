using Aivp.Tools.Storyboards.Files.Kinds;
using Aivp.Tools.Storyboards.Files.Values;

namespace Aivp.Tools.Storyboards.Files.Checks;

/// <summary>Each scene's cameras form a tree with a root.</summary>
internal sealed class CameraTreeHolds : IRule
{
    public void Check(ProjectDraft project, FindingLog log)
    {
        foreach (IGrouping<SceneId, CameraPosition> scene in project.Cameras.GroupBy(camera => camera.Scene))
        {
            Dictionary<string, CameraPosition> cameras = scene.ToDictionary(camera => camera.Camera.Name);
            foreach (CameraPosition camera in scene)
            {
                ParentIsThere(project, camera, cameras, log);
            }

            Circles(scene.Key, cameras, log);
            if (scene.All(camera => camera.Parent is not null))
            {
                log.Add(PlanKinds.NoRootCamera, scene.First().Source, $"None of the cameras of scene {scene.Key} is a root; write — (root) as the parent of the widest one.");
            }
        }
    }

    private static void ParentIsThere(ProjectDraft project, CameraPosition camera, Dictionary<string, CameraPosition> cameras, FindingLog log)
    {
        if (camera.Parent is not { } parent)
        {
            return;
        }

        if (!cameras.ContainsKey(parent))
        {
            log.Add(LinkKinds.NoSuchParent, camera.Source, $"{camera.Camera.Name}'s parent {Excerpt.Of(parent)} is no camera of scene {camera.Scene}; {NearestName.Hint(parent, [.. cameras.Keys.Where(name => name != camera.Camera.Name), "— (root)"])}");
        }

        if (camera.ParentShot is not { } id)
        {
            return;
        }

        if (project.Shot(id) is not { } shot)
        {
            log.Add(LinkKinds.NoSuchParentShot, camera.Source, $"There's no Shot {id} to cut {camera.Camera.Name} from; name a shot of {parent}.");
        }
        else if (ProjectDraft.KnowsCamera(shot) && (shot.Scene != camera.Scene || shot.Camera.Name != parent))
        {
            log.Add(PlanKinds.ParentShotDisagrees, camera.Source, $"Shot {id} is filmed by {Excerpt.Of(shot.Camera.Name)} of scene {shot.Scene}, not by {parent}; name one of {parent}'s shots.");
        }
    }

    private static void Circles(SceneId scene, Dictionary<string, CameraPosition> cameras, FindingLog log)
    {
        HashSet<string> done = [];
        foreach (CameraPosition start in cameras.Values)
        {
            List<string> path = [];
            CameraPosition? camera = start;
            while (camera is not null && done.Add(camera.Camera.Name))
            {
                path.Add(camera.Camera.Name);
                camera = camera.Parent is { } parent ? cameras.GetValueOrDefault(parent) : null;
            }

            int from = camera is null ? -1 : path.IndexOf(camera.Camera.Name);
            if (from >= 0)
            {
                string circle = string.Join(" → ", path.Skip(from).Append(path[from]));
                log.Add(LinkKinds.CameraCycle, camera!.Source, $"The cameras of scene {scene} run in a circle: {circle}. Make one of them a root: — (root).");
            }
        }
    }
}
