using System.Text.Json.Nodes;

namespace Aivp.Tools.Catalog;

/// <summary>Something a model can be told.</summary>
/// <param name="Name">On the wire, for example <c>start_image_url</c>.</param>
/// <param name="Type">What its value is.</param>
internal sealed record ModelParameter(string Name, ParameterType Type)
{
    /// <summary>What it's for, where its name alone doesn't say.</summary>
    public ParameterRole? Role { get; init; }

    /// <summary>The model won't work without it.</summary>
    public bool Required { get; init; }

    /// <summary>What the vendor takes when it isn't sent; null: the vendor doesn't say.</summary>
    public JsonNode? Default { get; init; }

    /// <summary>The values there are; null: any of its type.</summary>
    public IReadOnlyList<JsonNode>? Values { get; init; }

    /// <summary>Other values than <see cref="Values"/> may do as well.</summary>
    public bool Open { get; init; }

    /// <summary>The least number; null: the vendor doesn't say.</summary>
    public decimal? Minimum { get; init; }

    /// <summary>The largest number; null: the vendor doesn't say.</summary>
    public decimal? Maximum { get; init; }
}
