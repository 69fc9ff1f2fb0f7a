using System.Globalization;
using Aivp.Tools.Errors;
using Aivp.Tools.Pipeline.Judging.Local;
using Aivp.Tools.Skills;

namespace Aivp.Tools.Pipeline.Judging.Scoring;

/// <summary>Ranks pictures by their colours where the networks can't be loaded, and says of none whether it's the same.</summary>
internal sealed class PaletteScorer(PaletteFallback fallback)
{
    /// <summary>What the scores are by.</summary>
    public const string Name = "palette (fallback)";

    /// <summary>Scores each picture, in the order given.</summary>
    /// <exception cref="MediaException">A reference can't be read.</exception>
    public async Task<IReadOnlyList<ScoredPicture>> ScoreAsync(ScoreRequest request, CancellationToken cancellationToken)
    {
        List<(string Name, float[] Palette)> references = [];
        foreach (ScoreReference reference in request.References)
        {
            references.Add((reference.Name ?? ScoreSkills.Unnamed, await fallback.ReadAsync(reference.File, cancellationToken)));
        }

        List<ScoredPicture> scored = [];
        foreach (string file in request.Pictures)
        {
            scored.Add(await ScoreAsync(file, references, cancellationToken));
        }

        return scored;
    }

    private async Task<ScoredPicture> ScoreAsync(string file, List<(string Name, float[] Palette)> references, CancellationToken cancellationToken)
    {
        try
        {
            float[] palette = await fallback.ReadAsync(file, cancellationToken);
            ScoredCharacter[] characters =
            [
                .. references.GroupBy(reference => reference.Name, reference => PaletteFallback.Compare(palette, reference.Palette)).Select(character => Describe(character.Key, character.Max())),
            ];
            return new(file, characters.Min(character => character.Score), Likeness.Unsure, characters, [], string.Join("; ", characters.Select(character => character.Reason)));
        }
        catch (MediaException e)
        {
            return PictureScorer.Unreadable(file, e);
        }
    }

    private static ScoredCharacter Describe(string name, double alike) => new(
        name,
        Math.Round(alike, 4),
        Likeness.Unsure,
        new Dictionary<string, double> { ["palette"] = Math.Round(alike, 3) },
        null,
        string.Create(CultureInfo.InvariantCulture, $"the colours in the middle of the pictures are {alike:F2} alike; nothing else was looked at"));
}
