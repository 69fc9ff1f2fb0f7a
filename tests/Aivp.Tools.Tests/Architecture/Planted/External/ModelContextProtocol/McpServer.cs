namespace Aivp.Tools.Tests.Architecture.Planted.External.ModelContextProtocol;

/// <summary>Stands for the package of that name.</summary>
internal sealed class McpServer;
