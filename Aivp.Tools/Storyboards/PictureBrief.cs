namespace Aivp.Tools.Storyboards;

/// <summary>What a picture is of, as the storyboard's own nouns.</summary>
internal abstract record PictureBrief
{
    /// <summary>A keyframe.</summary>
    /// <param name="Shot">The shot.</param>
    /// <param name="Kind">First or last frame.</param>
    /// <param name="Scene">Where it plays.</param>
    /// <param name="Cast">The sheets of everyone in the film: those in the shot are to be drawn, the others are who a drifting model confuses them with.</param>
    public sealed record Keyframe(Shot Shot, FrameKind Kind, Scene Scene, IReadOnlyList<Character> Cast) : PictureBrief;

    /// <summary>A character's reference picture.</summary>
    public sealed record Portrait(Character Character, PortraitView View) : PictureBrief;

    /// <summary>A scene without people.</summary>
    public sealed record Background(Scene Scene) : PictureBrief;

    /// <summary>One picture that sets the film's style: the first scene with its characters.</summary>
    public sealed record StyleFrame(Scene Scene, IReadOnlyList<Character> Cast) : PictureBrief;
}
