namespace Aivp.Agent.Tests.Launcher;

/// <summary>How the pretended dotnet behaves.</summary>
internal enum DotnetMood
{
    Fine,
    CompilerError,
    NoReadyToRun,
    Missing,
}
