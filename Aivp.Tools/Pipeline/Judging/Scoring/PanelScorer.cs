using Aivp.Tools.Errors;
using Aivp.Tools.Pipeline.Judging.Vlm;
using Aivp.Tools.Skills;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Pipeline.Judging.Scoring;

/// <summary>Scores loose pictures with the judges of the pipeline: one by name, or all together.</summary>
internal sealed class PanelScorer(JudgePanel panel, IEnumerable<IConsistencyJudge> judges, IEnumerable<ISecondOpinion> opinions, CallerJudges callers)
{
    private const string All = "panel";

    private static readonly PortraitView[] s_views = [PortraitView.Front, PortraitView.Side, PortraitView.Back, PortraitView.Turnaround];

    /// <summary>Scores each picture, in the order given.</summary>
    /// <exception cref="SkillArgumentException">There is no such judge.</exception>
    public async Task<IReadOnlyList<ScoredPicture>> ScoreAsync(ScoreRequest request, CancellationToken cancellationToken)
    {
        if (request.References.GroupBy(reference => reference.Name).Any(character => character.Count() > s_views.Length))
        {
            throw new SkillArgumentException("reference", $"a character has at most {s_views.Length} pictures here: front, side, back and turnaround, in this order.");
        }

        Func<string, Expectation, Task<ScoredPicture>> score = request.Judge == All
            ? async (file, expected) => await ByPanelAsync(file, expected, cancellationToken)
            : (request.Judge == CallerDesk.Client ? callers.Here() : opinions.FirstOrDefault(opinion => opinion.Name == request.Judge)) is { } paid
            ? async (file, expected) => Describe(file, expected, await paid.JudgeAsync(file, expected, [], cancellationToken))
            : async (file, expected) => Describe(file, expected, await Named(request.Judge).JudgeAsync(file, expected, cancellationToken));
        Expectation expected = Expected(request);
        List<ScoredPicture> scored = [];
        foreach (string file in request.Pictures)
        {
            try
            {
                scored.Add(await score(Path.GetFullPath(file), expected) with { File = file });
            }
            catch (MediaException e)
            {
                scored.Add(PictureScorer.Unreadable(file, e));
            }
        }

        return scored;
    }

    private IConsistencyJudge Named(string name) => judges.FirstOrDefault(judge => judge.Name == name)
        ?? throw new SkillArgumentException("judge", name == "vlm"
            ? "no model that sees is set up: name one by Judging:Vlm:Provider and Judging:Vlm:Model. local and panel do without."
            : $"there is no judge '{name}'; there are {string.Join(", ", judges.Select(judge => judge.Name).Append(CallerDesk.Client).Append(All))}.");

    private static ScoredPicture Describe(string file, Expectation expected, Verdict verdict) =>
        Describe(file, expected, verdict.Score, verdict.Characters, verdict.Defects, verdict.Reason);

    private async Task<ScoredPicture> ByPanelAsync(string file, Expectation expected, CancellationToken cancellationToken)
    {
        PanelVerdict verdict = await panel.JudgeAsync(file, expected, cancellationToken);
        return Describe(file, expected, verdict.Score, verdict.Characters, verdict.Defects, verdict.Reason);
    }

    private static ScoredPicture Describe(
        string file, Expectation expected, double? score, IReadOnlyList<CharacterVerdict> characters, IReadOnlyList<Defect> defects, string reason) => new(
        file,
        score,
        Said(score),
        [
            .. from character in characters
               let name = expected.Figures.First(figure => figure.Character.Id == character.Character).Character.Name
               let box = character.Figure is { } figure ? new FigureEvidence(figure.X, figure.Y, figure.Width, figure.Height, null, null) : null
               select new ScoredCharacter(name, character.Score, Said(character.Score), character.Parts, box, character.Reason),
        ],
        [.. defects.Select(defect => DefectCodes.Of(defect.Kind)).Distinct()],
        reason);

    private static Likeness Said(double? score) => score switch
    {
        >= Local.Scale.SameScore => Likeness.Same,
        <= Local.Scale.DifferentScore => Likeness.Different,
        _ => Likeness.Unsure,
    };

    private static Expectation Expected(ScoreRequest request)
    {
        ExpectedFigure[] figures =
        [
            .. request.References.GroupBy(reference => reference.Name ?? ScoreSkills.Unnamed).Select(character => new ExpectedFigure(
                new Character(CharacterId.Of(character.Key), character.Key, default),
                new(true, Facing.Camera),
                character.Zip(s_views).ToDictionary(pair => pair.Second, pair => Path.GetFullPath(pair.First.File)))),
        ];
        return new(new FrameId("score", FrameKind.First), Framing.Medium, figures, []) { Style = request.Style };
    }
}
