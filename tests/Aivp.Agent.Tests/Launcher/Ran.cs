namespace Aivp.Agent.Tests.Launcher;

/// <summary>How a script ended.</summary>
internal sealed record Ran(int Code, string Output, string Error);
