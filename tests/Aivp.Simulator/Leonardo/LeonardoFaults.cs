using Aivp.Simulator.Faults;

namespace Aivp.Simulator.Leonardo;

/// <summary>Leonardo's own ways of failing.</summary>
internal static class LeonardoFaults
{
    private static readonly VendorFaults s_faults = new("leonardo", "/v1/generations", "/v1/generations/", "/cdn.leonardo.ai/");

    public static IEnumerable<NamedFault> All { get; } =
    [
        .. s_faults.Common,
        s_faults.No("unauthorized", 401, LeonardoRoutes.Problem("Invalid API key", "access-denied")),
        s_faults.No("payment", 400, LeonardoRoutes.Problem("not enough api tokens", "bad-request")),
        s_faults.No("refused", 400, LeonardoRoutes.Problem("Prompt was rejected by our content moderation filter", "bad-request")),
        s_faults.No("invalid", 400, LeonardoRoutes.Problem("Invalid model ID", "bad-request")),
        s_faults.No("rate_limited", 429, LeonardoRoutes.Problem("API rate limit exceeded", "unexpected"), ("Retry-After", "1")),
        s_faults.No("server_error", 500, LeonardoRoutes.Problem("internal error", "unexpected")),
        s_faults.Job("failed", "FAILED"),
        s_faults.Job("nsfw", "nsfw"),
    ];
}
