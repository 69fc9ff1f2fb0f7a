namespace Aivp.Tools.Pipeline;

/// <summary>One check of a film's review.</summary>
/// <param name="Status">What came of it.</param>
/// <param name="Value">What was found, in a few words.</param>
/// <param name="Expected">What should be.</param>
/// <param name="Message">One sentence for a person: where it's wrong and what to do; empty where it's right.</param>
public sealed record FilmCheck(FilmVerdict Status, string Value, string Expected, string Message = "");
