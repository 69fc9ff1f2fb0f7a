using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Catalog;

/// <summary>How much work is asked for, in the terms that prices know.</summary>
/// <param name="Size">Of each picture or of the clip; null: not known beforehand.</param>
/// <param name="Duration">Of the clip; null: a picture, or not known.</param>
/// <param name="Settings">What the model is told or takes by default, by parameter name.</param>
internal sealed record Usage(PixelSize? Size, TimeSpan? Duration, IReadOnlyDictionary<string, string> Settings)
{
    /// <summary>How many pictures or clips.</summary>
    public int Count { get; init; } = 1;

    /// <summary>Sizes of the pictures that go in; null: not known.</summary>
    public IReadOnlyList<PixelSize>? Inputs { get; init; }
}
