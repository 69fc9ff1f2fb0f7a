namespace Aivp.Tools.Pipeline;

/// <summary>What lies beside a film.</summary>
/// <param name="Sha256ByFile">The files, relative to the project.</param>
/// <param name="Remarks">What wasn't written, and why.</param>
internal sealed record Companions(IReadOnlyDictionary<string, string> Sha256ByFile, IReadOnlyList<string> Remarks);
