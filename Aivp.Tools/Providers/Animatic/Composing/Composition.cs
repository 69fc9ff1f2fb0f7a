using Aivp.Tools.Providers.Animatic.Drift;

namespace Aivp.Tools.Providers.Animatic.Composing;

/// <summary>A finished drawing.</summary>
/// <param name="Svg">The document.</param>
/// <param name="Defects">What was drawn wrong on purpose.</param>
internal sealed record Composition(string Svg, IReadOnlyList<SimulatedDefect> Defects)
{
    /// <summary>How its layers lie in the set; null: it has none to be moved.</summary>
    public StagePlan? Stage { get; init; }
}
