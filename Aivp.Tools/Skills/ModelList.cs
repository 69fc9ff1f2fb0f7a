namespace Aivp.Tools.Skills;

/// <summary>Models.</summary>
/// <param name="Models">By provider.</param>
public sealed record ModelList(IReadOnlyList<ModelSummary> Models);
