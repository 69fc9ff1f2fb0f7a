using Aivp.Mcp.Security;
using Aivp.Tools.Errors;
using Aivp.Tools.Skills;
using ModelContextProtocol.Protocol;

namespace Aivp.Mcp.Resources;

/// <summary>Completes arguments of resource templates and prompts: projects, shots, frames, characters, views, models, styles.</summary>
internal sealed class CompletionDesk(SkillHouse house, ServerArguments arguments)
{
    private const int Most = 100; // The protocol's own limit.

    public async ValueTask<CompleteResult> CompleteAsync(CompleteRequestParams? asked, CancellationToken cancellationToken)
    {
        string begun = asked?.Argument.Value ?? "";
        string[] all = [.. (await AllAsync(asked, cancellationToken)).Distinct().Where(value => value.StartsWith(begun, StringComparison.OrdinalIgnoreCase))];
        return new() { Completion = new() { Values = [.. all.Take(Most)], Total = all.Length, HasMore = all.Length > Most } };
    }

    private async Task<IEnumerable<string>> AllAsync(CompleteRequestParams? asked, CancellationToken cancellationToken)
    {
        switch (asked?.Argument.Name)
        {
            case "project":
                return ProjectFolders.Under(arguments.Root).Select(project => Path.GetRelativePath(arguments.Root, project));
            case "view":
                return ["turnaround", "front", "side", "back"];
            case "style":
                return ["photo", "illustrated", "3d"];
            case "model":
                return house.Get<IModelSkills>().List(null, null).Select(model => model.Id);
            case "provider":
                return house.Get<IModelSkills>().List(null, null).Select(model => model.Provider);
            case "shot" or "frame" or "character" or "scene":
                return await InProjectAsync(asked, cancellationToken);
            default:
                return [];
        }
    }

    private async Task<IEnumerable<string>> InProjectAsync(CompleteRequestParams asked, CancellationToken cancellationToken)
    {
        string? name = asked.Context?.Arguments?.TryGetValue("project", out string? given) is true ? given : ProjectFolders.Under(arguments.Root).FirstOrDefault();
        if (name is null)
        {
            return [];
        }

        try
        {
            ProjectOverview project = await house.Get<IProjectSkills>().ListAsync(new Confinement(arguments.Root).ResolveProject(Uri.UnescapeDataString(name)), cancellationToken);
            bool isClip = asked.Ref is ResourceTemplateReference { Uri: string uri } && uri.Contains("/clip/", StringComparison.Ordinal);
            return asked.Argument.Name switch
            {
                "shot" when isClip => project.Shots.Select(shot => shot.Frames[0].Frame.Shot),
                "shot" => project.Shots.Select(shot => shot.Id.ToString()),
                "frame" => project.Shots.SelectMany(shot => shot.Frames).Select(frame => frame.Frame.ToString()),
                "character" => project.Characters.Select(character => character.Id.Value),
                _ => project.Scenes.Select(scene => scene.Id.Value),
            };
        }
        catch (AivpException)
        {
            return [];
        }
    }
}
