using System.Text.Json;
using System.Text.Json.Nodes;
using Aivp.Tools.Errors;
using Microsoft.Extensions.AI;

namespace Aivp.Tools.Providers.ChatCompletions;

/// <summary>Messages as <c>chat/completions</c> has them, both ways. Source: OpenAI's reference; OpenRouter's for <c>usage.cost</c>.</summary>
internal static class ChatWire
{
    private const int MostText = 300;

    /// <summary>A request's body.</summary>
    public static JsonObject Request(string model, IEnumerable<ChatMessage> messages, ChatOptions? options)
    {
        JsonObject body = new()
        {
            ["model"] = options?.ModelId ?? model,
            ["messages"] = new JsonArray([.. messages.Select(message => (JsonNode)new JsonObject { ["role"] = message.Role.Value, ["content"] = Content(message) })]),
        };
        if (options?.MaxOutputTokens is { } most)
        {
            body["max_tokens"] = most;
        }

        if (options?.Temperature is { } temperature)
        {
            body["temperature"] = temperature;
        }

        if (options?.ResponseFormat is ChatResponseFormatJson { Schema: { } schema } json)
        {
            body["response_format"] = new JsonObject
            {
                ["type"] = "json_schema",
                ["json_schema"] = new JsonObject { ["name"] = json.SchemaName ?? "answer", ["strict"] = true, ["schema"] = JsonNode.Parse(schema.GetRawText()) },
            };
        }

        return body;
    }

    /// <summary>An answer.</summary>
    /// <exception cref="ProviderException">It says no, or isn't what the protocol says.</exception>
    public static ChatResponse Response(string provider, string model, int status, string text, TimeSpan? wait)
    {
        JsonObject? body = Parse(text);
        if (status is < 200 or >= 300 || body?["error"] is JsonObject)
        {
            throw Failure(provider, status, body, text, wait);
        }

        if ((body?["choices"] as JsonArray)?.FirstOrDefault() is not JsonObject choice || choice["message"] is not JsonObject message)
        {
            throw new ProviderException(provider, ProviderFailure.BadResponse, $"its answer has no choices: {Short(text)}");
        }

        string said = Text(message["content"]) is { Length: > 0 } words ? words : Text(message["refusal"]);
        JsonNode? usage = body["usage"];
        return new(new ChatMessage(ChatRole.Assistant, said))
        {
            ModelId = Text(body["model"]) is { Length: > 0 } answered ? answered : model,
            ResponseId = Text(body["id"]) is { Length: > 0 } id ? id : null,
            FinishReason = Text(choice["finish_reason"]) is { Length: > 0 } reason ? new ChatFinishReason(reason) : null,
            Usage = new() { InputTokenCount = Count(usage?["prompt_tokens"]), OutputTokenCount = Count(usage?["completion_tokens"]) },
            AdditionalProperties = usage?["cost"] is JsonValue cost && cost.TryGetValue(out decimal usd) ? new() { ["cost_usd"] = usd } : null,
        };
    }

    private static JsonNode Content(ChatMessage message) =>
        message.Contents.All(content => content is TextContent) ? JsonValue.Create(message.Text) : new JsonArray([.. message.Contents.Select(Part)]);

    private static JsonNode Part(AIContent content) => content switch
    {
        TextContent text => new JsonObject { ["type"] = "text", ["text"] = text.Text },
        DataContent data => new JsonObject { ["type"] = "image_url", ["image_url"] = new JsonObject { ["url"] = data.Uri } },
        _ => throw new NotSupportedException($"A {content.GetType().Name} can't be sent in a chat."),
    };

    private static ProviderException Failure(string provider, int status, JsonObject? body, string text, TimeSpan? wait)
    {
        JsonNode? error = body?["error"];
        string said = Text(error?["message"]) is { Length: > 0 } message ? message : Text(error) is { Length: > 0 } bare ? bare : Short(text);
        // Some gateways answer 200 and put the real code inside.
        int code = status is >= 200 and < 300 && Count(error?["code"]) is { } inner ? (int)inner : status;
        bool refused = Text(error?["code"]) is "moderation_blocked" or "content_policy_violation" || error?["metadata"]?["reasons"] is not null;
        ProviderFailure failure = code switch
        {
            401 => ProviderFailure.Unauthorized,
            402 => ProviderFailure.OutOfQuota,
            403 => refused ? ProviderFailure.Refused : ProviderFailure.Unauthorized,
            429 => Text(error?["code"]) is "insufficient_quota" ? ProviderFailure.OutOfQuota : ProviderFailure.RateLimited,
            >= 400 and < 500 => refused ? ProviderFailure.Refused : ProviderFailure.Invalid,
            500 or 502 or 503 or 529 => ProviderFailure.Unavailable,
            504 or 524 => ProviderFailure.Ambiguous,
            _ => ProviderFailure.BadResponse,
        };
        return new(provider, failure, $"{said} (HTTP {code})", wait);
    }

    private static JsonObject? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // A text, or a list of parts with texts in them.
    private static string Text(JsonNode? node) => node switch
    {
        JsonValue value when value.TryGetValue(out string? text) => text,
        JsonArray parts => string.Concat(parts.OfType<JsonObject>().Select(part => Text(part["text"]))),
        _ => "",
    };

    private static long? Count(JsonNode? node) => node is JsonValue value && value.TryGetValue(out long count) ? count : null;

    private static string Short(string text) => text.Length > MostText ? $"{text[..MostText]}…" : text;
}
