using System.CommandLine;

namespace Aivp.Agent.Cli;

/// <summary><c>aivp mcp</c>, for the help page: the server is a program of its own, and the launcher starts that one instead of this.</summary>
internal sealed class McpVerb : Command
{
    public McpVerb(Terminal terminal)
        : base("mcp", "Starts the MCP server on standard input and output, for assistants and editors.") =>
        SetAction(_ =>
        {
            terminal.WriteError("aivp: the MCP server is a program of its own, aivp-mcp; the launcher ./aivp mcp starts it.");
            return (int)ExitCode.Usage;
        });
}
