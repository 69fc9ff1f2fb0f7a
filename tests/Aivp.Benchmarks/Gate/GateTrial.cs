using Aivp.Tools.Pipeline.Animating.Gate;

namespace Aivp.Benchmarks.Gate;

/// <summary>One clip, what was done to it, and what the gate said.</summary>
/// <param name="Name">Of the clip.</param>
/// <param name="Fault">What was planted.</param>
/// <param name="Verdict">The gate's.</param>
/// <param name="Took">How long the gate took.</param>
internal sealed record GateTrial(string Name, PlantedFault Fault, ClipVerdict Verdict, TimeSpan Took)
{
    /// <summary>The gate didn't let it pass.</summary>
    public bool IsStopped => !Verdict.IsAccepted;

    /// <summary>It said why.</summary>
    public bool IsNamed => Verdict.Faults.Any(found => Fault switch
    {
        PlantedFault.Swap or PlantedFault.LateSwap or PlantedFault.Drift => found.Kind is FaultKind.Swapped or FaultKind.Drifted,
        PlantedFault.ExtraPerson => found.Kind is FaultKind.ExtraPerson,
        PlantedFault.MissingPerson => found.Kind is FaultKind.MissingPerson,
        PlantedFault.Freeze => found.Kind is FaultKind.Frozen,
        PlantedFault.Black => found.Kind is FaultKind.Black,
        PlantedFault.Flicker => found.Kind is FaultKind.Flicker,
        _ => false,
    });

    /// <summary>Where it says that the fault begins, as a part of the clip; null: it isn't named.</summary>
    public double? Begins => IsNamed ? Verdict.Faults.Min(found => found.From) / Verdict.Duration : null;
}
