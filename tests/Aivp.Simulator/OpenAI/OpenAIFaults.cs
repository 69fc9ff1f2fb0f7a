using System.Text.Json.Nodes;
using Aivp.Simulator.Faults;

namespace Aivp.Simulator.OpenAI;

/// <summary>OpenAI's own ways of failing: what counts is the code inside.</summary>
internal static class OpenAIFaults
{
    private static readonly VendorFaults s_faults = new("openai", "/v1/images/", "/no-such-look/", "/no-such-file/");

    public static IEnumerable<NamedFault> All { get; } =
    [
        .. s_faults.Common,
        s_faults.No("unauthorized", 401, Error("Incorrect API key provided.", "invalid_request_error", "invalid_api_key")),
        s_faults.No("unverified", 403, Error("Your organization must be verified to use this model.", "invalid_request_error", null)),
        s_faults.No("invalid", 400, Error("Invalid value: 'huge'.", "invalid_request_error", "invalid_value", "size")),
        s_faults.No("refused", 400, Refusal()),
        s_faults.No("rate_limited", 429, Error("Rate limit reached.", "requests", "rate_limit_exceeded"), ("retry-after-ms", "1500")),
        s_faults.No("rate_limited_with_hint", 429, Error("Rate limit reached.", "requests", "rate_limit_exceeded"), ("retry-after", "1")),
        s_faults.No("out_of_quota", 429, Error("You exceeded your current quota.", "insufficient_quota", "insufficient_quota")),
        s_faults.No("server_error", 500, Error("The server had an error.", "server_error", null)),
        s_faults.No("overloaded", 503, Error("The engine is overloaded.", "server_error", null)),
        s_faults.Job("no_picture", new JsonArray()),
    ];

    public static JsonObject Error(string message, string type, string? code, string? parameter = null) => new()
    {
        ["error"] = new JsonObject { ["message"] = message, ["type"] = type, ["param"] = parameter, ["code"] = code },
    };

    private static JsonObject Refusal()
    {
        JsonObject error = Error("Your request was rejected by the safety system.", "image_generation_user_error", "moderation_blocked");
        error["error"]!["moderation_details"] = new JsonObject { ["moderation_stage"] = "output", ["categories"] = new JsonArray("violence") };
        return error;
    }
}
