namespace Aivp.Mcp.Tests.Clients;

/// <summary>What a program said.</summary>
internal sealed record Ran(int Code, string Output, string Error);
