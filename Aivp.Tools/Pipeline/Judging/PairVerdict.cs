using Aivp.Tools.Pipeline.Judging.Vlm;

namespace Aivp.Tools.Pipeline.Judging;

/// <summary>What two pictures side by side, asked in both orders, came to.</summary>
/// <param name="Model">Who was asked.</param>
/// <param name="Better">1 or 2; 0: level, or the answers contradict each other; null: there was no answer.</param>
/// <param name="Flipped">It preferred a place, not a picture; null: there was no answer.</param>
/// <param name="PrefersFirst">With <paramref name="Flipped"/>: the first place; null otherwise.</param>
/// <param name="CostUsd">Both questions together.</param>
/// <param name="Reason">What was said.</param>
internal sealed record PairVerdict(string Model, int? Better, bool? Flipped, bool? PrefersFirst, decimal CostUsd, string Reason)
{
    /// <summary>Puts both orders together.</summary>
    /// <param name="model">Who was asked.</param>
    /// <param name="there">With picture 1 first.</param>
    /// <param name="back">With picture 2 first.</param>
    public static PairVerdict Of(string model, Heard<PairAnswer> there, Heard<PairAnswer> back)
    {
        decimal cost = there.CostUsd + back.CostUsd;
        if (there.Answer is not { } one || back.Answer is not { } other)
        {
            return new(model, null, null, null, cost, there.Problem ?? back.Problem!);
        }

        int turned = other.Better is 0 ? 0 : 3 - other.Better;
        if (one.Better != turned && one.Better != 0 && turned != 0)
        {
            return new(model, 0, true, one.Better == 1, cost, $"it preferred the {(one.Better == 1 ? "first" : "second")} place both times, so it's a tie");
        }

        return one.Better == turned
            ? new(model, one.Better, false, null, cost, one.Evidence)
            : new(model, 0, false, null, cost, "better in one order, level in the other: a tie");
    }
}
