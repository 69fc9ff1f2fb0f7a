using System.Text.Json;
using System.Text.Json.Nodes;
using Aivp.Tools.Errors;
using Microsoft.Extensions.AI;

namespace Aivp.Tools.Providers.ChatCompletions;

/// <summary>Messages as <c>chat/completions</c> has them, both ways. Source: OpenAI's reference; OpenRouter's for <c>usage.cost</c>.</summary>
internal static class ChatWire
{
    private const int MostText = 300;

    /// <summary>Under what name a response's properties have what it cost, where the server says so.</summary>
    public const string CostUsd = "cost_usd";

    /// <summary>A request's body.</summary>
    public static JsonObject Request(string model, IEnumerable<ChatMessage> messages, ChatOptions? options)
    {
        JsonObject body = new()
        {
            ["model"] = options?.ModelId ?? model,
            ["messages"] = new JsonArray([.. messages.SelectMany(Messages)]),
        };
        if (options?.Tools is { Count: > 0 } tools)
        {
            body["tools"] = new JsonArray([.. tools.OfType<AIFunctionDeclaration>().Select(Tool)]);
            if (options.ToolMode is NoneChatToolMode)
            {
                body["tool_choice"] = "none";
            }
        }

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

    /// <summary>A whole answer.</summary>
    /// <exception cref="ProviderException">It says no, or isn't what the protocol says.</exception>
    public static IEnumerable<ChatResponseUpdate> Response(string provider, string model, int status, string text, TimeSpan? wait)
    {
        JsonObject? body = Parse(text);
        if (status is < 200 or >= 300 || body?["error"] is JsonObject)
        {
            throw Failure(provider, status, body, text, wait);
        }

        if ((body?["choices"] as JsonArray)?.FirstOrDefault() is not JsonObject { } choice || choice["message"] is not JsonObject)
        {
            throw new ProviderException(provider, ProviderFailure.BadResponse, $"its answer has no choices: {Short(text)}");
        }

        ChatAnswer answer = new(model);
        string said = answer.Take(body!);
        return [answer.Words(said), answer.End()];
    }

    /// <summary>A piece of an answer that comes in pieces; null: it's no JSON object.</summary>
    /// <exception cref="ProviderException">It says that something went wrong.</exception>
    public static JsonObject? Piece(string provider, string text)
    {
        JsonObject? piece = Parse(text);
        return piece?["error"] is JsonObject or JsonValue ? throw Failure(provider, 200, piece, text, null) : piece;
    }

    // A tool's answers are messages of their own.
    private static IEnumerable<JsonNode> Messages(ChatMessage message)
    {
        FunctionResultContent[] results = [.. message.Contents.OfType<FunctionResultContent>()];
        if (results.Length > 0)
        {
            return results.Select(result => new JsonObject { ["role"] = "tool", ["tool_call_id"] = result.CallId, ["content"] = result.Result?.ToString() ?? "" });
        }

        FunctionCallContent[] calls = [.. message.Contents.OfType<FunctionCallContent>()];
        return calls.Length == 0
            ? [new JsonObject { ["role"] = message.Role.Value, ["content"] = Content(message) }]
            : [new JsonObject
            {
                ["role"] = "assistant",
                ["content"] = message.Text.Length > 0 ? message.Text : null,
                ["tool_calls"] = new JsonArray([.. calls.Select(Call)]),
            }];
    }

    private static JsonNode Call(FunctionCallContent call) => new JsonObject
    {
        ["id"] = call.CallId,
        ["type"] = "function",
        ["function"] = new JsonObject
        {
            ["name"] = call.Name,
            ["arguments"] = JsonSerializer.Serialize(call.Arguments ?? new Dictionary<string, object?>(), AIJsonUtilities.DefaultOptions.GetTypeInfo(typeof(IDictionary<string, object?>))),
        },
    };

    private static JsonNode Tool(AIFunctionDeclaration tool) => new JsonObject
    {
        ["type"] = "function",
        ["function"] = new JsonObject { ["name"] = tool.Name, ["description"] = tool.Description, ["parameters"] = JsonNode.Parse(tool.JsonSchema.GetRawText()) },
    };

    private static JsonNode Content(ChatMessage message) =>
        message.Contents.All(content => content is TextContent or UsageContent) ? JsonValue.Create(message.Text) : new JsonArray([.. message.Contents.Select(Part)]);

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

    /// <summary>A text, or a list of parts with texts in them; empty: neither.</summary>
    public static string Text(JsonNode? node) => node switch
    {
        JsonValue value when value.TryGetValue(out string? text) => text,
        JsonArray parts => string.Concat(parts.OfType<JsonObject>().Select(part => Text(part["text"]))),
        _ => "",
    };

    /// <summary>A whole number; null: it isn't one.</summary>
    public static long? Count(JsonNode? node) => node is JsonValue value && value.TryGetValue(out long count) ? count : null;

    private static string Short(string text) => text.Length > MostText ? $"{text[..MostText]}…" : text;
}
