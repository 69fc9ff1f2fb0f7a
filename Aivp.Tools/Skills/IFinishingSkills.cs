using Aivp.Tools.Pipeline;

namespace Aivp.Tools.Skills;

/// <summary>What is done with a project's clips when they're there: the film is put together and looked over. Generates nothing, costs nothing.</summary>
public interface IFinishingSkills
{
    /// <summary>Puts the film together from the clips, and what lies beside it. What is up to date is kept; what was changed by hand is never overwritten.</summary>
    /// <param name="project">The project's folder.</param>
    /// <param name="options">How. Files are relative to the project, or absolute.</param>
    /// <param name="cancellationToken">Stops before anything is put in place.</param>
    /// <exception cref="Errors.ProjectException">The project has errors.</exception>
    /// <exception cref="Errors.SkillArgumentException">Clips are missing, or an option can't be meant.</exception>
    Task<AssemblyReport> AssembleAsync(string project, AssembleOptions options, CancellationToken cancellationToken);

    /// <summary>Looks a film over, its file and its content, and writes <c>review/report.json</c> and <c>review/report.html</c>.</summary>
    /// <param name="project">The project's folder.</param>
    /// <param name="film">The film, relative to the project; null: <c>film.mp4</c>.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    /// <exception cref="Errors.ProjectException">The project has errors.</exception>
    /// <exception cref="Errors.SkillArgumentException">There is no such film.</exception>
    Task<ReviewReport> ReviewAsync(string project, string? film, CancellationToken cancellationToken);
}
