using System.Text.Json.Nodes;
using Aivp.Agent.Chat.Offline;

namespace Aivp.Agent.Cli;

/// <summary>A skill at work, in words.</summary>
internal static class RunText
{
    /// <summary>Whether an id is a run's, not a paid call's.</summary>
    public static bool IsRun(string id) => id.StartsWith("run-", StringComparison.Ordinal);

    /// <summary>On one line.</summary>
    public static string Line(JsonNode run) => $"{run["job"]}  {run["status"],-11} {run["what"]}  {run["project"]}  {run["message"]}".TrimEnd();

    /// <summary>With what came of it.</summary>
    public static string Whole(JsonNode run) => run["result"] is { } result ? $"{Line(run)}\n{OutcomeText.Of(run["what"]!.ToString(), result)}" : Line(run);
}
