using Microsoft.Extensions.Logging;

namespace Aivp.Mcp.Tests.Conformance;

/// <summary>What the fixture logs.</summary>
internal static partial class FixtureLog
{
    [LoggerMessage(Level = LogLevel.Information, Message = "{What}")]
    public static partial void Said(this ILogger logger, string what);
}
