using System.Text.Json.Nodes;

namespace Aivp.Simulator.Fal;

/// <summary>A parameter of a model.</summary>
/// <param name="Name">On the wire.</param>
/// <param name="Type"><c>string</c>, <c>number</c>, <c>boolean</c>, <c>url</c>, <c>urls</c>, <c>size</c>, <c>array</c> or <c>object</c>.</param>
internal sealed record FalParameter(string Name, string Type)
{
    public bool Required { get; init; }

    public JsonNode? Default { get; init; }

    public JsonArray? Values { get; init; }

    /// <summary>Other values than <see cref="Values"/> do as well.</summary>
    public bool Open { get; init; }
}
