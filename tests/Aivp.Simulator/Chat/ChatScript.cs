using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace Aivp.Simulator.Chat;

/// <summary>What the scripted model says to one request after the other, and what it was asked.</summary>
public sealed class ChatScript
{
    private readonly ConcurrentQueue<Func<JsonObject, ChatReply>> _replies = new();
    private readonly ConcurrentQueue<JsonObject> _asked = new();

    /// <summary>Every request's body, in order.</summary>
    public IReadOnlyCollection<JsonObject> Asked => _asked;

    /// <summary>What it says when the script is at its end.</summary>
    public Func<JsonObject, ChatReply> Always { get; set; } = _ => new("I have nothing more to say.");

    /// <summary>Its next reply.</summary>
    public ChatScript Then(ChatReply reply) => Then(_ => reply);

    /// <summary>Its next reply, by what was asked.</summary>
    public ChatScript Then(Func<JsonObject, ChatReply> reply)
    {
        _replies.Enqueue(reply);
        return this;
    }

    /// <summary>Calls one tool.</summary>
    public ChatScript ThenCall(string name, string arguments) => Then(new ChatReply("", (name, arguments)));

    /// <summary>Says something.</summary>
    public ChatScript ThenSay(string words) => Then(new ChatReply(words));

    /// <summary>What a tool answered in a request.</summary>
    public static string LastResult(JsonObject request) =>
        request["messages"]!.AsArray().Where(message => (string?)message!["role"] == "tool").Select(message => (string?)message!["content"]).LastOrDefault() ?? "";

    internal ChatReply Next(JsonObject request)
    {
        _asked.Enqueue(request);
        return (_replies.TryDequeue(out Func<JsonObject, ChatReply>? reply) ? reply : Always)(request);
    }

    internal void Clear()
    {
        _replies.Clear();
        _asked.Clear();
    }
}
