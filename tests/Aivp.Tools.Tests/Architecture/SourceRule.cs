namespace Aivp.Tools.Tests.Architecture;

/// <summary>A rule about how a file is written.</summary>
/// <param name="Sentence">The rule, as a sentence.</param>
/// <param name="Breach">What in the file breaks it; null when nothing does.</param>
/// <param name="Planted">A file that breaks it, so that the rule is known to see.</param>
internal sealed record SourceRule(string Sentence, Func<SourceFile, string?> Breach, SourceFile Planted);
