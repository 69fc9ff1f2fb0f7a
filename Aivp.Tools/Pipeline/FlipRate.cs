namespace Aivp.Tools.Pipeline;

/// <summary>How often a model that sees contradicts itself when two pictures change places.</summary>
/// <param name="Pairs">How many pairs it compared.</param>
/// <param name="Rate">The share of them where it did, 0 to 1.</param>
/// <param name="PreferredFirst">How often it then was for the first place.</param>
/// <param name="PreferredSecond">How often it then was for the second place.</param>
public sealed record FlipRate(int Pairs, double Rate, int PreferredFirst, int PreferredSecond);
