using Aivp.Tools.Pipeline.Judging.Figures;

namespace Aivp.Tools.Pipeline.Judging.Local;

/// <summary>A picture's figures and the cast, matched.</summary>
/// <param name="Expected">One for each expected character.</param>
/// <param name="Extras">People who were left over, and whom they resemble; empty: nobody in the cast.</param>
internal sealed record CastMatches(IReadOnlyList<CastMatch> Expected, IReadOnlyList<(Figure Figure, int? Member, string Reason)> Extras);
