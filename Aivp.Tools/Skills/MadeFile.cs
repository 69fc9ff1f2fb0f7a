using System.Text.Json.Serialization;

namespace Aivp.Tools.Skills;

/// <summary>A picture or clip that was made.</summary>
/// <param name="File">Absolute path.</param>
/// <param name="ContentType">As its bytes say.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
public sealed record MadeFile(string File, string ContentType, int Width, int Height)
{
    /// <summary>Where the vendor had it; it won't stay there.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Url { get; init; }

    /// <summary>A clip's length in seconds.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Duration { get; init; }

    /// <summary>The seed it was made with; null: the model takes none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Seed { get; init; }

    /// <summary>It was made before and is the same: nothing was sent or spent.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? Reused { get; init; }
}
