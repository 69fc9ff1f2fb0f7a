namespace Aivp.Tools.Tests.Architecture.Planted.Mcp;

/// <summary>Draws on the console, which is the protocol's.</summary>
internal sealed class Server
{
    public static void Draw() => External.Spectre.Console.AnsiConsole.Write();
}
