using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Aivp.Tools.Catalog;

namespace Aivp.Tools.Providers.ComfyUI;

/// <summary>A workflow's file.</summary>
/// <param name="Id">The model's id in <c>--model</c>.</param>
/// <param name="About">What it does, in a sentence.</param>
/// <param name="Tasks">What it can be asked for.</param>
/// <param name="Makes"><c>image</c> or <c>video</c>.</param>
/// <param name="Parameters">What stands in its placeholders.</param>
/// <param name="Workflow">Nodes by id, as ComfyUI's "Export (API)" writes them, with <c>{{name}}</c> where something is to be put in.</param>
internal sealed record ComfyFile(
    string Id, string About, IReadOnlyList<ModelTask> Tasks, string Makes, IReadOnlyList<CatalogParameter> Parameters, JsonObject Workflow)
{
    /// <summary>How many pictures to work from at most; null: as many as you like.</summary>
    public int? ReferencesMax { get; init; }

    /// <summary>What sizes it makes.</summary>
    public ModelLimits? Limits { get; init; }

    /// <summary>Frames a second of a clip; null: 16.</summary>
    public int? Fps { get; init; }

    /// <summary>Nodes that are repeated, once for each of several things, each fed by the one before; null: none.</summary>
    public IReadOnlyDictionary<string, ComfyChain>? Chains { get; init; }
}

/// <summary>Nodes that are repeated.</summary>
/// <param name="From">What feeds the first, by name: a link such as <c>["4", 0]</c>, or a placeholder.</param>
/// <param name="Nodes">One round's nodes. <c>{{previous.name}}</c> is what the round before gives.</param>
/// <param name="Out">What a round gives, by name.</param>
internal sealed record ComfyChain(IReadOnlyDictionary<string, JsonNode> From, JsonObject Nodes, IReadOnlyDictionary<string, JsonNode> Out);

/// <summary>What <c>/prompt</c> takes.</summary>
internal sealed record ComfyPrompt(string ClientId, JsonObject Prompt, string PromptId);

/// <summary>What an upload answers.</summary>
internal sealed record ComfyUpload(string Name)
{
    public string? Subfolder { get; init; }
}

/// <summary>What is running and what waits: lists whose second entry is the prompt's id.</summary>
internal sealed record ComfyQueue(IReadOnlyList<JsonArray> QueueRunning, IReadOnlyList<JsonArray> QueuePending);

/// <summary>What ComfyUI remembers of a prompt.</summary>
internal sealed record ComfyHistory
{
    public JsonObject? Outputs { get; init; }

    public ComfyStatus? Status { get; init; }

    /// <summary>The data of a message; null: there was none of that sort.</summary>
    public JsonNode? Message(string sort) => Status?.Messages?.FirstOrDefault(message => message is [JsonValue name, ..] && name.ToString() == sort) is [_, JsonNode data, ..] ? data : null;
}

/// <summary>How it ended.</summary>
internal sealed record ComfyStatus(string StatusStr)
{
    public IReadOnlyList<JsonArray>? Messages { get; init; }
}

/// <summary>What is needed to collect a prompt in another process, beside its id.</summary>
internal sealed record ComfyTicket(string ClientId, string Makes)
{
    /// <summary>What was asked for and couldn't be sent, for the log.</summary>
    public IReadOnlyList<string>? NotSent { get; init; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    ReadCommentHandling = JsonCommentHandling.Skip,
    AllowTrailingCommas = true)]
[JsonSerializable(typeof(ComfyFile))]
[JsonSerializable(typeof(ComfyPrompt))]
[JsonSerializable(typeof(ComfyUpload))]
[JsonSerializable(typeof(ComfyQueue))]
[JsonSerializable(typeof(Dictionary<string, ComfyHistory>))]
[JsonSerializable(typeof(ComfyTicket))]
internal sealed partial class ComfyJson : JsonSerializerContext;
