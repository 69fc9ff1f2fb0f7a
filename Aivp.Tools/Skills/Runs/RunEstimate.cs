using System.Text.Json.Nodes;

namespace Aivp.Tools.Skills.Runs;

/// <summary>Reads from a dry run's report what the real one would cost.</summary>
internal static class RunEstimate
{
    /// <summary>In dollars; null: nobody knows.</summary>
    public static decimal? Of(JsonNode? report) => report?["would_make"] is JsonArray pieces
        ? pieces.Sum(piece => piece!["estimate_usd"]!.GetValue<decimal>())
        : report?["estimate"]?.GetValue<decimal>();
}
