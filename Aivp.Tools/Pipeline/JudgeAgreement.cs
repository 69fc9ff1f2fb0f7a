namespace Aivp.Tools.Pipeline;

/// <summary>How one judge agrees with the user.</summary>
/// <param name="Scored">How many rated candidates it scored.</param>
/// <param name="Agreement">How often it's on the thumb's side of the threshold, 0 to 1.</param>
/// <param name="Order">How often it scores a good one higher than a bad one, 0 to 1; null: there's only one kind.</param>
public sealed record JudgeAgreement(int Scored, double Agreement, double? Order);
