using System.Text.Json.Nodes;
using Aivp.Simulator.Jobs;

namespace Aivp.Simulator.Replicate;

/// <summary>A job as Replicate tells of it.</summary>
internal static class ReplicatePrediction
{
    public static async Task<JsonObject> DescribeAsync(SimJob job, string api)
    {
        bool failed = job is { State: SimJobState.Finished, Outcome: not null };
        JsonNode? made = job.State is SimJobState.Finished && !failed ? await job.Result.Value : null;
        JsonObject prediction = new()
        {
            ["id"] = job.Id,
            ["model"] = job.Model.Split(':')[0],
            ["version"] = "hidden",
            ["input"] = job.Input.DeepClone(),
            ["logs"] = job.State switch { SimJobState.Queued => "", SimJobState.Running => "Using seed\n", _ => "Using seed\nDone\n" },
            ["output"] = made?.DeepClone(),
            ["data_removed"] = false,
            ["error"] = failed ? job.Outcome!.Body?.DeepClone() : null,
            ["source"] = "api",
            ["status"] = job.State switch
            {
                SimJobState.Queued => "starting",
                SimJobState.Running => "processing",
                SimJobState.Cancelled => "canceled",
                _ => failed ? "failed" : "succeeded",
            },
            ["created_at"] = "2026-11-21T11:00:00.000Z",
            ["urls"] = new JsonObject
            {
                ["cancel"] = $"{api}/predictions/{job.Id}/cancel",
                ["get"] = $"{api}/predictions/{job.Id}",
                ["web"] = $"https://replicate.com/p/{job.Id}",
            },
        };
        if (job.State is SimJobState.Finished)
        {
            prediction["started_at"] = "2026-11-21T11:00:01.000Z";
            prediction["completed_at"] = "2026-11-21T11:00:02.000Z";
            prediction["metrics"] = new JsonObject { ["predict_time"] = 1.02, ["total_time"] = 2.1 };
        }

        return prediction;
    }
}
