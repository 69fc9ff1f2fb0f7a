using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.AI;

namespace Aivp.Tools.Skills;

/// <summary>Everything the product can do, once, for every door: the chat agent and the MCP server offer these functions as they are.</summary>
public sealed class SkillList
{
    private static readonly JsonSerializerOptions s_json = CreateOptions();

    // A converter of our own hides from the schema what it reads.
    private static readonly AIJsonSchemaCreateOptions s_schema = new()
    {
        TransformSchemaNode = static (context, node) =>
        {
            if (context.TypeInfo.Type == typeof(bool) && node is JsonObject schema)
            {
                schema["type"] = "boolean";
            }

            return node;
        },
    };

    /// <summary>Makes the functions over the skills.</summary>
    public SkillList(IFilmSkills film, IScoreSkills score)
    {
        FilmFunctions functions = new(film);
        ScoreFunctions scoring = new(score);
        Functions =
        [
            Create("check_project", functions.CheckProjectAsync),
            Create("plan_film", functions.PlanFilmAsync),
            Create("produce_film", functions.ProduceFilmAsync),
            Create("score_image", scoring.ScoreImageAsync),
            Create("compare_images", scoring.CompareImagesAsync),
        ];
    }

    /// <summary>The functions, in the order of a film's making. They answer compact JSON, or <see cref="ErrorContent"/> with what to do.</summary>
    public IReadOnlyList<AIFunction> Functions { get; }

    private static SkillFunction Create(string name, Delegate skill) => new(AIFunctionFactory.Create(skill, new AIFunctionFactoryOptions
    {
        Name = name,
        SerializerOptions = s_json,
        ExcludeResultSchema = true,
        JsonSchemaCreateOptions = s_schema,
        // As text already: left to others it would be indented, and its letters escaped.
        MarshalResult = static (value, type, _) => new(type is null ? value : JsonSerializer.Serialize(value, s_json.GetTypeInfo(type))),
    }));

    private static JsonSerializerOptions CreateOptions()
    {
        JsonSerializerOptions options = new(SkillJson.Default.Options)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            NumberHandling = JsonNumberHandling.AllowReadingFromString,
            TypeInfoResolver = JsonTypeInfoResolver.Combine(SkillJson.Default, AIJsonUtilities.DefaultOptions.TypeInfoResolver),
            Converters = { new LenientBoolean() },
        };
        options.MakeReadOnly();
        return options;
    }
}
