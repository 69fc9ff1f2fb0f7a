using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Aivp.Tools.Skills;

/// <summary>A job: a skill at work, or one paid call at a vendor.</summary>
/// <param name="Job">Its id.</param>
/// <param name="Kind"><c>skill</c> or <c>paid_call</c>.</param>
/// <param name="What">The skill's name; or what is made, by which model.</param>
/// <param name="Status">A skill's: <c>running</c>, <c>interrupted</c> (its program was ended; waiting for it goes on with it), <c>done</c>, <c>failed</c>, <c>cancelled</c>. A paid call's: as the ledger has it.</param>
/// <param name="Message">Where it stands and what to do about it, in words.</param>
public sealed record JobReport(string Job, string Kind, string What, string Status, string Message)
{
    /// <summary>The project it's about; null: none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Project { get; init; }

    /// <summary>Pieces that are there.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Done { get; init; }

    /// <summary>Of how many; null: not known.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Total { get; init; }

    /// <summary>What a paid call cost so far, in dollars.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? CostUsd { get; init; }

    /// <summary>What a paid call made, absolute; null: not here yet.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? File { get; init; }

    /// <summary>What the vendor says about it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? AtVendor { get; init; }

    /// <summary>What a skill answered, as the skill's own schema has it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public JsonObject? Result { get; init; }

    /// <summary>When it was asked for.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it last moved.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }
}
