namespace Aivp.Tools.Storyboards;

/// <summary>Something of an imported file that has no place in a project.</summary>
/// <param name="Where">File and line.</param>
/// <param name="What">What it is.</param>
/// <param name="Why">Why it has no place, and what to do instead where there is something to do.</param>
public sealed record HomelessValue(SourceLine Where, string What, string Why);
