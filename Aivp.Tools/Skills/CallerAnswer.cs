namespace Aivp.Tools.Skills;

/// <summary>What the caller's own model said.</summary>
/// <param name="Text">Its words. Empty: it said nothing.</param>
/// <param name="StopReason">Why it stopped, as it calls that; empty where it doesn't say.</param>
/// <param name="Model">Which it was; null where that isn't said.</param>
public sealed record CallerAnswer(string Text, string StopReason, string? Model);
