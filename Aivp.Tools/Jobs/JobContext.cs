using System.Text.Json.Serialization;

namespace Aivp.Tools.Jobs;

/// <summary>What a job is for, as reports group it. Not part of what makes two jobs the same.</summary>
/// <param name="Project">Whose budget it counts in.</param>
/// <param name="Stage">For example <c>keyframes</c> or <c>judging</c>.</param>
/// <param name="Shot">For example <c>1.2</c>; empty where it's for none.</param>
/// <param name="Subject">What is made, for example <c>shot-02-ff-c1</c>.</param>
public sealed record JobContext(string Project, string Stage, string Shot, string Subject)
{
    /// <summary>Why it's this model, where that was left to us; null: the user named it, or it's the usual one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Choice { get; init; }
}
