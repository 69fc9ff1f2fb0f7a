namespace Aivp.Simulator.Fal;

/// <summary>Another price for some settings.</summary>
internal sealed record FalPriceRule(decimal Usd, IReadOnlyDictionary<string, string> If);
