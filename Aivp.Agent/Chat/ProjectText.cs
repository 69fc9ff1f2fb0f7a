using System.Globalization;
using Aivp.Tools.Errors;
using Aivp.Tools.Skills;

namespace Aivp.Agent.Chat;

/// <summary>What is in a project, in lines that cost a model few tokens.</summary>
internal sealed class ProjectText(IProjectSkills projects)
{
    private const int MostShots = 80;

    /// <summary>Writes them; empty where there's no storyboard.</summary>
    public async Task<string> OfAsync(string project, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(Path.Combine(project, "storyboard")))
        {
            return "";
        }

        try
        {
            ProjectOverview overview = await projects.ListAsync(project, cancellationToken);
            IEnumerable<string> shots = overview.Shots.Take(MostShots).Select(shot => string.Create(
                CultureInfo.InvariantCulture,
                $"- shot {shot.Id}, {shot.Scene}, {shot.Seconds:0.#} s, {string.Join(" and ", shot.Cast)}: {string.Join(", ", shot.Frames.Select(frame => $"{frame.Frame} {frame.Status}"))}, clip {(shot.Clip is null ? "missing" : "there")}"));
            return string.Join('\n', [
                $"{overview.Name}, {overview.Shots.Count} shots.",
                $"Characters: {string.Join(", ", overview.Characters.Select(character => $"{character.Name} ({character.Id}{(character.Pictures.Count == 0 ? ", no sheet yet" : "")})"))}.",
                $"Scenes: {string.Join(", ", overview.Scenes.Select(scene => scene.Id))}.",
                .. shots,
                overview.Film is null ? "There is no film yet." : $"Film: {overview.Film}.",
            ]);
        }
        catch (AivpException e)
        {
            return $"The storyboard has errors; check_project lists them. The first: {e.Message.Split('\n')[0]}";
        }
    }
}
