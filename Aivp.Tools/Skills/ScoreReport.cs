namespace Aivp.Tools.Skills;

/// <summary>Pictures in order of resemblance.</summary>
/// <param name="Judge">Who judged, with version; or what stood in.</param>
/// <param name="Unavailable">Why the judge couldn't judge; null where it could.</param>
/// <param name="Ranking">Best first; pictures that couldn't be read come last.</param>
public sealed record ScoreReport(string Judge, string? Unavailable, IReadOnlyList<ScoredPicture> Ranking);
