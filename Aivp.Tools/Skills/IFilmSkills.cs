using Aivp.Tools.Pipeline;

namespace Aivp.Tools.Skills;

/// <summary>What can be done with a film project. Every door (command line, chat, MCP) calls these and decides nothing itself.</summary>
public interface IFilmSkills
{
    /// <summary>Reads a project and says everything that's wrong or doubtful in it. Generates nothing.</summary>
    Task<ProjectCheck> CheckAsync(string project, CancellationToken cancellationToken);

    /// <summary>The order in which a project's frames would be made, from what, and what they would cost. Generates nothing.</summary>
    /// <exception cref="Errors.ProjectException">The project has errors.</exception>
    Task<FilmPlan> PlanAsync(string project, ProduceOptions options, CancellationToken cancellationToken);

    /// <summary>Makes what is missing or out of date: references, keyframes, clips, the film. May spend money.</summary>
    /// <exception cref="Errors.ProjectException">The project has errors; nothing was generated.</exception>
    Task<ProductionReport> ProduceAsync(string project, ProduceOptions options, IProgress<FilmEvent> progress, CancellationToken cancellationToken);

    /// <summary>Which pieces would be stale if some of a project's files changed, and what making them again would cost. Generates nothing.</summary>
    /// <param name="project">The project's folder.</param>
    /// <param name="changed">The files, relative to the project or to the folder one is in.</param>
    /// <param name="options">As for a production; the shots limit what is looked at.</param>
    /// <param name="cancellationToken">Stops looking.</param>
    /// <exception cref="Errors.SkillArgumentException">There's no such file in the project.</exception>
    /// <exception cref="Errors.ProjectException">The project has errors.</exception>
    Task<ImpactReport> ImpactAsync(string project, IReadOnlyList<string> changed, ProduceOptions options, CancellationToken cancellationToken);

    /// <summary>Removes losing candidates and left-over temporary files; returns what was removed, relative to the project.</summary>
    Task<IReadOnlyList<string>> CleanAsync(string project, CancellationToken cancellationToken);
}
