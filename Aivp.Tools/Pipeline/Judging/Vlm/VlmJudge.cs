using System.Globalization;
using Aivp.Tools.Prompts;
using Aivp.Tools.Storyboards;
using Microsoft.Extensions.Options;

namespace Aivp.Tools.Pipeline.Judging.Vlm;

/// <summary>
/// Has a model that sees look at a frame: item by item what the sheets say, and, where nobody else can tell, whether it's the same person. On who it is
/// the model sees crops and no words about them: models reward a plausible story over what is in the picture.
/// </summary>
internal sealed class VlmJudge(VisionAsker desk, VisionPictures pictures, PromptLibrary prompts, IOptions<VlmOptions> options) : ISecondOpinion
{
    private const int MostReferences = 2;

    /// <inheritdoc/>
    public string Name => desk.Judge;

    /// <inheritdoc/>
    public string Version => $"1-{desk.Model}-{prompts.VersionOf("judge-rubric")}-{prompts.VersionOf("judge-identity")}";

    /// <inheritdoc/>
    public string Model => desk.Model;

    /// <inheritdoc/>
    public bool AppliesTo(Expectation expected) => expected.Style is not PictureStyle.CutOut;

    /// <inheritdoc/>
    public async Task<Verdict> JudgeAsync(string picture, Expectation expected, IReadOnlyList<Verdict> before, CancellationToken cancellationToken)
    {
        string judge = $"{Name}/{Version}";
        FigureBox?[] boxes = [.. expected.Figures.Select(figure => Known(figure.Character.Id, before)?.Figure)];
        RubricItem[] items = [.. expected.Figures.SelectMany((figure, i) => Rubric.Of(figure, i + 1)), .. Rubric.Of(expected)];
        (string File, string Shows)[] beside =
        [
            .. expected.Background is { } background ? [(background, "the place without people")] : Array.Empty<(string, string)>(),
            .. expected.StyleFrame is { } style ? [(style, "the film's style frame")] : Array.Empty<(string, string)>(),
        ];
        List<VisionPicture> shown = [await pictures.PrepareAsync(picture, null, cancellationToken)];
        foreach ((string file, _) in beside)
        {
            shown.Add(await pictures.PrepareAsync(file, null, cancellationToken));
        }

        VisionQuestion question = new(Words(expected, items, boxes, [.. beside.Select(one => one.Shows)]), shown, AnswerForm.Rubric);
        Heard<RubricAnswer> rubric = await desk.AskAsync(question, VlmJson.Default.RubricAnswer, answer => answer.Problem([.. items.Select(item => item.Id)]), expected, cancellationToken);
        if (rubric.Answer is null)
        {
            return Verdict.Unscored(judge, rubric.Problem!) with { CostUsd = rubric.CostUsd };
        }

        RubricVerdict read = RubricVerdict.Of(rubric.Answer, items, expected);
        decimal cost = rubric.CostUsd;
        List<CharacterVerdict> characters = [];
        foreach ((int i, ExpectedFigure figure) in expected.Figures.Index())
        {
            (double score, string reason) = read.Of(figure.Character.Id);
            Dictionary<string, double> parts = new() { ["items"] = Math.Round(score, 3) };
            if (Known(figure.Character.Id, before)?.Score is not null)
            {
                characters.Add(new(figure.Character.Id, Math.Round(score, 3), parts, boxes[i], reason));
                continue;
            }

            (double? identity, string seen, decimal spent) = await IdentifyAsync(picture, expected, figure, boxes[i], cancellationToken);
            cost += spent;
            if (identity is { } known)
            {
                parts["identity"] = Math.Round(known, 3);
            }

            characters.Add(new(figure.Character.Id, identity is null ? null : Math.Round(Math.Min(score, identity.Value), 3), parts, boxes[i], reason.Length == 0 ? seen : $"{seen}; {reason}"));
        }

        double? worst = characters.Exists(character => character.Score is null) ? null : characters.Select(character => character.Score).Append(read.Frame).Min();
        string said = string.Join("; ", [.. characters.Select((character, i) => $"{expected.Figures[i].Character.Name}: {character.Reason}"), read.FrameReason]);
        return new(judge, worst is null ? null : Math.Round(worst.Value, 3), characters, read.Defects, said) { CostUsd = cost };
    }

    private static CharacterVerdict? Known(CharacterId character, IReadOnlyList<Verdict> before) =>
        before.SelectMany(verdict => verdict.Characters).Where(verdict => verdict.Character == character).OrderByDescending(verdict => verdict.Score is not null).FirstOrDefault();

    private async Task<(double? Score, string Reason, decimal CostUsd)> IdentifyAsync(
        string picture, Expectation expected, ExpectedFigure figure, FigureBox? box, CancellationToken cancellationToken)
    {
        PortraitView last = figure.Appearance.Facing is Facing.Away ? PortraitView.Back : PortraitView.Front;
        string[] files = [.. figure.Portraits.OrderBy(portrait => portrait.Key != last).ThenBy(portrait => portrait.Key).Select(portrait => portrait.Value).Take(MostReferences)];
        if (files.Length == 0)
        {
            return (null, "there's no reference picture to compare with", 0);
        }

        List<VisionPicture> shown = [];
        foreach (string file in files)
        {
            shown.Add(await pictures.PrepareAsync(file, null, cancellationToken));
        }

        shown.Add(await pictures.PrepareAsync(picture, box, cancellationToken));
        VisionQuestion question = new(prompts.Render("judge-identity", new { references = files.Length }), shown, AnswerForm.Identity);
        List<IdentityAnswer> votes = [];
        decimal cost = 0;
        string? problem = null;
        while (votes.Count < options.Value.Votes && problem is null)
        {
            Heard<IdentityAnswer> heard = await desk.AskAsync(question with { Vote = votes.Count }, VlmJson.Default.IdentityAnswer, answer => answer.Problem(), expected, cancellationToken);
            cost += heard.CostUsd;
            problem = heard.Problem;
            if (heard.Answer is { } answer)
            {
                votes.Add(answer);
            }

            // Asked again only while another answer could turn this one over.
            if (votes is [{ Confidence: >= Fusion.SureAnswer, Person: not "unsure" }] || Decided(votes))
            {
                break;
            }
        }

        IGrouping<string, IdentityAnswer>? most = votes.GroupBy(vote => vote.Person).OrderByDescending(group => group.Count()).FirstOrDefault();
        if (most is null || most.Key == "unsure" || most.Count() * 2 <= votes.Count)
        {
            return (null, problem ?? $"the model can't tell who it is{(most is null ? "" : $" ({most.First().Evidence})")}", cost);
        }

        string agreed = votes.Count == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $", {most.Count()} of {votes.Count} times");
        double confidence = most.Average(vote => vote.Confidence) * most.Count() / votes.Count;
        return (Fusion.Identity(most.Key, confidence), $"{(most.Key == "same" ? "the same person" : "another person")}{agreed} ({most.First().Evidence})", cost);
    }

    private bool Decided(List<IdentityAnswer> votes)
    {
        int left = options.Value.Votes - votes.Count;
        int[] counts = [.. votes.GroupBy(vote => vote.Person).Select(group => group.Count()).OrderDescending()];
        return counts.Length > 0 && votes.Count > 1 && counts[0] > counts.ElementAtOrDefault(1) + left;
    }

    private string Words(Expectation expected, RubricItem[] items, FigureBox?[] boxes, string[] beside) => prompts.Render("judge-rubric", new
    {
        people = expected.Figures.Count,
        beside = beside.Select((shows, i) => new { number = i + 2, shows }),
        characters = expected.Figures.Select((figure, i) => new
        {
            name = figure.Character.Name,
            place = Place(boxes[i], figure.Appearance),
            items = items.Where(item => item.Character == figure.Character.Id).Select(item => new { id = item.Id, text = item.Text }),
        }),
        frame = items.Where(item => item.Character is null).Select(item => new { id = item.Id, text = item.Text }),
    });

    private static string Place(FigureBox? box, Storyboards.Appearance appearance)
    {
        string where = box is { } found ? string.Create(CultureInfo.InvariantCulture, $"about {found.X + (found.Width / 2)} pixels from the left edge") : "wherever it fits best";
        return appearance.Facing is Facing.Away ? $"{where}, seen from behind" : where;
    }
}
