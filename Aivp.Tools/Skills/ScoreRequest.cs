using Aivp.Tools.Pipeline;

namespace Aivp.Tools.Skills;

/// <summary>What is to be scored against what.</summary>
/// <param name="Pictures">The pictures' files.</param>
/// <param name="References">Pictures of the characters who must be seen.</param>
public sealed record ScoreRequest(IReadOnlyList<string> Pictures, IReadOnlyList<ScoreReference> References)
{
    /// <summary>What the pictures look like.</summary>
    public PictureStyle Style { get; init; } = PictureStyle.Photographic;

    /// <summary>Who judges: <c>local</c>, <c>vlm</c> or <c>panel</c> (every judge there is).</summary>
    public string Judge { get; init; } = "local";

    /// <summary>A folder with prompts of the user's own, under the names of ours; null: ours are used.</summary>
    public string? PromptFolder { get; init; }
}
