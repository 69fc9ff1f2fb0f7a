using System.Globalization;

namespace Aivp.Tools.Pipeline.Choosing;

/// <summary>
/// Whether one more draw is worth its price. Scores are drawn from a distribution that is known from the film so far; what has been drawn is kept, so a
/// draw is worth what it's expected to add to the best. That rule is optimal where draws are independent and can be recalled (Weitzman's box problem).
/// </summary>
/// <param name="target">The score from which a candidate is accepted; more than that is worth no more.</param>
/// <param name="priceUsd">One draw's price. What costs nothing is always worth it.</param>
/// <param name="worthUsd">What an accepted keyframe is worth to the user, in dollars. Half a target is worth half of it.</param>
/// <param name="known">Scores of the film's other candidates.</param>
internal sealed class DrawPolicy(double target, decimal priceUsd, decimal worthUsd, IReadOnlyCollection<double> known)
{
    // What is believed before anything is drawn: any score is as likely as any other. It weighs as much as four draws. Source: judgement.
    private const int Believed = 10;
    private const double BelievedWeight = 4;

    /// <summary>Draws whose number the user set: any number is worth it.</summary>
    public static DrawPolicy Always { get; } = new(1, 0, 0, []);

    /// <summary>Whether to draw once more.</summary>
    /// <param name="drawn">This keyframe's scores so far.</param>
    public bool IsWorth(IReadOnlyCollection<double> drawn) => priceUsd == 0 || worthUsd * (decimal)Gain(drawn) > priceUsd;

    /// <summary>Why it was left at that, and what another dollar would buy; empty where a price had nothing to do with it.</summary>
    public string Remark(IReadOnlyCollection<double> drawn)
    {
        if (priceUsd == 0)
        {
            return "";
        }

        int more = (int)Math.Floor(1 / priceUsd);
        double chance = Chance(drawn);
        string stop = IsWorth(drawn)
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $" Another draw for ${priceUsd:0.00##} is expected to add {Gain(drawn) * target:0.000}, worth ${worthUsd * (decimal)Gain(drawn):0.000}: not drawn.");
        return more == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{stop} One more draw costs ${priceUsd:0.00} and is accepted with a chance of {chance * 100:0} %.")
            : string.Create(CultureInfo.InvariantCulture, $"{stop} One more dollar would buy {more} draws and a chance of {(1 - Math.Pow(1 - chance, more)) * 100:0} % that one is accepted.");
    }

    /// <summary>What another draw is expected to add to the best, as a share of the target.</summary>
    private double Gain(IReadOnlyCollection<double> drawn)
    {
        double best = drawn.Count == 0 ? 0 : drawn.Max();
        return Expect(drawn, score => Math.Max(0, Math.Min(score, target) - best)) / target;
    }

    private double Chance(IReadOnlyCollection<double> drawn) => Expect(drawn, score => score >= target ? 1 : 0);

    private double Expect(IReadOnlyCollection<double> drawn, Func<double, double> of)
    {
        double believed = Enumerable.Range(0, Believed).Average(i => of((i + 0.5) / Believed));
        double seen = known.Sum(of) + drawn.Sum(of);
        return ((believed * BelievedWeight) + seen) / (BelievedWeight + known.Count + drawn.Count);
    }
}
