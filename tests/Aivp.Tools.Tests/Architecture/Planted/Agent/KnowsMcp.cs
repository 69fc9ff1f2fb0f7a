namespace Aivp.Tools.Tests.Architecture.Planted.Agent;

/// <summary>A door that knows the other door, the library's inside, and a package that isn't its own.</summary>
internal sealed class KnowsMcp
{
    public static object[] Others() => [new Mcp.Server(), new Tools.Pipeline.Planning.Planner(), new External.ModelContextProtocol.McpServer()];
}
