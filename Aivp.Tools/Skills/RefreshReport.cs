namespace Aivp.Tools.Skills;

/// <summary>What was fetched.</summary>
/// <param name="Provider">Whose models.</param>
/// <param name="File">Where they're remembered.</param>
/// <param name="Models">The models.</param>
/// <param name="Priced">How many of them have a price now.</param>
/// <param name="Missing">What the vendor doesn't have.</param>
public sealed record RefreshReport(string Provider, string File, IReadOnlyList<string> Models, int Priced, IReadOnlyList<string> Missing);
