namespace Aivp.Tools.Tests.Simulator;

/// <summary>Replicate's.</summary>
public sealed class ReplicateClientRun() : OfficialClientRun("replicate");
