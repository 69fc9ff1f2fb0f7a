using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Aivp.Simulator.Catalog;

/// <summary>A vendor's model as the catalogue has it: what it takes.</summary>
internal sealed record CatalogModel(string Id, IReadOnlyList<string> Tasks, IReadOnlyList<CatalogParameter> Parameters, IReadOnlyList<string> Outputs)
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public bool MakesVideo => Outputs.Contains("video");

    /// <summary>A vendor's models, by id.</summary>
    public static IReadOnlyDictionary<string, CatalogModel> Load(string vendor)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"{vendor}.json")!;
        return JsonNode.Parse(stream)!["models"].Deserialize<CatalogModel[]>(s_json)!.ToDictionary(model => model.Id);
    }

    /// <summary>The parameter with a role that's set, or its default.</summary>
    public JsonNode? Value(JsonObject input, string role) => Parameters
        .Where(parameter => parameter.Role == role)
        .Select(parameter => input[parameter.Name] ?? parameter.Default)
        .FirstOrDefault(value => value is not null);

    /// <summary>Every text that a role's parameters hold: addresses, mostly.</summary>
    public IEnumerable<string> Texts(JsonObject input, params string[] roles) => Parameters
        .Where(parameter => roles.Contains(parameter.Role))
        .SelectMany(parameter => input[parameter.Name] switch
        {
            JsonArray many => many.Select(one => one!.ToString()),
            JsonNode one => [one.ToString()],
            null => [],
        });

    /// <summary>What's wrong with an input, as (parameter, problem); null: nothing.</summary>
    public (string Name, string Problem)? Check(JsonObject input)
    {
        foreach (CatalogParameter parameter in Parameters)
        {
            if (input[parameter.Name] is not JsonNode value)
            {
                if (parameter.Required)
                {
                    return (parameter.Name, $"{parameter.Name} is required");
                }
            }
            else if (parameter.Problem(value) is string problem)
            {
                return (parameter.Name, $"{parameter.Name}: {problem}");
            }
        }

        // A real model ignores what it doesn't know, so a client that sends nonsense only finds out by looking at the picture. Here it's an error.
        return input.Select(given => given.Key).FirstOrDefault(name => Parameters.All(parameter => parameter.Name != name)) is string unknown
            ? (unknown, $"Additional property {unknown} is not allowed")
            : null;
    }
}
