using System.Text.Json.Serialization;

namespace Aivp.Tools.Skills;

/// <summary>A vendor's key, without its value.</summary>
/// <param name="Vendor">For example <c>fal</c>.</param>
/// <param name="Name">What it's called in the environment and in <c>.env</c> files.</param>
/// <param name="Source">Where the key that will be used is: that name or a file; null: there's none.</param>
/// <param name="Fingerprints">One for each key, for example <c>fal/3f9a12cd</c>.</param>
public sealed record KeyReport(string Vendor, string Name, string? Source, IReadOnlyList<string> Fingerprints)
{
    /// <summary>The file that was written; null: none was.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Saved { get; init; }
}
