namespace Aivp.Tools.Catalog;

/// <summary>Another price for some settings.</summary>
/// <param name="Usd">For a unit.</param>
/// <param name="If">Values by parameter name, all of which must be so; <c>*</c> is any value that's set.</param>
internal sealed record PriceRule(decimal Usd, IReadOnlyDictionary<string, string> If)
{
    /// <summary>Whether it's for these settings.</summary>
    public bool Fits(IReadOnlyDictionary<string, string> settings) => If.All(condition =>
        settings.TryGetValue(condition.Key, out string? value)
        && (condition.Value == "*" || condition.Value.Equals(value, StringComparison.OrdinalIgnoreCase)));
}
