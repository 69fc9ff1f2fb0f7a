namespace Aivp.Tools.Pipeline.Judging.Local;

/// <summary>How much a figure resembles a character.</summary>
/// <param name="Score">0 to 1, for ranking: at <see cref="Scale.SameScore"/> it's the same, at <see cref="Scale.DifferentScore"/> different. Not a judgement where <paramref name="Likeness"/> is unsure.</param>
/// <param name="Likeness">The judgement.</param>
/// <param name="Face">The faces' own score; null where one of them isn't seen.</param>
/// <param name="Wardrobe">The palettes' own score; null where clothes may differ.</param>
/// <param name="Look">The looks' own score; null where clothes may differ.</param>
/// <param name="Reason">Part of a sentence, for example <c>face 0.93, wardrobe 0.88, look 0.71</c>.</param>
internal sealed record Resemblance(double Score, Likeness Likeness, double? Face, double? Wardrobe, double? Look, string Reason)
{
    /// <summary>The sub-scores there are, by name.</summary>
    public IReadOnlyDictionary<string, double> Parts =>
        new (string Name, double? Score)[] { ("face", Face), ("wardrobe", Wardrobe), ("look", Look) }
            .Where(part => part.Score is not null)
            .ToDictionary(part => part.Name, part => Math.Round(part.Score!.Value, 3));
}
