namespace Aivp.Tools.Pipeline.Judging.Vlm;

/// <summary>The answer to one item.</summary>
/// <param name="Id">The item.</param>
/// <param name="Answer"><c>yes</c>, <c>no</c> or <c>not_visible</c>.</param>
/// <param name="Evidence">What was seen.</param>
internal sealed record ItemAnswer(string Id, string Answer, string Evidence);
