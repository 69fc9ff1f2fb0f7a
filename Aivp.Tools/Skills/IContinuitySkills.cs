namespace Aivp.Tools.Skills;

/// <summary>Watches over what must stay as it is from cut to cut.</summary>
public interface IContinuitySkills
{
    /// <summary>Reads every character's and place's state off the sheets and shots, and compares each frame with the one before. Generates nothing.</summary>
    /// <exception cref="Errors.ProjectException">The project has errors.</exception>
    Task<ContinuityReport> ContinuityAsync(string project, CancellationToken cancellationToken);
}
