namespace Aivp.Tools.Pipeline.Judging;

/// <summary>How judges are put together: every weight and threshold of it.</summary>
internal static class Fusion
{
    /// <summary>A score at or below this is a gross failure. The lowest score counts, so no second opinion can raise it, and none is paid for. Source: where the local judge says "different", which 2 % of true pairs reach.</summary>
    public const double Gross = 0.2;

    /// <summary>Taken off for an item that tells who it is (hair, a piece of the outfit, the tell) and isn't so. Source: judgement; one must not pass a film's usual threshold of 0.8.</summary>
    public const double IdentifyingItem = 0.3;

    /// <summary>Taken off for an item that can be taken one way or the other (age, build, skin, action, framing, setting, light). Source: judgement; two must not pass.</summary>
    public const double SofterItem = 0.15;

    /// <summary>The most a frame with a wrong number of people, writing or malformed bodies can have. Source: as the local judge's for people.</summary>
    public const double FlawedFrame = 0.5;

    /// <summary>Scores nearer to each other than this are a close race, which two pictures side by side decide better. Source: what scaling and compressing one picture changes is 0.03.</summary>
    public const double CloseRace = 0.05;

    /// <summary>An answer less sure than this is asked for again: another might say otherwise. Source: judgement.</summary>
    public const double SureAnswer = 0.75;

    /// <summary>A model's word on who somebody is, as a score: it agrees with people in 80 of 100 cases, so its surest word is no surer than that. Source: DreamBench++.</summary>
    public static double Identity(string person, double confidence) => person == "same" ? 0.5 + (0.45 * confidence) : 0.5 - (0.45 * confidence);

    /// <summary>Whether what the free judges said can still be changed by one that costs.</summary>
    public static bool CanChange(IReadOnlyList<Verdict> free) =>
        !free.Any(verdict => verdict.Score <= Gross || verdict.Characters.Any(character => character.Score <= Gross));

    /// <summary>
    /// A second opinion as it counts beside the free ones: where they know who somebody is, they lead, and the model is heard on clothes, hair and the rest.
    /// Source: embeddings beat vision models on faces; the models follow prompts as people do in 93 of 100 cases.
    /// </summary>
    public static Verdict Beside(Verdict opinion, IReadOnlyList<Verdict> free) => opinion with
    {
        Characters =
        [
            .. from character in opinion.Characters
               let led = free.Any(verdict => verdict.Characters.Any(other => other.Character == character.Character && other.Score is not null))
               select led && character.Parts.TryGetValue("items", out double items) ? character with { Score = items } : character,
        ],
    };
}
