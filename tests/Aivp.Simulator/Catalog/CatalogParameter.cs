using System.Text.Json;
using System.Text.Json.Nodes;

namespace Aivp.Simulator.Catalog;

/// <summary>A parameter of a model.</summary>
/// <param name="Name">On the wire.</param>
/// <param name="Type"><c>string</c>, <c>number</c>, <c>boolean</c>, <c>url</c>, <c>urls</c>, <c>size</c>, <c>array</c> or <c>object</c>.</param>
internal sealed record CatalogParameter(string Name, string Type)
{
    /// <summary>What it's for.</summary>
    public string? Role { get; init; }

    public bool Required { get; init; }

    public JsonNode? Default { get; init; }

    public JsonArray? Values { get; init; }

    public bool Open { get; init; }

    public decimal? Minimum { get; init; }

    public decimal? Maximum { get; init; }

    /// <summary>What's wrong with a value; null: nothing.</summary>
    public string? Problem(JsonNode value) =>
        !HasType(value) ? $"expected {Type}"
        : Values is not null && !Open && value is JsonValue && !Values.Any(allowed => JsonNode.DeepEquals(allowed, value)) ? $"must be one of {Values.ToJsonString()}"
        : Type == "number" && (value.GetValue<decimal>() < Minimum || value.GetValue<decimal>() > Maximum) ? $"must be {Minimum} to {Maximum}"
        : null;

    private bool HasType(JsonNode value) => Type switch
    {
        "string" or "url" => value.GetValueKind() is JsonValueKind.String,
        "number" => value.GetValueKind() is JsonValueKind.Number,
        "boolean" => value.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
        "urls" => value is JsonArray urls && urls.All(url => url?.GetValueKind() is JsonValueKind.String),
        "array" => value is JsonArray,
        _ => true,
    };
}
