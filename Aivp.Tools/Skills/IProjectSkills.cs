namespace Aivp.Tools.Skills;

/// <summary>What is in a project now. Generates nothing.</summary>
public interface IProjectSkills
{
    /// <summary>A project's characters, scenes and shots, and how far each is.</summary>
    /// <exception cref="Errors.ProjectException">The project has errors.</exception>
    Task<ProjectOverview> ListAsync(string project, CancellationToken cancellationToken);

    /// <summary>One shot in full: what it says, its candidates with scores and reasons, its clip.</summary>
    /// <param name="project">The project's folder.</param>
    /// <param name="shot">For example <c>1.2</c> or <c>shot-02</c>.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="Errors.SkillArgumentException">There's no such shot.</exception>
    /// <exception cref="Errors.ProjectException">The project has errors.</exception>
    Task<ShotDetails> ShowShotAsync(string project, string shot, CancellationToken cancellationToken);
}
