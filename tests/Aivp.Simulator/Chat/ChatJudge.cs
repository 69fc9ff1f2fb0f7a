using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Aivp.Simulator.Http;
using Microsoft.AspNetCore.Http;

namespace Aivp.Simulator.Chat;

/// <summary>A model that sees, in a chat: it answers every form of a judge's, and finds everything as it's asked for.</summary>
internal static partial class ChatJudge
{
    private const decimal CostUsd = 0.002m;

    /// <summary>Answers a question.</summary>
    /// <param name="vendor">Whose bill it goes on.</param>
    /// <param name="state">The simulator.</param>
    /// <param name="context">The request.</param>
    public static async Task<IResult> AnswerAsync(string vendor, SimulatorState state, HttpContext context)
    {
        JsonNode? body = await BodyReader.ReadJsonAsync(context.Request, context.RequestAborted);
        return body?["messages"] is JsonArray messages
            ? Results.Json(Answer(vendor, state, body, messages))
            : Results.Json(new JsonObject { ["error"] = new JsonObject { ["code"] = 400, ["message"] = "messages are wanted" } }, statusCode: 400);
    }

    private static JsonObject Answer(string vendor, SimulatorState state, JsonNode body, JsonArray messages)
    {
        string id = string.Create(CultureInfo.InvariantCulture, $"chat-{state.Paid.Count + 1}");
        state.Paid.Enqueue(new(vendor, $"{body["model"]}", id, Slimmed.Of(body)));
        return new()
        {
            ["id"] = id,
            ["object"] = "chat.completion",
            ["created"] = 1,
            ["model"] = body["model"]?.DeepClone(),
            ["choices"] = new JsonArray(new JsonObject
            {
                ["index"] = 0,
                ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = Content($"{body["response_format"]?["json_schema"]?["name"]}", Words(messages)), ["refusal"] = null },
                ["finish_reason"] = "stop",
            }),
            ["usage"] = new JsonObject { ["prompt_tokens"] = 1000, ["completion_tokens"] = 50, ["total_tokens"] = 1050, ["cost"] = CostUsd },
        };
    }

    private static string Content(string form, string words) => form switch
    {
        "rubric" => new JsonObject
        {
            ["people"] = 1,
            ["answers"] = new JsonArray([.. Item().Matches(words).Select(match => new JsonObject { ["id"] = match.Groups[1].Value, ["answer"] = "yes", ["evidence"] = "it is there" })]),
        }.ToJsonString(),
        "identity" => """{"person":"same","confidence":0.9,"evidence":"the same face"}""",
        "pair" => """{"better":0,"evidence":"no difference"}""",
        "" => "hello",
        _ => "{}",
    };

    private static string Words(JsonArray messages) => string.Join('\n', messages.SelectMany(message =>
        message?["content"] is JsonArray parts ? parts.Select(part => part?["text"]?.ToString()).OfType<string>() : [$"{message?["content"]}"]));

    [GeneratedRegex(@"^\s*- ([\w./-]+): ", RegexOptions.Multiline)]
    private static partial Regex Item();
}
