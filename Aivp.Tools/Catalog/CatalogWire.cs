using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Aivp.Tools.Catalog;

/// <summary>A file of <c>Catalog/Data</c>: one provider's models.</summary>
internal sealed record CatalogFile(string Provider, string Source, IReadOnlyList<CatalogModel> Models)
{
    public Dictionary<ModelTask, string>? Defaults { get; init; }

    public Dictionary<string, RetiredModel>? Retired { get; init; }
}

/// <summary>A model in it.</summary>
internal sealed record CatalogModel(string Id, IReadOnlyList<ModelTask> Tasks, IReadOnlyList<CatalogParameter> Parameters, IReadOnlyList<string> Outputs)
{
    public int? ReferencesMax { get; init; }

    public ModelLimits? Limits { get; init; }

    public Price? Price { get; init; }
}

/// <summary>A model's parameter in it.</summary>
internal sealed record CatalogParameter(string Name, ParameterType Type)
{
    /// <summary>What it's for, where its name alone doesn't say.</summary>
    public ParameterRole? Role { get; init; }

    public bool Required { get; init; }

    public JsonNode? Default { get; init; }

    public IReadOnlyList<JsonNode>? Values { get; init; }

    public bool Open { get; init; }

    public decimal? Minimum { get; init; }

    public decimal? Maximum { get; init; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DictionaryKeyPolicy = JsonKnownNamingPolicy.Unspecified,
    RespectNullableAnnotations = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    ReadCommentHandling = JsonCommentHandling.Skip,
    WriteIndented = true)]
[JsonSerializable(typeof(CatalogFile))]
[JsonSerializable(typeof(ModelTask))]
[JsonSerializable(typeof(ParameterType))]
internal sealed partial class CatalogJson : JsonSerializerContext;
