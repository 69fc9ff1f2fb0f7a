using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Aivp.Tools.Skills;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace Aivp.Mcp.Tools;

/// <summary>The tools as clients are told of them, from a file made beforehand: to work out all the schemas takes longer than all the rest of a start.</summary>
internal static class ToolBook
{
    private const string File = "Tools/tools.json";

    private static readonly Lazy<ListToolsResult> s_all = new(Read);

    private static readonly Lazy<Dictionary<string, Tool>> s_byName = new(() => s_all.Value.Tools.ToDictionary(tool => tool.Name));

    /// <summary>A list of its own for each answer: the SDK adds to it.</summary>
    public static ListToolsResult All => new() { Tools = [.. s_all.Value.Tools], TimeToLive = TimeSpan.FromHours(1), CacheScope = CacheScope.Public };

    public static IReadOnlyDictionary<string, Tool> ByName => s_byName.Value;

    /// <summary>A skill as a tool.</summary>
    public static Tool Of(Skill skill) => new()
    {
        Name = skill.Function.Name,
        Title = skill.Traits.Title,
        Description = skill.Function.Description,
        InputSchema = Closed(skill.Function.JsonSchema),
        OutputSchema = skill.Function.ReturnJsonSchema,
        Annotations = new()
        {
            Title = skill.Traits.Title,
            ReadOnlyHint = skill.Traits.ReadOnly,
            DestructiveHint = skill.Traits.Destructive,
            IdempotentHint = skill.Traits.Idempotent,
            OpenWorldHint = skill.Traits.OpenWorld,
        },
    };

    private static ListToolsResult Read()
    {
        using Stream file = Assembly.GetExecutingAssembly().GetManifestResourceStream(File)!;
        return (ListToolsResult)JsonSerializer.Deserialize(file, McpJsonUtilities.DefaultOptions.GetTypeInfo(typeof(ListToolsResult)))!;
    }

    // What isn't named is refused, and a model is told so beforehand.
    private static JsonElement Closed(JsonElement schema)
    {
        JsonObject closed = JsonNode.Parse(schema.GetRawText())!.AsObject();
        closed["additionalProperties"] = false;
        return JsonDocument.Parse(closed.ToJsonString()).RootElement.Clone();
    }
}
