namespace Aivp.Tools.Pipeline;

/// <summary>How a project's judges agree with its user.</summary>
/// <param name="Rated">How many candidates have a thumb.</param>
/// <param name="Good">How many of them up.</param>
/// <param name="Unscored">How many of them no judge scored: they're left out below.</param>
/// <param name="Threshold">From which score a candidate is accepted today.</param>
/// <param name="Agreement">How often that agrees with the thumbs, 0 to 1; null: nothing to compare.</param>
public sealed record CalibrationReport(int Rated, int Good, int Unscored, double Threshold, double? Agreement)
{
    /// <summary>The threshold that agrees best; null: too few ratings.</summary>
    public double? Suggested { get; init; }

    /// <summary>How often that one agrees, 0 to 1.</summary>
    public double? SuggestedAgreement { get; init; }

    /// <summary>It's the project's from now on.</summary>
    public bool Applied { get; init; }

    /// <summary>Each judge by itself, by name and version.</summary>
    public IReadOnlyDictionary<string, JudgeAgreement> Judges { get; init; } = new Dictionary<string, JudgeAgreement>();

    /// <summary>Of models that compared candidates: how often they preferred a place to a picture.</summary>
    public IReadOnlyDictionary<string, FlipRate> Models { get; init; } = new Dictionary<string, FlipRate>();
}
