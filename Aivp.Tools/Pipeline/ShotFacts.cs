using Aivp.Tools.Media;
using Aivp.Tools.Storyboards;
using Aivp.Tools.Storyboards.Files;

namespace Aivp.Tools.Pipeline;

/// <summary>What a review knows of a shot.</summary>
/// <param name="Shot">The shot.</param>
/// <param name="Clip">What its clip holds; null: there is none that can be read.</param>
/// <param name="File">Its clip, relative to the project.</param>
/// <param name="IsNewer">The clip has changed since the film was made.</param>
/// <param name="Frames">Its keyframes' logs.</param>
/// <param name="GateRemark">What is wrong with the clip; null: nothing that anybody found.</param>
internal sealed record ShotFacts(Shot Shot, MediaInfo? Clip, string File, bool IsNewer, IReadOnlyList<FrameLog> Frames, string? GateRemark)
{
    /// <summary>How long it should be.</summary>
    public TimeSpan Length => Shot.Clip.Duration ?? Shot.Duration;
}
