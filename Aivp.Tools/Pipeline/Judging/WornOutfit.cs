namespace Aivp.Tools.Pipeline.Judging;

/// <summary>Other clothes than the portraits show.</summary>
/// <param name="Words">As the script has them.</param>
/// <param name="Pictures">Absolute paths of reference pictures that show them. Empty: there are none, and a judge must leave clothes out.</param>
internal sealed record WornOutfit(string Words, IReadOnlyList<string> Pictures);
