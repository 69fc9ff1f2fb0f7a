using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;

namespace Aivp.Tools.Providers.ChatCompletions;

/// <summary>An answer as it comes in, whole or in pieces. Takes what servers really send: calls without id or number, arguments as text or as an object, pieces of any size.</summary>
internal sealed class ChatAnswer(string model)
{
    private readonly List<Call> _calls = [];
    private string? _id;
    private string? _model;
    private ChatFinishReason? _finish;
    private UsageDetails? _usage;
    private decimal? _cost;

    /// <summary>Something was said or called for.</summary>
    public bool HasContent { get; private set; }

    /// <summary>The server says that it's the end.</summary>
    public bool IsFinished => _finish is not null;

    /// <summary>Takes a piece, or a whole answer.</summary>
    /// <returns>What it says in words; empty: nothing.</returns>
    public string Take(JsonObject piece)
    {
        _id ??= ChatWire.Text(piece["id"]) is { Length: > 0 } id ? id : null;
        _model ??= ChatWire.Text(piece["model"]) is { Length: > 0 } name ? name : null;
        if (piece["usage"] is JsonObject usage)
        {
            _usage = new() { InputTokenCount = ChatWire.Count(usage["prompt_tokens"]), OutputTokenCount = ChatWire.Count(usage["completion_tokens"]) };
            _cost = usage["cost"] is JsonValue cost && cost.TryGetValue(out decimal usd) ? usd : _cost;
        }

        if ((piece["choices"] as JsonArray)?.FirstOrDefault() is not JsonObject choice)
        {
            return "";
        }

        _finish = ChatWire.Text(choice["finish_reason"]) is { Length: > 0 } reason ? new ChatFinishReason(reason) : _finish;
        if ((choice["message"] ?? choice["delta"]) is not JsonObject message)
        {
            return "";
        }

        foreach (JsonObject call in (message["tool_calls"] as JsonArray ?? []).OfType<JsonObject>())
        {
            Add(call);
        }

        // The protocol's first form, which some servers still speak.
        if (message["function_call"] is JsonObject single)
        {
            Add(new JsonObject { ["index"] = 0, ["function"] = single.DeepClone() });
        }

        string said = ChatWire.Text(message["content"]) is { Length: > 0 } words ? words : ChatWire.Text(message["refusal"]);
        HasContent |= said.Length > 0 || _calls.Count > 0;
        return said;
    }

    /// <summary>A piece of the answer's words.</summary>
    public ChatResponseUpdate Words(string text) => new(ChatRole.Assistant, text) { ResponseId = _id, ModelId = _model ?? model, MessageId = _id };

    /// <summary>What is known only at the end: calls, usage, cost.</summary>
    public ChatResponseUpdate End()
    {
        List<AIContent> contents = [.. _calls.Where(call => call.Name.Length > 0).Select((call, i) => call.ToContent(i))];
        if (_usage is not null)
        {
            contents.Add(new UsageContent(_usage));
        }

        return new(ChatRole.Assistant, contents)
        {
            // Without a message's id: what it cost is the answer's, not a message's.
            ResponseId = _id,
            ModelId = _model ?? model,
            FinishReason = _finish,
            AdditionalProperties = _cost is { } usd ? new() { [ChatWire.CostUsd] = usd } : null,
        };
    }

    private void Add(JsonObject piece)
    {
        JsonObject function = piece["function"] as JsonObject ?? piece;
        string id = ChatWire.Text(piece["id"]);
        string name = ChatWire.Text(function["name"]);
        long? index = ChatWire.Count(piece["index"]);
        Call? call = _calls.LastOrDefault(known => id.Length > 0 && known.Id == id)
            ?? _calls.LastOrDefault(known => index is not null && known.Index == index)
            ?? (index is null ? _calls.LastOrDefault() : null);

        // Some servers number every call 0, or none: another id, or a name after a whole one, is another call.
        if (call is null || (id.Length > 0 && call.Id.Length > 0 && id != call.Id) || (id.Length == 0 && name.Length > 0 && call.IsWhole))
        {
            call = new() { Index = index };
            _calls.Add(call);
        }

        call.Id = call.Id.Length == 0 ? id : call.Id;
        call.Name = call.Name.Length == 0 ? name : call.Name;
        call.Arguments.Append(function["arguments"] is JsonObject whole ? whole.ToJsonString() : ChatWire.Text(function["arguments"]));
    }

    private sealed class Call
    {
        public long? Index { get; init; }

        public string Id { get; set; } = "";

        public string Name { get; set; } = "";

        public StringBuilder Arguments { get; } = new();

        public bool IsWhole => Name.Length > 0 && Arguments.Length > 0 && LooseJson.IsWhole(Arguments.ToString());

        public FunctionCallContent ToContent(int number)
        {
            string id = Id.Length > 0 ? Id : string.Create(CultureInfo.InvariantCulture, $"call_{number + 1}_{Guid.NewGuid():n}")[..24];
            string text = Arguments.ToString();
            return LooseJson.Read(text) is JsonObject arguments
                ? new(id, Name, arguments.ToDictionary(one => one.Key, one => (object?)one.Value?.DeepClone()))
                : new(id, Name) { Exception = new FormatException($"the arguments aren't a JSON object: {(text.Length > 200 ? $"{text[..200]}…" : text)}") };
        }
    }
}
