using Aivp.Tools.Pipeline.Judging.Sampling;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Pipeline.Judging.Local;

/// <summary>Puts what the gallery found into the words of the pipeline.</summary>
internal static class LocalVerdict
{
    /// <summary>The verdict on one picture.</summary>
    public static Verdict Of(string judge, Expectation expected, IReadOnlyList<CastReference> members, CastMatches matches, Calibration calibration)
    {
        List<Defect> defects = [];
        List<CharacterVerdict> characters = [];
        for (int i = 0; i < members.Count; i++)
        {
            CastMatch match = matches.Expected[i];
            CharacterId id = expected.Figures[i].Character.Id;
            bool pasted = match.Likeness is Likeness.Same && members[i].Faces.Any(reference => CopyPaste.IsOf(match.Figure!, reference, calibration));
            DefectKind[] kinds = [.. Defects(match, pasted)];
            defects.AddRange(kinds.Select(kind => new Defect(kind, id)));
            characters.Add(Character(id, match, pasted, kinds.Length > 0));
        }

        foreach ((_, int? member, _) in matches.Extras)
        {
            bool twice = member < expected.Figures.Count;
            defects.Add(twice ? new(DefectKind.Clone, expected.Figures[member!.Value].Character.Id) : new(DefectKind.ExtraPerson, null));
        }

        double? score = characters.Exists(character => character.Score is null) ? null : characters.Min(character => character.Score);
        if (matches.Extras.Count > 0)
        {
            score = score is null ? null : Math.Min(score.Value, LocalVisionJudge.FlawedFrame);
        }

        IEnumerable<string> said =
        [
            .. characters.Select((character, i) => $"{members[i].Name}: {character.Reason}"),
            .. matches.Extras.Select(extra => $"one more person: {extra.Reason}"),
        ];
        return new(judge, score, characters, [.. defects.Distinct()], string.Join("; ", said));
    }

    /// <summary>What is wrong with one figure.</summary>
    /// <param name="match">The figure and its character.</param>
    /// <param name="pasted">It's a reference's copy.</param>
    public static IEnumerable<DefectKind> Defects(CastMatch match, bool pasted)
    {
        if (match.Defect is { } defect)
        {
            yield return defect;
        }

        if (pasted)
        {
            yield return DefectKind.CopyPaste;
        }

        // The right face over the wrong clothes can be mended without making the face anew.
        if (match.Defect is not DefectKind.SwappedCharacter && match.Resemblance is { Face: >= Scale.SameScore, Wardrobe: <= Scale.DifferentScore })
        {
            yield return DefectKind.WrongOutfit;
        }
    }

    private static CharacterVerdict Character(CharacterId id, CastMatch match, bool pasted, bool flawed)
    {
        // Between "the same" and "different" lies what can't be known from the picture: no score, so that another judge decides.
        double? score = match.Likeness is Likeness.Unsure ? null : flawed ? Math.Min(match.Score, LocalVisionJudge.FlawedFrame) : match.Score;
        string verdict = match.Likeness.ToString().ToLowerInvariant();
        string reason = $"{verdict}: {match.Reason}{(pasted ? "; a reference picture was pasted in: same pose, same crop" : "")}";
        IReadOnlyDictionary<string, double> parts = match.Resemblance?.Parts ?? new Dictionary<string, double>();
        return new(id, score is null ? null : Math.Round(score.Value, 3), parts, match.Figure is null ? null : Box(match.Figure.Bounds), reason);
    }

    private static FigureBox Box(Area area) => new((int)area.Left, (int)area.Top, (int)Math.Round(area.Width), (int)Math.Round(area.Height));
}
