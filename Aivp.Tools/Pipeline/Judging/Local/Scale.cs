namespace Aivp.Tools.Pipeline.Judging.Local;

/// <summary>Where likeness ends and difference begins, on one measure.</summary>
/// <param name="Different">At or below: different. 2 % of the pairs that are the same lie here, or fewer.</param>
/// <param name="Same">At or above: the same. 1 % of the pairs that are different lie here, or fewer.</param>
internal readonly record struct Scale(double Different, double Same)
{
    /// <summary>The score of what is just the same. A film's default threshold.</summary>
    public const double SameScore = 0.8;

    /// <summary>The score of what is just different.</summary>
    public const double DifferentScore = 1 - SameScore;

    /// <summary>0 to 1: a logistic curve through <see cref="SameScore"/> and <see cref="DifferentScore"/>.</summary>
    public double Score(double value)
    {
        double middle = (Same + Different) / 2, reach = (Same - Different) / 2;
        return 1 / (1 + Math.Exp(-(value - middle) / reach * Math.Log(SameScore / DifferentScore)));
    }

    /// <summary>What a value says.</summary>
    public Likeness Of(double value) => value >= Same ? Likeness.Same : value <= Different ? Likeness.Different : Likeness.Unsure;
}
