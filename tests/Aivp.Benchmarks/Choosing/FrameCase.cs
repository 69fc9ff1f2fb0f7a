using Aivp.Tools.Storyboards;

namespace Aivp.Benchmarks.Choosing;

/// <summary>A keyframe to be drawn and judged.</summary>
/// <param name="Film">The film's folder name, for its reference pictures.</param>
/// <param name="Shot">The shot.</param>
/// <param name="Kind">Which end of it.</param>
/// <param name="Scene">Where it plays.</param>
/// <param name="Cast">The whole film's cast.</param>
internal sealed record FrameCase(string Film, Shot Shot, FrameKind Kind, Scene Scene, IReadOnlyList<Character> Cast)
{
    public IReadOnlyList<CastMember> Seen { get; } = [.. Shot.VisibleIn(Kind)];
}
