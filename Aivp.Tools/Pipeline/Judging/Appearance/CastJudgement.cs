using System.Globalization;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Pipeline.Judging.Appearance;

/// <summary>Decides who is who in one picture, and what is wrong with each.</summary>
internal sealed class CastJudgement
{
    // Somebody who shouldn't be there may look anywhere.
    private static readonly Storyboards.Appearance s_anyhow = new(true, Facing.ThreeQuarter);
    private readonly string _judge;
    private readonly Expectation _expected;
    private readonly CharacterReference?[] _cast;
    private readonly FigureInPicture[] _figures;

    /// <param name="judge">The judge's name and version.</param>
    /// <param name="expected">Who must be seen.</param>
    /// <param name="cast">The references of the expected figures, then of the others; null where there is none.</param>
    /// <param name="found">The picture's figures.</param>
    /// <param name="card">A reference's keyline in white light; null where there is no reference.</param>
    public CastJudgement(string judge, Expectation expected, CharacterReference?[] cast, CutOuts found, Keyline? card)
    {
        (_judge, _expected, _cast) = (judge, expected, cast);
        Light light = found.Keyline is { } seen && card is { } white ? Light.Between(seen.Paper, white.Paper) : Light.White;
        _figures = [.. found.Figures.Select(figure => new FigureInPicture(found, figure, light))];
    }

    public Verdict Judge(CancellationToken cancellationToken)
    {
        Likeness?[][] likeness = [.. _expected.Figures.Select((_, i) => Likenesses(i, cancellationToken))];
        int[] pairs = CastAssignment.Pair([.. likeness.Select(row => row.Select(one => one?.Identity ?? 0).ToArray())]);
        List<Defect> defects = [];
        CharacterVerdict[] verdicts = new CharacterVerdict[_expected.Figures.Count];
        for (int i = 0; i < verdicts.Length; i++)
        {
            verdicts[i] = Verdict(i, pairs[i], pairs[i] < 0 ? null : likeness[i][pairs[i]], defects);
        }

        int[] extra = [.. Enumerable.Range(0, _figures.Length).Where(figure => !pairs.Contains(figure) && !IsLimb(_figures[figure].Shape))];
        defects.AddRange(extra.Select(figure => TwiceOf(figure) is { } who ? new Defect(DefectKind.Clone, who) : new Defect(DefectKind.ExtraPerson, null)));
        double? score = verdicts.Any(verdict => verdict.Score is null) ? null : verdicts.Select(verdict => verdict.Score).Append(extra.Length > 0 ? AppearanceThresholds.CrowdedScore : 1).Min();
        return new(_judge, score, verdicts, defects, Reason(verdicts, extra.Length));
    }

    /// <summary>Who is seen a second time in a figure that is nobody's; null: it's a stranger.</summary>
    private CharacterId? TwiceOf(int figure)
    {
        Likeness?[] likeness = [.. _expected.Figures.Select((_, i) => _cast[i] is { } reference ? _figures[figure].LikenessTo(reference, s_anyhow) : null)];
        int member = Enumerable.Range(0, likeness.Length).OrderByDescending(i => likeness[i]?.Identity ?? 0).FirstOrDefault(-1);
        return member >= 0 && likeness[member] is { Outfit: >= AppearanceThresholds.PartAccepted } alike
            && alike.Identity >= AppearanceThresholds.CertainIdentity && alike.Placement.Fit >= AppearanceThresholds.LeastFit
                ? _expected.Figures[member].Character.Id
                : null;
    }

    /// <summary>A hand or a foot that somebody in front cuts off from the rest: far smaller than a figure beside it, and lower.</summary>
    private bool IsLimb(CutOut piece) => _figures.Any(figure =>
        figure.Shape.Area >= AppearanceThresholds.LimbToBody * piece.Area
        && piece.Box.Y > figure.Shape.Box.Y + AppearanceThresholds.LimbBelow * figure.Shape.Box.Height
        && piece.Box.X < figure.Shape.Box.X + figure.Shape.Box.Width + figure.Shape.Box.Width / 2
        && piece.Box.X + piece.Box.Width > figure.Shape.Box.X - figure.Shape.Box.Width / 2);

    private Likeness?[] Likenesses(int member, CancellationToken cancellationToken) => [.. _figures.Select(figure =>
    {
        cancellationToken.ThrowIfCancellationRequested();
        return _cast[member] is { } reference ? figure.LikenessTo(reference, _expected.Figures[member].Appearance) : null;
    })];

    private CharacterVerdict Verdict(int member, int figure, Likeness? likeness, List<Defect> defects)
    {
        CharacterId who = _expected.Figures[member].Character.Id;
        if (_cast[member] is null)
        {
            return new(who, null, new Dictionary<string, double>(), null, "there is no animatic reference picture to compare with");
        }

        if (figure < 0)
        {
            defects.Add(new(DefectKind.MissingCharacter, who));
            return new(who, 0, new Dictionary<string, double>(), null, "isn't in the picture");
        }

        FigureBox box = _figures[figure].Shape.Box;
        if (likeness is null)
        {
            return new(who, null, new Dictionary<string, double>(), box, "too little of the figure can be seen");
        }

        Dictionary<string, double> parts = [];
        Add(parts, "hair", likeness.Hair);
        Add(parts, "skin", likeness.Skin);
        Add(parts, "outfit", likeness.Outfit);
        Add(parts, "tell", likeness.Tell);
        if (IsImpostor(member, figure, likeness, out string? impostor))
        {
            defects.Add(new(impostor is null ? DefectKind.Stranger : DefectKind.SwappedCharacter, who));
            return new(who, Math.Min(likeness.Score, AppearanceThresholds.SwappedScore), parts, box, $"{impostor ?? "somebody else"} stands in this place");
        }

        if (likeness is { Hair: null, Skin: null, Outfit: null })
        {
            return new(who, null, parts, box, "too little of the figure can be seen");
        }

        (DefectKind Kind, string Part)[] kinds = [(DefectKind.WrongHair, "hair"), (DefectKind.WrongSkin, "skin"), (DefectKind.WrongOutfit, "outfit"), (DefectKind.MissingTell, "tell")];
        (DefectKind Kind, string Part)[] wrong = [.. kinds.Where(kind => parts.TryGetValue(kind.Part, out double part) && part < AppearanceThresholds.PartAccepted)];
        defects.AddRange(wrong.Select(kind => new Defect(kind.Kind, who)));
        string reason = wrong.Length == 0 ? "as in the reference pictures" : $"differs in {string.Join(" and ", wrong.Select(kind => kind.Part))}";
        return new(who, likeness.Score, parts, box, reason);
    }

    /// <summary>Whether somebody else stands in a character's place: one of the cast who is clearly more alike, who is named, or nobody known.</summary>
    private bool IsImpostor(int member, int figure, Likeness own, out string? impostor)
    {
        impostor = null;
        bool strange = own.Placement.Fit < AppearanceThresholds.LeastFit;
        if (!strange && own.Identity >= AppearanceThresholds.CertainIdentity)
        {
            return false;
        }

        IReadOnlyList<ExpectedFigure> all = [.. _expected.Figures, .. _expected.Others];
        for (int other = 0; other < _cast.Length && impostor is null; other++)
        {
            if (other != member && _cast[other] is { } reference
                && _figures[figure].LikenessTo(reference, _expected.Figures[member].Appearance) is { } likeness && likeness.Placement.Fit >= AppearanceThresholds.LeastFit
                && likeness.Identity > Math.Max(own.Identity + AppearanceThresholds.IdentityMargin, AppearanceThresholds.LeastIdentity))
            {
                impostor = all[other].Character.Name;
            }
        }

        return strange || impostor is not null || (own.Hair < AppearanceThresholds.PartAccepted && own.Outfit < AppearanceThresholds.PartAccepted);
    }

    private static void Add(Dictionary<string, double> parts, string name, double? part)
    {
        if (part is { } value)
        {
            parts[name] = Math.Round(value, 3);
        }
    }

    private string Reason(CharacterVerdict[] verdicts, int extra)
    {
        List<string> said = [.. verdicts.Where(verdict => verdict.Score is not >= AppearanceThresholds.PartAccepted).Select(verdict => $"{verdict.Character}: {verdict.Reason}")];
        if (extra > 0)
        {
            said.Add(string.Create(CultureInfo.InvariantCulture, $"{_figures.Length} people where {_expected.Figures.Count} should be"));
        }

        return said.Count > 0 ? string.Join("; ", said) : verdicts.Length == 0 ? "nobody is in the picture, as planned" : "everybody is as in the reference pictures";
    }
}
