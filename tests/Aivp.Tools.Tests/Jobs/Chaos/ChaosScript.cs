using System.Text.Json.Nodes;
using Aivp.Simulator.Faults;

namespace Aivp.Tools.Tests.Jobs.Chaos;

/// <summary>What goes wrong, when, at random but the same each time.</summary>
internal static class ChaosScript
{
    private const string Queue = "/queue.fal.run/";

    private static readonly string[] s_submissions =
    [
        "fal.unauthorized", "fal.payment", "fal.balance", "fal.rate_limited", "fal.server_error", "fal.unavailable", "fal.user_timeout", "fal.gateway",
        "fal.hang", "fal.reset", "fal.lost_answer", "fal.slow_answer", "fal.gateway_after", "fal.truncated_answer", "fal.malformed_answer",
        "fal.refused", "fal.invalid", "fal.failed", "fal.failed_retryable", "fal.runner_gone",
    ];

    private static readonly Fault[] s_looks =
    [
        new(FaultKind.Answer) { Path = "/status", Status = 503 },
        new(FaultKind.Answer) { Path = "/status", Status = 500 },
        new(FaultKind.Answer) { Path = "/status", Status = 504 },
        new(FaultKind.Answer) { Path = "/status", Status = 429 },
        new(FaultKind.Reset) { Path = "/status" },
        new(FaultKind.Malformed) { Path = "/status" },
        new(FaultKind.Truncate) { Path = "/status" },
        new(FaultKind.Hang) { Path = "/status" },
    ];

    private static readonly Fault[] s_files =
    [
        new(FaultKind.Answer) { Path = "/files/", Status = 410 },
        new(FaultKind.Answer) { Path = "/files/", Status = 503 },
        new(FaultKind.Answer) { Path = "/files/", Status = 200, Body = "<html>Not found</html>" },
        new(FaultKind.Truncate) { Path = "/files/" },
        new(FaultKind.Reset) { Path = "/files/" },
    ];

    /// <summary>Everything at least once, most of it several times.</summary>
    public static void Write(FaultScript script, int jobs, int seed)
    {
        Random random = new(seed);
        for (int i = 0; i < jobs * 3 / 10; i++)
        {
            // A fault that's alone in the script for its requests would wait for exactly so many of them.
            script.Add(script.Named(s_submissions[i % s_submissions.Length]) with { Skip = random.Next(jobs) });
        }

        for (int i = 0; i < jobs / 10; i++)
        {
            script.Add(s_looks[i % s_looks.Length] with { Skip = random.Next(jobs) });
            script.Add(s_files[i % s_files.Length] with { Skip = random.Next(jobs) });
        }

        // An answer that was meant for another submission.
        for (int i = 0; i < 3; i++)
        {
            script.Add(new Fault(FaultKind.Answer) { Method = "POST", Path = Queue, Status = 200, Skip = random.Next(jobs), Body = new JsonObject { ["request_id"] = "the-same-again" } });
        }
    }
}
