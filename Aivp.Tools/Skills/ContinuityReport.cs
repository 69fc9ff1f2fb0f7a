namespace Aivp.Tools.Skills;

/// <summary>A film's states, frame by frame, and what changes unsaid.</summary>
/// <param name="Project">The project's folder.</param>
/// <param name="States">In story order.</param>
/// <param name="Warnings">In story order.</param>
public sealed record ContinuityReport(string Project, IReadOnlyList<ContinuityState> States, IReadOnlyList<ContinuityWarning> Warnings);
