using System.Text.Json.Nodes;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace Aivp.Mcp.Tasks;

/// <summary>The words of the protocol's extension for tasks.</summary>
internal static class TaskText
{
    public const string Extension = "io.modelcontextprotocol/tasks";

    /// <summary>How often to ask, in milliseconds.</summary>
    public const int PollMs = 1000;

    private const string Capabilities = "io.modelcontextprotocol/clientCapabilities";

    /// <summary>Whether a request opts in. Only revisions without a handshake have the extension, and there each request says so itself.</summary>
    public static bool IsAskedFor(JsonRpcRequest request) =>
        ((((request.Params as JsonObject)?["_meta"] as JsonObject)?[Capabilities] as JsonObject)?["extensions"] as JsonObject)?.ContainsKey(Extension) is true;

    /// <summary>Refuses a request that doesn't opt in.</summary>
    public static void Require(JsonRpcRequest request)
    {
        if (!IsAskedFor(request))
        {
            throw new MissingRequiredClientCapabilityException(
                new ClientCapabilities { Extensions = new Dictionary<string, object> { [Extension] = new JsonObject() } },
                $"{request.Method} is for clients whose request names the extension {Extension}; others call wait_job, get_job and cancel_job.");
        }
    }

    /// <summary>A job's status in the extension's words; a call that failed is a completed one whose result says so.</summary>
    public static string StatusOf(string? job) => job switch
    {
        "done" or "failed" => "completed",
        "cancelled" => "cancelled",
        _ => "working",
    };
}
