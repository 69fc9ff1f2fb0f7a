using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Pipeline;

/// <summary>How fast a shot's clip is shown.</summary>
/// <param name="Shot">The shot; null: all.</param>
/// <param name="Factor">0.25 to 4; 2 is twice as fast.</param>
public sealed record ShotSpeed(ShotId? Shot, double Factor);
