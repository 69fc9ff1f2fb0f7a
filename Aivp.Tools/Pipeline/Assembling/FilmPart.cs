using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Pipeline.Assembling;

/// <summary>A piece of the film that is made by itself: a stretch of one clip, or where two of them meet.</summary>
/// <param name="Start">The film's frame that it begins with, from 0.</param>
/// <param name="Frames">How many frames it has.</param>
/// <param name="Clip">The clip, from 0.</param>
/// <param name="From">The clip's frame (at the film's rate) that it begins with.</param>
internal sealed record FilmPart(int Start, int Frames, int Clip, int From)
{
    /// <summary>What happens on the way to the next clip, whose first frames are shown too; a cut: only the one clip is seen.</summary>
    public TransitionKind Into { get; init; }
}
