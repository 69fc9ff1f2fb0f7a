using System.Globalization;
using System.Text.Json.Nodes;

namespace Aivp.Agent.Chat.Offline;

/// <summary>What a skill answered, in sentences.</summary>
internal static class OutcomeText
{
    private const int MostLines = 14;

    /// <summary>Says it.</summary>
    public static string Of(string skill, JsonNode? answer)
    {
        if (answer?["error"] is not null)
        {
            return Hint(skill, answer["message"]?.ToString() ?? "It failed.");
        }

        JsonNode? report = answer?["result"] ?? answer;
        return skill switch
        {
            "produce_film" or "regenerate_shot" => Film(report),
            "create_character_sheet" or "create_style_frame" or "animate_shot" => Piece(report),
            "generate_image" or "edit_image" or "upscale_image" or "generate_video" => $"Made {List((report?["images"] as JsonArray ?? [report?["video"]?.DeepClone()]).Select(one => one?["file"]?.ToString()))}.{Cost(report?["cost"])}",
            "list_project" => Project(report),
            "show_shot" => Shot(report),
            "choose_candidate" => $"Candidate {(report?["chosen"]?.GetValue<int>() ?? 0) + 1} is the keyframe {report?["frame"]} now. Its clip is made again by \"produce the film\".",
            "check_project" => Findings(report),
            "estimate_cost" => $"It would cost {Usd(report?["estimate_usd"])} for {(report?["pieces"] as JsonArray)?.Count ?? 0} pieces that are missing or out of date.",
            "assemble_film" => $"{(report?["reused"]?.GetValue<bool>() is true ? "Up to date" : "Made")}: {List((report?["files"] as JsonArray ?? []).Select(file => file?.ToString()))}.{(report?["remarks"] is JsonArray { Count: > 0 } remarks ? $" {string.Join(' ', remarks.Select(remark => remark?.ToString()))}" : "")}",
            "review_film" => Review(report),
            "show_spend" or "set_budget" => Budget(report?["budget"] ?? report),
            "score_consistency" => Scores(report),
            "plan_film" => $"{(report?["frames"] as JsonArray)?.Count ?? 0} keyframes, {report?["candidates_per_frame"]} candidates each. \"produce the film\" makes them.",
            _ => Lines(report),
        };
    }

    private static string Hint(string skill, string message) => skill == "animate_shot" && message.Contains("keyframe", StringComparison.OrdinalIgnoreCase)
        ? $"{message} \"generate keyframe for shot …\" makes them."
        : message;

    private static string Film(JsonNode? report)
    {
        JsonObject[] frames = [.. (report?["frames"] as JsonArray ?? []).OfType<JsonObject>()];
        string[] review = [.. frames.Where(frame => frame["status"]?.ToString() is not "accepted").Select(frame => $"{frame["frame"]}")];
        string film = report?["film"] is { } file ? $" The film is {file}." : "";
        string look = review.Length == 0 ? "" : $" {List(review)} {(review.Length == 1 ? "needs" : "need")} your review: \"show shot …\", then \"choose candidate … for shot …\".";
        string failed = report?["failures"] is JsonArray { Count: > 0 } failures ? $" Not made: {List(failures.Select(one => $"{one?["piece"]} ({one?["message"]})"))}." : "";
        return $"{frames.Length} keyframes are there, {Scored(frames)}{report?["generated"]} pieces made, {report?["reused"]} kept.{film}{look}{failed}{Cost(report?["cost_usd"])}";
    }

    private static string Scored(JsonObject[] frames)
    {
        double[] scores = [.. frames.Select(frame => frame["score"]).OfType<JsonValue>().Select(score => score.GetValue<double>())];
        return scores.Length == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"scores {scores.Min():0.00} to {scores.Max():0.00}; ");
    }

    private static string Piece(JsonNode? report) => report?["would_make"] is JsonArray { Count: > 0 } would
        ? $"Would make {List(would.Select(piece => piece?["file"]?.ToString()))} for {Usd(JsonValue.Create(would.Sum(piece => piece?["estimate_usd"]?.GetValue<decimal>() ?? 0)))}. Nothing was made."
        : $"{(report?["generated"]?.GetValue<int>() > 0 ? "Made" : "Up to date, nothing was made")}: {List((report?["files"] as JsonArray ?? []).Select(file => file?.ToString()))}.{Cost(report?["cost_usd"])}";

    private static string Project(JsonNode? report)
    {
        IEnumerable<string> shots = (report?["shots"] as JsonArray ?? []).OfType<JsonObject>().Select(shot =>
            $"  {shot["id"]} ({shot["scene"]}): {List((shot["frames"] as JsonArray ?? []).Select(frame => $"{frame?["frame"]} {frame?["status"]}"))}{(shot["clip"] is null ? "" : ", clip")}");
        return $"{report?["name"]}: {List((report?["characters"] as JsonArray ?? []).Select(one => one?["name"]?.ToString()))}.\n{string.Join('\n', shots)}\n{(report?["film"] is { } film ? $"The film is {film}." : "There's no film yet.")}";
    }

    private static string Shot(JsonNode? report)
    {
        List<string> lines = [$"Shot {report?["id"]}, {report?["camera"]}: {report?["first_frame"]}"];
        foreach (JsonObject frame in (report?["frames"] as JsonArray ?? []).OfType<JsonObject>())
        {
            lines.Add($"  {frame["frame"]}: {frame["status"]}. {frame["reason"]}");
            lines.AddRange((frame["candidates"] as JsonArray ?? []).OfType<JsonObject>().Select(candidate => string.Create(
                CultureInfo.InvariantCulture, $"    {candidate["number"]}{(candidate["chosen"]?.GetValue<bool>() is true ? "*" : " ")} {candidate["score"]?.GetValue<double>() ?? 0:0.00}  {candidate["file"]}")));
        }

        return string.Join('\n', lines);
    }

    private static string Findings(JsonNode? report)
    {
        JsonObject[] findings = [.. (report?["findings"] as JsonArray ?? []).OfType<JsonObject>()];
        string sum = $"{report?["scenes"]} scenes, {report?["characters"]} characters, {report?["shots"]} shots: ";
        return findings.Length == 0
            ? $"{sum}nothing is wrong."
            : $"{sum}{findings.Length} findings.\n{string.Join('\n', findings.Take(MostLines).Select(finding => $"  {finding["code"]} {finding["message"]}"))}";
    }

    private static string Review(JsonNode? report)
    {
        IEnumerable<string> flaws = (report?["checks"] as JsonObject ?? []).Where(check => check.Value?["status"]?.ToString().ToLowerInvariant() is "fail" or "warn").Select(check => $"  {check.Key}: {check.Value!["message"]}");
        return $"{report?["overall"]}: {report?["film"]}. {List((report?["files"] as JsonArray ?? []).Select(file => file?.ToString()))} has the whole.\n{string.Join('\n', flaws)}".TrimEnd();
    }

    private static string Budget(JsonNode? budget) =>
        $"Spent {Usd(budget?["charged_usd"])}; {(budget?["cap_usd"] is { } cap ? $"the budget is {Usd(cap)}" : "there's no budget")}.";

    private static string Scores(JsonNode? report) => string.Join('\n', (report?["ranking"] as JsonArray ?? []).OfType<JsonObject>().Select(picture => string.Create(
        CultureInfo.InvariantCulture, $"{picture["file"]}: {picture["score"]?.GetValue<double>() ?? 0:0.00}, {picture["verdict"]}. {picture["reason"]}")));

    private static string Lines(JsonNode? report)
    {
        JsonArray? items = report as JsonArray ?? (report as JsonObject)?.Select(member => member.Value).OfType<JsonArray>().FirstOrDefault();
        if (items is null or { Count: 0 })
        {
            return "There's nothing.";
        }

        IEnumerable<string> lines = items.OfType<JsonObject>().Take(MostLines).Select(item =>
            $"  {string.Join("  ", item.Where(member => member.Value is JsonValue).Take(5).Select(member => member.Value!.ToString()))}");
        return string.Join('\n', lines) + (items.Count > MostLines ? $"\n  and {items.Count - MostLines} more" : "");
    }

    private static string List(IEnumerable<string?> words)
    {
        string[] all = [.. words.OfType<string>()];
        return all.Length == 0 ? "nothing" : string.Join(", ", all);
    }

    private static string Cost(JsonNode? usd) => usd is JsonValue value && value.TryGetValue(out decimal sum) ? sum == 0 ? " It cost nothing." : $" It cost {Usd(usd)}." : "";

    private static string Usd(JsonNode? usd) => usd is JsonValue value && value.TryGetValue(out decimal sum) ? string.Create(CultureInfo.InvariantCulture, $"${sum:0.00##}") : "$0.00";
}
