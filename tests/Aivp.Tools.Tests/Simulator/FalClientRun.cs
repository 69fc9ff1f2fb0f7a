namespace Aivp.Tools.Tests.Simulator;

/// <summary>fal's.</summary>
public sealed class FalClientRun() : OfficialClientRun("fal");
