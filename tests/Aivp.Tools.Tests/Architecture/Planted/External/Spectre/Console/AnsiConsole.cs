namespace Aivp.Tools.Tests.Architecture.Planted.External.Spectre.Console;

/// <summary>Stands for the package of that name.</summary>
internal static class AnsiConsole
{
    public static void Write()
    {
    }
}
