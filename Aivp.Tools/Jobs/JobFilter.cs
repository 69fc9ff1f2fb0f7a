namespace Aivp.Tools.Jobs;

/// <summary>Which jobs.</summary>
/// <param name="States">In one of these states; null: in any.</param>
/// <param name="Project">Of this project; null: of any.</param>
/// <param name="IdPrefix">Whose id begins so.</param>
/// <param name="Limit">At most so many, the latest first.</param>
internal sealed record JobFilter(
    IReadOnlyCollection<JobState>? States = null, string? Project = null, string IdPrefix = "", int Limit = 1_000_000);
