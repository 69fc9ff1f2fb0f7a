using System.Text.Json.Nodes;

namespace Aivp.Simulator.Http;

/// <summary>One request and its answer, in the form in which the official clients' requests were recorded.</summary>
/// <param name="Method">For example <c>POST</c>.</param>
/// <param name="Path">Path and query.</param>
/// <param name="Headers">Names in lower case.</param>
/// <param name="Body"><c>{"json":…}</c>, <c>{"text":…}</c>, <c>{"binaryBytes":n}</c>, <c>{"multipart":[…]}</c>; null where there was none.</param>
public sealed record RecordedExchange(string Method, string Path, IReadOnlyDictionary<string, string> Headers, JsonNode? Body)
{
    /// <summary>The answer's status; 0 where the connection was cut.</summary>
    public int Status { get; internal set; }

    /// <summary>As JSON for the control interface.</summary>
    public JsonObject ToJson() => new()
    {
        ["method"] = Method,
        ["path"] = Path,
        ["headers"] = new JsonObject(Headers.Select(header => KeyValuePair.Create(header.Key, (JsonNode?)header.Value))),
        ["body"] = Body?.DeepClone(),
        ["response"] = new JsonObject { ["status"] = Status },
    };
}
