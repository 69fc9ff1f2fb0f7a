namespace Aivp.Tools.Providers.Animatic.Drift;

/// <summary>A fault that was drawn on purpose: the ground truth of a test bench.</summary>
/// <param name="Kind">By the names that judges use, for example <c>wrong_hair</c>.</param>
/// <param name="Character">Whom it concerns; null for somebody who shouldn't be there.</param>
internal sealed record SimulatedDefect(string Kind, string? Character);
