using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Aivp.Simulator.Fal;

/// <summary>A model: what it takes and gives.</summary>
internal sealed record FalModel(string Id, IReadOnlyList<string> Tasks, IReadOnlyList<FalParameter> Parameters, IReadOnlyList<string> Outputs, FalPrice? Price)
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>Every model, by id.</summary>
    public static IReadOnlyDictionary<string, FalModel> All { get; } = Load();

    public bool MakesVideo => Outputs.Contains("video");

    /// <summary>The parameter's value, or its default.</summary>
    public JsonNode? Value(JsonObject input, string name) => input[name] ?? Parameters.FirstOrDefault(parameter => parameter.Name == name)?.Default;

    /// <summary>As <see cref="Value"/>, as text.</summary>
    public string? Text(JsonObject input, string name) => Value(input, name)?.ToString();

    private static Dictionary<string, FalModel> Load()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("fal.json")!;
        JsonNode document = JsonNode.Parse(stream)!;
        return document["models"].Deserialize<FalModel[]>(s_json)!.ToDictionary(model => model.Id);
    }
}
