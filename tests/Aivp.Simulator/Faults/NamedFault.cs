namespace Aivp.Simulator.Faults;

/// <summary>A vendor's own way of failing, under a name.</summary>
/// <param name="Name">For example <c>fal.refused</c>: in the request header <c>x-sim-fault</c>, or to the control interface.</param>
/// <param name="Fault">What goes wrong.</param>
public sealed record NamedFault(string Name, Fault Fault);
