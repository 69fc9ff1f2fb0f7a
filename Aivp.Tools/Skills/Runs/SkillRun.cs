using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Aivp.Tools.Skills.Runs;

/// <summary>A skill at work, as its file has it. It outlives the call, the connection and the process: whoever has its id can go on with it.</summary>
internal sealed record SkillRun
{
    /// <summary><c>run-</c> and 12 hexadecimal digits.</summary>
    public required string Id { get; init; }

    /// <summary>The skill's name.</summary>
    public required string Skill { get; init; }

    /// <summary>What it was called with.</summary>
    public required JsonObject Arguments { get; init; }

    /// <summary>The folder that its caller may work in; null: anywhere.</summary>
    public string? Root { get; init; }

    public required RunState State { get; init; }

    public int Done { get; init; }

    public int? Total { get; init; }

    /// <summary>What it did last, in a few words.</summary>
    public string Message { get; init; } = "";

    /// <summary>What came of it.</summary>
    public JsonNode? Result { get; init; }

    /// <summary>A code for why it failed.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>Why it failed and what to do.</summary>
    public string? Error { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>The project it's about; null: none.</summary>
    [JsonIgnore]
    public string? Project => Arguments["project"]?.ToString();

    /// <summary>The same skill called with the same arguments.</summary>
    public bool IsSame(string skill, JsonObject arguments, string? root) =>
        Skill == skill && Root == root && JsonNode.DeepEquals(Arguments, arguments);
}

[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectRequiredConstructorParameters = true,
    WriteIndented = true)]
[JsonSerializable(typeof(SkillRun))]
internal sealed partial class RunJson : JsonSerializerContext;
