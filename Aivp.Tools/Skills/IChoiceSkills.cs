using Aivp.Tools.Pipeline;

namespace Aivp.Tools.Skills;

/// <summary>What a person decides about a project's candidates, and what follows from it for the judges. Generates nothing.</summary>
public interface IChoiceSkills
{
    /// <summary>Makes a candidate the keyframe, whatever the judges said. Its clip is made again by the next production.</summary>
    /// <param name="project">The project's folder.</param>
    /// <param name="shot">For example <c>1.2</c> (its first frame), <c>shot-02</c>, <c>shot-02-ff</c> or <c>shot-02-lf</c>.</param>
    /// <param name="candidate">As the contact sheet numbers it, from 1.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    /// <exception cref="Errors.SkillArgumentException">There's no such shot or candidate.</exception>
    Task<FrameReport> ChooseAsync(string project, string shot, int candidate, CancellationToken cancellationToken);

    /// <summary>Keeps a person's opinion of a candidate.</summary>
    /// <param name="project">The project's folder.</param>
    /// <param name="shot">As for <see cref="ChooseAsync"/>.</param>
    /// <param name="candidate">As the contact sheet numbers it, from 1.</param>
    /// <param name="good">Thumb up.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    /// <returns>How many candidates of the project are rated now.</returns>
    /// <exception cref="Errors.SkillArgumentException">There's no such shot or candidate.</exception>
    Task<int> RateAsync(string project, string shot, int candidate, bool good, CancellationToken cancellationToken);

    /// <summary>Measures the judges by the opinions kept, and suggests a threshold.</summary>
    /// <param name="project">The project's folder.</param>
    /// <param name="apply">Keep the suggestion for the project's next productions.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="Errors.SkillArgumentException">It's no project, or there's nothing to apply.</exception>
    Task<CalibrationReport> CalibrateAsync(string project, bool apply, CancellationToken cancellationToken);
}
