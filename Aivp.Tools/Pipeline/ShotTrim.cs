using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Pipeline;

/// <summary>Which stretch of a shot's clip is shown.</summary>
/// <param name="Shot">The shot.</param>
/// <param name="Start">From the clip's beginning.</param>
/// <param name="End">From the clip's beginning; null: as long as the shot lasts.</param>
public sealed record ShotTrim(ShotId Shot, TimeSpan Start, TimeSpan? End);
