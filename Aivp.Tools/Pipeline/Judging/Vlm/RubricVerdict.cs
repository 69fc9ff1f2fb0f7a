using System.Globalization;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Pipeline.Judging.Vlm;

/// <summary>What answers item by item come to.</summary>
/// <param name="Characters">Each character's score, with the items that aren't so.</param>
/// <param name="Frame">The frame's score, 0 to 1.</param>
/// <param name="FrameReason">Why.</param>
/// <param name="Defects">What is wrong.</param>
internal sealed record RubricVerdict(
    IReadOnlyDictionary<CharacterId, (double Score, string Reason)> Characters, double Frame, string FrameReason, IReadOnlyList<Defect> Defects)
{
    /// <summary>One character's. Without items there's nothing against it, and nothing to say.</summary>
    public (double Score, string Reason) Of(CharacterId character) => Characters.TryGetValue(character, out (double, string) found) ? found : (1, "");

    /// <summary>Reads the answers. What isn't visible counts neither way.</summary>
    public static RubricVerdict Of(RubricAnswer answer, IReadOnlyList<RubricItem> items, Expectation expected)
    {
        Dictionary<string, ItemAnswer> byId = answer.Answers.GroupBy(item => item.Id).ToDictionary(group => group.Key, group => group.First());
        RubricItem[] wrong = [.. items.Where(item => byId[item.Id].Answer == "no")];
        Dictionary<CharacterId, (double, string)> characters = items.Where(item => item.Character is not null).GroupBy(item => item.Character!.Value).ToDictionary(
            group => group.Key,
            group => (Score(wrong.Where(item => item.Character == group.Key)), Reason([.. wrong.Where(item => item.Character == group.Key)], byId, "as on the sheet")));
        RubricItem[] ofFrame = [.. wrong.Where(item => item.Character is null)];
        double frame = Score(ofFrame);
        string reason = Reason(ofFrame, byId, "the frame is as it should be");
        List<Defect> defects = [.. wrong.Select(item => new Defect(item.Defect, item.Character))];
        if (answer.People != expected.Figures.Count)
        {
            frame = Math.Min(frame, Fusion.FlawedFrame);
            reason += string.Create(CultureInfo.InvariantCulture, $"; {answer.People} people where {expected.Figures.Count} should be");
            defects.Add(new(answer.People > expected.Figures.Count ? DefectKind.ExtraPerson : DefectKind.MissingCharacter, null));
        }

        return new(characters, frame, reason, [.. defects.Distinct()]);
    }

    private static double Score(IEnumerable<RubricItem> wrong) => Math.Max(0, 1 - wrong.Sum(item => item.Weight));

    private static string Reason(RubricItem[] wrong, Dictionary<string, ItemAnswer> byId, string good) =>
        wrong.Length == 0 ? good : string.Join(", ", wrong.Select(item => $"not {item.Text} ({byId[item.Id].Evidence})"));
}
