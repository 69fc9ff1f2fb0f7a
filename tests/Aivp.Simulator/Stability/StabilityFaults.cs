using Aivp.Simulator.Faults;

namespace Aivp.Simulator.Stability;

/// <summary>Stability's own ways of failing.</summary>
internal static class StabilityFaults
{
    private static readonly VendorFaults s_faults = new("stability", "/stable-image/", "/results/", "/results/");

    public static IEnumerable<NamedFault> All { get; } =
    [
        .. s_faults.Common,
        s_faults.No("unauthorized", 401, StabilityRoutes.Problem("unauthorized", "authorization: invalid or missing header value")),
        s_faults.No("payment", 402, StabilityRoutes.Problem("payment_required", "You lack sufficient credits to make this request.")),
        s_faults.No("refused", 403, StabilityRoutes.Problem("content_moderation", "Your request was flagged by our content moderation system.")),
        s_faults.No("forbidden", 403, StabilityRoutes.Problem("permission_denied", "You do not have permission to access this resource.")),
        s_faults.No("too_large", 413, StabilityRoutes.Problem("payload_too_large", "Your request was larger than 10MiB.")),
        s_faults.No("language", 422, StabilityRoutes.Problem("invalid_language", "English is the only supported language for this service.")),
        s_faults.No("rate_limited", 429, StabilityRoutes.Problem("rate_limit_exceeded", "You have exceeded your rate limit.")),
        s_faults.No("server_error", 500, StabilityRoutes.Problem("internal_error", "An unexpected server error has occurred.")),
        s_faults.Job("filtered", "CONTENT_FILTERED"),
    ];
}
