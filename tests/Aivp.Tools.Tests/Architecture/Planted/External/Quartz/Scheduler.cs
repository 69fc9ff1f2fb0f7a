namespace Aivp.Tools.Tests.Architecture.Planted.External.Quartz;

/// <summary>Stands for the package of that name.</summary>
internal sealed class Scheduler;
