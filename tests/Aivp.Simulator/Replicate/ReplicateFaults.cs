using System.Text.Json.Nodes;
using Aivp.Simulator.Faults;

namespace Aivp.Simulator.Replicate;

/// <summary>Replicate's own ways of failing.</summary>
internal static class ReplicateFaults
{
    private static readonly VendorFaults s_faults = new("replicate", "/predictions", "/predictions/", $"/{ReplicateWorker.Host}/");

    public static IEnumerable<NamedFault> All { get; } =
    [
        .. s_faults.Common,
        s_faults.No("unauthorized", 401, Problem(401, "You did not pass a valid authentication token")),
        s_faults.No("payment", 402, Problem(402, "You have insufficient credit to run this model.")),
        s_faults.No("invalid", 422, Problem(422, "- input: prompt is required\n")),
        s_faults.No("rate_limited", 429, Problem(429, "Request was throttled. Your rate limit resets in ~30s.")),
        s_faults.No("rate_limited_with_hint", 429, Problem(429, "Request was throttled. Expected available in 1 second."), ("Retry-After", "7")),
        s_faults.No("server_error", 500, Problem(500, "Internal server error")),
        s_faults.Job("refused", "NSFW content detected. Try running it again, or try a different prompt. (E005)"),
        s_faults.Job("failed", "CUDA out of memory"),
    ];

    private static JsonObject Problem(int status, string detail) => new() { ["title"] = "Problem", ["detail"] = detail, ["status"] = status };
}
