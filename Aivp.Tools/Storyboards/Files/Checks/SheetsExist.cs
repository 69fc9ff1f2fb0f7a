using Aivp.Tools.Storyboards.Files.Kinds;
using Aivp.Tools.Storyboards.Files.Values;

namespace Aivp.Tools.Storyboards.Files.Checks;

/// <summary>Everybody and every place that is named has a sheet.</summary>
internal sealed class SheetsExist : IRule
{
    public void Check(ProjectDraft project, FindingLog log)
    {
        foreach (Shot shot in project.Shots)
        {
            foreach (CastMember member in shot.Cast)
            {
                Character(project, member.Character, member.Name, member.Source, log);
            }

            if (ProjectDraft.KnowsScene(shot))
            {
                Scene(project, shot.Scene, project.Row(shot, "Scene"), log);
            }

            References(project, [.. shot.FirstFrame.References, .. shot.LastFrame?.References ?? []], log);
        }

        foreach (PlannedFrame frame in project.FramePlan)
        {
            References(project, frame.References, log);
            if (frame.Scene is { } scene)
            {
                Scene(project, scene, frame.Source, log);
            }
        }

        foreach (IGrouping<SceneId, CameraPosition> scene in project.Cameras.GroupBy(camera => camera.Scene))
        {
            Scene(project, scene.Key, scene.First().Source, log);
        }
    }

    private static void References(ProjectDraft project, IReadOnlyList<FrameReference> references, FindingLog log)
    {
        foreach (FrameReference reference in references)
        {
            if (reference is FrameReference.Portrait portrait)
            {
                Character(project, portrait.Character, portrait.Character.Value, portrait.Source, log);
            }
            else if (reference is FrameReference.Place place)
            {
                Scene(project, place.Scene, place.Source, log);
            }
        }
    }

    private static void Character(ProjectDraft project, CharacterId id, string name, SourceLine where, FindingLog log)
    {
        if (project.Character(id) is null && !project.Has($"{ProjectPaths.CharacterSheets}/{id}.md"))
        {
            string near = NearestName.Of(id.Value, project.Characters.Select(character => character.Id.Value)) is { } nearest ? $"; did you mean @{nearest}?" : $"; write {ProjectPaths.CharacterSheets}/{id}.md.";
            log.Add(LinkKinds.CharacterWithoutSheet, where, $"@{Excerpt.Of(name)} has no sheet{near}");
        }
    }

    private static void Scene(ProjectDraft project, SceneId id, SourceLine where, FindingLog log)
    {
        if (project.Scene(id) is null && !project.Has($"{ProjectPaths.SceneSheets}/{id}.md"))
        {
            string near = NearestName.Of(id.Value, project.Scenes.Select(scene => scene.Id.Value)) is { } nearest ? $"; did you mean {nearest}?" : $"; write {ProjectPaths.SceneSheets}/{id}.md.";
            log.Add(LinkKinds.SceneWithoutSheet, where, $"Scene '{Excerpt.Of(id.Value)}' has no sheet{near}");
        }
    }
}
