namespace Aivp.Tools.Skills;

/// <summary>Which of two pictures resembles the references more.</summary>
/// <param name="Judge">Who judged, with version; or what stood in.</param>
/// <param name="Better">The better one's file; null: too close to say.</param>
/// <param name="Margin">The scores' difference, 0 to 1.</param>
/// <param name="First">The first picture.</param>
/// <param name="Second">The second picture.</param>
/// <param name="Reason">Why, in one sentence.</param>
public sealed record ComparisonReport(string Judge, string? Better, double Margin, ScoredPicture First, ScoredPicture Second, string Reason);
