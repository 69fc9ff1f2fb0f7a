using System.Text.Json.Nodes;
using Aivp.Simulator.Faults;

namespace Aivp.Simulator.Fal;

/// <summary>fal's own ways of failing.</summary>
internal static class FalFaults
{
    private const string Queue = "/queue.fal.run/";
    private const string Files = "/v3b.fal.media/files/";

    public static IEnumerable<NamedFault> All { get; } =
    [
        // Of the submission.
        Answer("unauthorized", 401, "Authentication is required to access this application"),
        Answer("forbidden", 403, "Access to this application is denied"),
        Answer("balance", 403, "User is locked. Reason: Exhausted balance. Top up your balance."),
        Answer("payment", 402, "Payment required"),
        Answer("unknown_app", 404, "Application not found"),
        Answer("rate_limited", 429, "Too many requests"),
        Answer("rate_limited_with_hint", 429, "Too many requests", ("Retry-After", "7")),
        Answer("server_error", 500, "Internal server error"),
        Answer("unavailable", 503, "Service unavailable", errorType: "runner_scheduling_failure"),
        Answer("user_timeout", 504, "Request timed out", ("x-fal-request-timeout-type", "user"), "request_timeout"),
        new("fal.gateway", new(FaultKind.Answer) { Method = "POST", Path = Queue, Status = 502 }),
        new("fal.hang", new(FaultKind.Hang) { Method = "POST", Path = Queue }),
        new("fal.reset", new(FaultKind.Reset) { Method = "POST", Path = Queue }),
        new("fal.lost_answer", new(FaultKind.Reset) { Method = "POST", Path = Queue, After = true }),
        new("fal.slow_answer", new(FaultKind.Hang) { Method = "POST", Path = Queue, After = true }),
        new("fal.gateway_after", new(FaultKind.Answer) { Method = "POST", Path = Queue, After = true, Status = 502 }),
        new("fal.truncated_answer", new(FaultKind.Truncate) { Method = "POST", Path = Queue }),
        new("fal.malformed_answer", new(FaultKind.Malformed) { Method = "POST", Path = Queue }),

        // Of the job.
        Job("refused", 422, FalWorker.Invalid("content_policy_violation", "The content could not be processed because it was flagged by a content checker.")),
        Job("invalid", 422, FalWorker.Invalid("greater_than", "Input should be greater than 0")),
        Job("failed", 500, FalWorker.Invalid("internal_server_error", "Something went wrong"), ("x-fal-retryable", "false")),
        Job("failed_retryable", 500, FalWorker.Invalid("internal_server_error", "Something went wrong"), ("x-fal-retryable", "true")),
        Job("runner_gone", 503, new JsonObject { ["detail"] = "Runner disconnected", ["error_type"] = "runner_disconnected" }),
        Job("black_picture", 200, FalWorker.BlackPicture),

        // Of looking at the job.
        new("fal.status_unavailable", new(FaultKind.Answer) { Path = "/status", Status = 503, Times = 2 }),
        new("fal.status_reset", new(FaultKind.Reset) { Path = "/status", Times = 2 }),
        new("fal.status_malformed", new(FaultKind.Malformed) { Path = "/status" }),

        // Of the file.
        new("fal.expired", new(FaultKind.Answer) { Method = "GET", Path = Files, Status = 410, Times = 0 }),
        new("fal.file_unavailable", new(FaultKind.Answer) { Method = "GET", Path = Files, Status = 503, Times = 2 }),
        new("fal.file_truncated", new(FaultKind.Truncate) { Method = "GET", Path = Files }),
        new("fal.file_oversize", new(FaultKind.Oversize) { Method = "GET", Path = Files, Times = 0 }),
        new("fal.file_slow", new(FaultKind.SlowDrip) { Method = "GET", Path = Files, Times = 0 }),
        new("fal.file_is_a_page", new(FaultKind.Answer) { Method = "GET", Path = Files, Status = 200, Body = "<html>Not found</html>", Times = 0 }),

        // Of an upload.
        new("fal.upload_unavailable", new(FaultKind.Answer) { Path = "/storage/upload/", Status = 503, Times = 2 }),
        new("fal.upload_refused", new(FaultKind.Answer) { Path = "/storage/upload/", Status = 413, Body = new JsonObject { ["detail"] = "File too large" }, Times = 0 }),
        new("fal.put_reset", new(FaultKind.Reset) { Method = "PUT", Path = "/v3b.fal.media/" }),
    ];

    private static NamedFault Answer(string name, int status, string detail, (string Name, string Value)? header = null, string? errorType = null)
    {
        JsonObject body = new() { ["detail"] = detail };
        if (errorType is not null)
        {
            body["error_type"] = errorType;
        }

        return new($"fal.{name}", new(FaultKind.Answer) { Method = "POST", Path = Queue, Status = status, Body = body, Headers = Headers(header) });
    }

    private static NamedFault Job(string name, int status, JsonNode body, (string Name, string Value)? header = null) =>
        new($"fal.{name}", new(FaultKind.Outcome) { Method = "POST", Path = Queue, Status = status, Body = body, Headers = Headers(header) });

    private static Dictionary<string, string> Headers((string Name, string Value)? header) =>
        header is (string name, string value) ? new() { [name] = value } : [];
}
