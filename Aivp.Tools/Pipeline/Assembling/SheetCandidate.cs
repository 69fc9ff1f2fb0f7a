namespace Aivp.Tools.Pipeline.Assembling;

/// <summary>A candidate on the contact sheet.</summary>
/// <param name="Picture">Absolute path; null where the file is gone.</param>
/// <param name="Score">0 to 1; null: unscored.</param>
/// <param name="Good">It reached the threshold.</param>
/// <param name="Chosen">It became the keyframe.</param>
/// <param name="Remark">What is wrong with it, in a few words; may be empty.</param>
internal sealed record SheetCandidate(string? Picture, double? Score, bool Good, bool Chosen, string Remark)
{
    /// <summary>Of the picture's bytes; empty for the user's own.</summary>
    public string Sha256 { get; init; } = "";
}
