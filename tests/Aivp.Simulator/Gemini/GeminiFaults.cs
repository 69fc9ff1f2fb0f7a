using System.Text.Json.Nodes;
using Aivp.Simulator.Faults;

namespace Aivp.Simulator.Gemini;

/// <summary>Google's own ways of failing. Safety is a success with other words in it.</summary>
internal static class GeminiFaults
{
    private static readonly VendorFaults s_pictures = new("gemini", ":generateContent", "/no-such-look/", "/no-such-file/");
    private static readonly VendorFaults s_clips = new("gemini.clip", "/interactions", "/interactions/", ":download");
    private static readonly VendorFaults s_veo = new("gemini.veo", ":predictLongRunning", "/operations/", ":download");

    public static IEnumerable<NamedFault> All { get; } =
    [
        .. s_pictures.Common,
        s_pictures.No("unauthorized", 400, GeminiError.Body(400, "INVALID_ARGUMENT", "API key not valid.", GeminiError.Reason("API_KEY_INVALID"))),
        s_pictures.No("forbidden", 403, GeminiError.Body(403, "PERMISSION_DENIED", "Permission denied.")),
        s_pictures.No("invalid", 400, GeminiError.Body(400, "INVALID_ARGUMENT", "Invalid value at 'generation_config.image_config.image_size'.")),
        s_pictures.No("billing", 400, GeminiError.Body(400, "FAILED_PRECONDITION", "Please enable billing on your project.")),
        s_pictures.No("rate_limited", 429, GeminiError.Body(429, "RESOURCE_EXHAUSTED", "Resource has been exhausted.", GeminiError.Quota("GenerateRequestsPerMinutePerProject"), GeminiError.Retry("21s"))),
        s_pictures.No("day_used_up", 429, GeminiError.Body(429, "RESOURCE_EXHAUSTED", "You exceeded your current quota.", GeminiError.Quota("GenerateRequestsPerDayPerProjectPerModel"))),
        s_pictures.No("server_error", 500, GeminiError.Body(500, "INTERNAL", "An internal error has occurred.")),
        s_pictures.No("unavailable", 503, GeminiError.Body(503, "UNAVAILABLE", "The model is overloaded.")),
        s_pictures.No("gave_up", 504, GeminiError.Body(504, "DEADLINE_EXCEEDED", "Deadline expired before operation could complete.")),
        s_pictures.No("refused", 200, new JsonObject { ["promptFeedback"] = new JsonObject { ["blockReason"] = "PROHIBITED_CONTENT" }, ["usageMetadata"] = new JsonObject { ["promptTokenCount"] = 5, ["totalTokenCount"] = 5 } }),
        s_pictures.Job("kept_back", Ended("IMAGE_SAFETY")),
        s_pictures.Job("no_picture", Ended("NO_IMAGE")),
        .. s_clips.Common,
        s_clips.No("rate_limited", 429, GeminiError.Body(429, "RESOURCE_EXHAUSTED", "Resource has been exhausted.", GeminiError.Retry("3s"))),
        s_clips.Job("refused", "The request was blocked by a safety filter."),
        s_clips.Job("failed", "An internal error has occurred."),
        .. s_veo.Common,
        s_veo.Job("refused", new JsonObject { ["raiMediaFilteredCount"] = 1, ["raiMediaFilteredReasons"] = new JsonArray("Sorry, we can not create videos with real people.") }),
        s_veo.Job("failed", new JsonObject { ["code"] = 13, ["message"] = "Video generation failed due to an internal server issue." }),
    ];

    private static JsonObject Ended(string reason) => new() { ["candidates"] = new JsonArray(new JsonObject { ["finishReason"] = reason, ["index"] = 0 }) };
}
