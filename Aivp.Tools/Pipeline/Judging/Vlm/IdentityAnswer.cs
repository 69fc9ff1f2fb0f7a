namespace Aivp.Tools.Pipeline.Judging.Vlm;

/// <summary>Whether two pictures show one person.</summary>
/// <param name="Person"><c>same</c>, <c>different</c> or <c>unsure</c>.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Evidence">What was seen.</param>
internal sealed record IdentityAnswer(string Person, double Confidence, string Evidence)
{
    /// <summary>What is wrong with it; null: nothing.</summary>
    public string? Problem() =>
        Person is not ("same" or "different" or "unsure") ? $"\"person\" is \"{Person}\" and must be same, different or unsure."
        : Confidence is >= 0 and <= 1 ? null
        : "\"confidence\" must be a number from 0 to 1.";
}
