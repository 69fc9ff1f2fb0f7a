namespace Aivp.Tools.Skills;

/// <summary>One subject of a benchmark.</summary>
/// <param name="Pictures">How many pictures show it.</param>
/// <param name="Top1">As the report's, over the rankings in which it is the reference; null with one picture.</param>
public sealed record SubjectResult(int Pictures, double? Top1);
