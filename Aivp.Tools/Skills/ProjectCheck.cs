using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Skills;

/// <summary>A project's findings.</summary>
/// <param name="Project">The folder.</param>
/// <param name="Scenes">How many scene sheets.</param>
/// <param name="Characters">How many character sheets.</param>
/// <param name="Shots">How many shots.</param>
/// <param name="Findings">By file and line.</param>
public sealed record ProjectCheck(string Project, int Scenes, int Characters, int Shots, IReadOnlyList<Finding> Findings)
{
    /// <summary>Nothing would be generated.</summary>
    public bool HasErrors => Findings.Any(finding => finding.Severity is Severity.Error);
}
