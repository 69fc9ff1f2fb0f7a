using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;

namespace Aivp.Agent.Chat;

/// <summary>What a skill answered, as far as the screen needs to understand it.</summary>
/// <param name="Text">For the model.</param>
/// <param name="IsDone">It isn't an error.</param>
/// <param name="CostUsd">What the call cost.</param>
/// <param name="Files">Files that are there and are named in it, absolute, pictures and clips only.</param>
/// <param name="Error">What went wrong; null: nothing.</param>
internal sealed record SkillAnswer(string Text, bool IsDone, decimal CostUsd, IReadOnlyList<string> Files, string? Error)
{
    // Longer ones push the rest of the conversation out of a model's sight.
    private const int MostText = 20_000;

    private static readonly string[] s_endings = [".png", ".jpg", ".jpeg", ".webp", ".mp4", ".webm"];

    /// <summary>Reads an answer.</summary>
    /// <param name="answer">As the function returned it.</param>
    /// <param name="project">What paths are relative to.</param>
    public static SkillAnswer Of(object? answer, string project)
    {
        if (answer is ErrorContent error)
        {
            string text = new JsonObject { ["error"] = error.ErrorCode ?? "failed", ["message"] = error.Message }.ToJsonString();
            return new(text, false, 0, [], error.Message);
        }

        string said = answer?.ToString() ?? "";
        JsonNode? json = Parse(said);
        List<string> files = [];
        Collect(json, project, files);
        return new(said.Length > MostText ? $"{said[..MostText]}… (cut; ask for less)" : said, true, Cost(json), files, null);
    }

    /// <summary>In a few words: how much, and what it cost.</summary>
    public string Outcome(TimeSpan elapsed)
    {
        if (Error is not null)
        {
            return Error;
        }

        string cost = CostUsd > 0 ? string.Create(CultureInfo.InvariantCulture, $" · ${CostUsd:0.00##}") : "";
        return string.Create(CultureInfo.InvariantCulture, $"{elapsed.TotalSeconds:0.0} s{cost}");
    }

    private static JsonNode? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // A job that ran says what came of it one level deeper.
    private static decimal Cost(JsonNode? json)
    {
        JsonNode? report = json is JsonObject run && run["result"] is JsonObject result ? result : json;
        return report is JsonObject members && (members["generated"] is not null || members["provider"] is not null || members["cost"] is not null)
            && (members["cost_usd"] ?? members["cost"]) is JsonValue value && value.TryGetValue(out decimal usd) ? usd : 0;
    }

    private static void Collect(JsonNode? json, string project, List<string> files)
    {
        switch (json)
        {
            case JsonObject members:
                foreach ((string _, JsonNode? member) in members)
                {
                    Collect(member, project, files);
                }

                break;
            case JsonArray items:
                foreach (JsonNode? item in items)
                {
                    Collect(item, project, files);
                }

                break;
            case JsonValue value when value.TryGetValue(out string? text) && s_endings.Contains(Path.GetExtension(text), StringComparer.OrdinalIgnoreCase):
                string file = Path.GetFullPath(text, project);
                if (!files.Contains(file) && File.Exists(file))
                {
                    files.Add(file);
                }

                break;
        }
    }
}
