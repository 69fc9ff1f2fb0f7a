namespace Aivp.Tools.Tests.Simulator;

/// <summary>Leonardo's.</summary>
public sealed class LeonardoClientRun() : OfficialClientRun("leonardo");
