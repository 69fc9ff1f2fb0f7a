namespace Aivp.Simulator.Faults;

/// <summary>What goes wrong.</summary>
public enum FaultKind
{
    /// <summary>Another answer than the right one.</summary>
    Answer,

    /// <summary>No answer, and the connection stays open.</summary>
    Hang,

    /// <summary>The connection is cut.</summary>
    Reset,

    /// <summary>Half of the right answer, then the connection is cut.</summary>
    Truncate,

    /// <summary>Half of the right answer, as if it were all.</summary>
    Malformed,

    /// <summary>The right answer, followed by more bytes than anybody wants.</summary>
    Oversize,

    /// <summary>The right answer's first byte, and then nothing but a byte now and then.</summary>
    SlowDrip,

    /// <summary>The job is accepted and turns out as <see cref="Fault.Status"/> and <see cref="Fault.Body"/> say.</summary>
    Outcome,
}
