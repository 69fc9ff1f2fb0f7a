using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Aivp.Tools.Skills;

/// <summary>What came of an order.</summary>
/// <param name="Status"><c>COMPLETED</c>; <c>IN_QUEUE</c>: the vendor has it; <c>NOT_SENT</c>: it was only asked what it would be.</param>
/// <param name="Provider">Who made it.</param>
/// <param name="Model">The model that did it.</param>
public sealed record MediaReport(string Status, string Provider, string Model)
{
    /// <summary>Why it's this model, where that was left to us.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Choice { get; init; }

    /// <summary>Where the first file is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Output { get; init; }

    /// <summary>Its kind, for example <c>png</c>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Format { get; init; }

    /// <summary>Its size in bytes.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? SizeBytes { get; init; }

    /// <summary>The pictures; null: it's a clip.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<MadeFile>? Images { get; init; }

    /// <summary>The clip; null: it's pictures.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public MadeFile? Video { get; init; }

    /// <summary>The prompt that was sent.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Prompt { get; init; }

    /// <summary>What it was thought to cost, in US dollars; null: nobody knew.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? Estimate { get; init; }

    /// <summary>How that comes about.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? EstimateFrom { get; init; }

    /// <summary>What it cost, in US dollars: as the vendor says, or the estimate where it doesn't. Nothing for what was there before.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? Cost { get; init; }

    /// <summary>The vendor's id of the first job.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? RequestId { get; init; }

    /// <summary>Our ids of the jobs, for <c>aivp jobs</c>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Jobs { get; init; }

    /// <summary>What differs from what was asked.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Remarks { get; init; }

    /// <summary>What couldn't be made of several pictures, and why; null: nothing.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Failures { get; init; }

    /// <summary>What would be sent, with files by their paths.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public JsonObject? Input { get; init; }
}
