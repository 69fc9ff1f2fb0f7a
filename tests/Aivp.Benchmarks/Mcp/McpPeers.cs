namespace Aivp.Benchmarks.Mcp;

/// <summary>The servers that are measured: ours as the launcher builds it, and peers on Node.</summary>
internal static class McpPeers
{
    /// <summary>Each with the command that starts it on standard input and output.</summary>
    /// <param name="ours">The folder of our published program.</param>
    /// <param name="peers">The folder that the peers are installed in.</param>
    public static IReadOnlyList<(string Name, string[] Command)> All(string ours, string peers) =>
    [
        ("aivp", ["dotnet", Path.Combine(ours, "aivp-mcp.dll")]),
        ("@modelcontextprotocol/server-everything", ["node", Module(peers, "@modelcontextprotocol/server-everything/dist/index.js"), "stdio"]),
        ("replicate-mcp", ["node", Module(peers, "replicate-mcp/index.js")]),
        ("mcp-image", ["node", Module(peers, "mcp-image/dist/index.js")]),
    ];

    private static string Module(string peers, string file) => Path.Combine(peers, "node_modules", file);
}
