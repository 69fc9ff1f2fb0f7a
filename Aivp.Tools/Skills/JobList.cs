namespace Aivp.Tools.Skills;

/// <summary>Jobs.</summary>
/// <param name="Jobs">The latest first; skills at work before paid calls.</param>
/// <param name="Left">How many more there are that aren't listed.</param>
public sealed record JobList(IReadOnlyList<JobReport> Jobs, int Left);
