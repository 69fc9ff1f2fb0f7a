using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Aivp.Tools.Skills.Runs;
using Aivp.Tools.Storyboards;
using Microsoft.Extensions.AI;

namespace Aivp.Tools.Skills;

/// <summary>Makes functions of methods, with schemas of what they take and answer.</summary>
internal sealed class SkillMaker(SkillRuns runs)
{
    private static readonly JsonSerializerOptions s_json = CreateOptions();

    private static readonly AIJsonSchemaCreateOptions s_arguments = new() { TransformSchemaNode = static (context, node) => Portable(context, node, isArgument: true) };

    private static readonly AIJsonSchemaCreateOptions s_results = new() { TransformSchemaNode = static (context, node) => Portable(context, node, isArgument: false) };

    /// <summary>A skill over a method.</summary>
    /// <param name="name">As models call it.</param>
    /// <param name="traits">What a door must know.</param>
    /// <param name="method">Does it.</param>
    public Skill Make(string name, SkillTraits traits, Delegate method)
    {
        AIFunction inner = AIFunctionFactory.Create(method, new AIFunctionFactoryOptions
        {
            Name = name,
            SerializerOptions = s_json,
            ExcludeResultSchema = true,
            JsonSchemaCreateOptions = s_arguments,
            // As text already: left to others it would be indented, and its letters escaped.
            MarshalResult = static (value, type, _) => new(type is null ? value : JsonSerializer.Serialize(value, s_json.GetTypeInfo(type))),
        });
        Type answer = method.Method.ReturnType is { IsGenericType: true } task && task.GetGenericTypeDefinition() == typeof(Task<>) ? task.GetGenericArguments()[0] : method.Method.ReturnType;
        AIFunction skill = new SkillFunction(inner, AIJsonUtilities.CreateJsonSchema(answer, serializerOptions: s_json, inferenceOptions: s_results));
        if (traits.TakesLong)
        {
            runs.Know(skill);
            skill = new RunFunction(skill, traits, runs);
        }

        return new(skill, traits);
    }

    /// <summary>Says what any host understands: our lenient readers hide what they read, and hosts differ on what null means in an argument.</summary>
    private static JsonObject Portable(AIJsonSchemaCreateContext context, JsonNode node, bool isArgument)
    {
        Type type = Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type;
        string? known = type == typeof(bool) ? "boolean"
            : type == typeof(int) || type == typeof(long) ? "integer"
            : type == typeof(double) || type == typeof(decimal) || type == typeof(TimeSpan) ? "number"
            : type.GetInterfaces().Any(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IStringId<>)) ? "string"
            : null;
        if (node is not JsonObject schema)
        {
            // Anything: some hosts take only an object for a schema.
            schema = [];
        }

        bool nullable = Nullable.GetUnderlyingType(context.TypeInfo.Type) is not null;
        if (known is not null)
        {
            schema.Remove("pattern");
            schema["type"] = nullable && !isArgument ? new JsonArray(known, "null") : known;
        }
        else if (isArgument && schema["type"] is JsonArray types && types.Count == 2)
        {
            schema["type"] = types.Select(one => one!.ToString()).First(one => one != "null");
        }

        if (isArgument && schema.TryGetPropertyValue("default", out JsonNode? usual) && usual is null)
        {
            schema.Remove("default");
        }

        return schema;
    }

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
