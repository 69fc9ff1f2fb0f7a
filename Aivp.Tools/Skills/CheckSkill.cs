using Aivp.Tools.Storyboards.Files;

namespace Aivp.Tools.Skills;

/// <summary>The check part of <see cref="IFilmSkills"/>.</summary>
internal sealed class CheckSkill(StoryboardReader reader)
{
    /// <summary>Reads a project and says everything that's wrong or doubtful in it.</summary>
    public async Task<ProjectCheck> CheckAsync(string project, CancellationToken cancellationToken)
    {
        StoryboardReading reading = await reader.ReadAsync(project, cancellationToken);
        return new(project, reading.Scenes, reading.Characters, reading.Shots, reading.Findings);
    }
}
