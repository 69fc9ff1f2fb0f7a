using ModelContextProtocol.Server;

namespace Aivp.Mcp;

/// <summary>Which revision of the protocol a request speaks.</summary>
internal static class Revision
{
    private const string Latest = "2026-07-28";

    /// <summary>It's one without sessions, in which an answer can ask something of the client.</summary>
    public static bool IsLatest<T>(RequestContext<T> context) =>
        string.CompareOrdinal(context.JsonRpcRequest.Context?.ProtocolVersion ?? context.Server.NegotiatedProtocolVersion, Latest) >= 0;
}
