namespace Aivp.Benchmarks.Gate;

/// <summary>What is done to a clip before the gate sees it.</summary>
internal enum PlantedFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>At 40 % somebody else stands in a character's place, in the same pose.</summary>
    Swap,

    /// <summary>A character turns into another, a little with every frame.</summary>
    Drift,

    /// <summary>From the middle on somebody more is there.</summary>
    ExtraPerson,

    /// <summary>From the middle on one of them has gone.</summary>
    MissingPerson,

    /// <summary>The camera's move stops dead at 40 %.</summary>
    Freeze,

    /// <summary>Six frames have no picture.</summary>
    Black,

    /// <summary>Every third frame of a second is a tenth darker.</summary>
    Flicker,

    /// <summary>The last tenth shows somebody else.</summary>
    LateSwap,
}
