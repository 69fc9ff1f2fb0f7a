using System.Text.Json.Nodes;
using Aivp.Simulator.Faults;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Aivp.Simulator.Chat;

/// <summary>A server that speaks OpenAI's <c>chat/completions</c> at <c>chat/v1/</c>, in many manners, with a script in a model's place.</summary>
internal sealed class ScriptedChat(ChatScript script) : ISimulatedVendor
{
    private const int Piece = 5;

    public IEnumerable<NamedFault> Faults => [];

    public void Map(IEndpointRouteBuilder routes) => routes.MapPost("chat/v1/chat/completions", AnswerAsync);

    public void Settle()
    {
        // It answers at once.
    }

    public void Reset() => script.Clear();

    private async Task AnswerAsync(HttpContext context)
    {
        JsonObject request = (JsonObject)(await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted))!;
        bool asksForStream = (bool?)request["stream"] ?? false;
        ChatReply reply = script.Next(request);
        if (reply.Manner is ChatManner.RefusesStream && asksForStream)
        {
            context.Response.StatusCode = 400;
            await context.Response.WriteAsync("""{"error":{"message":"stream is not supported by this server"}}""");
        }
        else if (!asksForStream || reply.Manner is ChatManner.NoStream or ChatManner.RefusesStream)
        {
            context.Response.ContentType = "application/json";
            JsonObject message = Message(reply, 0, int.MaxValue);
            message["role"] = "assistant";
            await context.Response.WriteAsync(new JsonObject
            {
                ["id"] = "chat-1",
                ["choices"] = new JsonArray(new JsonObject { ["index"] = 0, ["message"] = message, ["finish_reason"] = Finish(reply) }),
                ["usage"] = Usage(),
            }.ToJsonString());
        }
        else
        {
            context.Response.ContentType = "text/event-stream";
            await StreamAsync(context, reply);
        }
    }

    private static async Task StreamAsync(HttpContext context, ChatReply reply)
    {
        if (reply.Manner is ChatManner.ErrorInside)
        {
            await SendAsync("""{"error":{"message":"the model is overloaded","code":503}}""");
            return;
        }

        bool whole = reply.Manner is ChatManner.OnePiece or ChatManner.Bare;
        int size = whole ? int.MaxValue : Piece;
        int longest = Math.Max(reply.Words.Length, reply.Calls.Count == 0 ? 0 : reply.Calls.Max(call => call.Arguments.Length));
        for (int at = 0; at == 0 || (at < longest && !whole); at += size)
        {
            await SendAsync(Chunk(Message(reply, at, size), null));
            if (reply.Manner is ChatManner.BreaksOff)
            {
                context.Abort();
                return;
            }
        }

        if (reply.Manner is not ChatManner.Bare)
        {
            await SendAsync(Chunk([], Finish(reply)));
            await SendAsync(new JsonObject { ["id"] = "chat-1", ["choices"] = new JsonArray(), ["usage"] = Usage() }.ToJsonString());
            await SendAsync("[DONE]");
        }

        async Task SendAsync(string data)
        {
            await context.Response.WriteAsync($": keep-alive\n\ndata: {data}\n\n", context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
        }
    }

    private static JsonObject Message(ChatReply reply, int at, int size)
    {
        bool isBare = reply.Manner is ChatManner.Bare;
        JsonObject message = new() { ["content"] = Part(reply.Words, at, size) is { Length: > 0 } words ? words : null };
        JsonArray calls = [];
        foreach ((int number, (string name, string arguments)) in reply.Calls.Index())
        {
            string part = Part(arguments, at, size);
            if (at > 0 && part.Length == 0)
            {
                continue;
            }

            JsonObject call = new() { ["function"] = new JsonObject { ["arguments"] = isBare && Parsed(arguments) is { } whole ? whole : part } };
            if (at == 0)
            {
                call["function"]!["name"] = name;
            }

            if (!isBare)
            {
                // Without numbers only the id tells one call from another.
                call["index"] = reply.Manner is ChatManner.AllZero ? 0 : number;
                call["type"] = "function";
                if (at == 0 || reply.Manner is ChatManner.AllZero)
                {
                    call["id"] = $"call_{number}";
                }
            }

            calls.Add(call);
        }

        if (calls.Count > 0)
        {
            message["tool_calls"] = calls;
        }

        return message;
    }

    private static JsonNode? Parsed(string text)
    {
        try
        {
            return JsonNode.Parse(text) as JsonObject;
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }

    private static string Part(string text, int at, int size) => at >= text.Length ? "" : text[at..(int)Math.Min(text.Length, (long)at + size)];

    private static string Chunk(JsonObject delta, string? finish) => new JsonObject
    {
        ["id"] = "chat-1",
        ["choices"] = new JsonArray(new JsonObject { ["index"] = 0, ["delta"] = delta, ["finish_reason"] = finish }),
    }.ToJsonString();

    private static string? Finish(ChatReply reply) => reply.Manner is ChatManner.Bare ? null : reply.Calls.Count > 0 ? "tool_calls" : "stop";

    private static JsonObject Usage() => new() { ["prompt_tokens"] = 1000, ["completion_tokens"] = 100 };
}
