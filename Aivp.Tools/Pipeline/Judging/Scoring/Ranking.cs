namespace Aivp.Tools.Pipeline.Judging.Scoring;

/// <summary>One ranking of eight pictures against a reference.</summary>
/// <param name="Subject">The reference's.</param>
/// <param name="Right">The picture of the same subject came first.</param>
/// <param name="Margin">By how much the first one won.</param>
internal readonly record struct Ranking(string Subject, bool Right, double Margin);
