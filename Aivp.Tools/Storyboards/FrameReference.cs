namespace Aivp.Tools.Storyboards;

/// <summary>A picture (or a scene's prompt) that a frame is to be made from.</summary>
/// <param name="Source">Where it's written.</param>
/// <param name="Note">The author's remark behind it, for example <c>crop to rail</c>; may be empty.</param>
public abstract record FrameReference(SourceLine Source, string Note)
{
    /// <summary>An earlier frame of the film.</summary>
    public sealed record PriorFrame(ShotId Shot, FrameKind Kind, SourceLine Source, string Note) : FrameReference(Source, Note);

    /// <summary>A view of a character.</summary>
    public sealed record Portrait(CharacterId Character, PortraitView View, SourceLine Source, string Note) : FrameReference(Source, Note);

    /// <summary>The scene's sheet.</summary>
    public sealed record Place(SceneId Scene, SourceLine Source, string Note) : FrameReference(Source, Note);

    /// <summary>A picture file of the user's own, relative to the project.</summary>
    public sealed record Picture(string Path, SourceLine Source, string Note) : FrameReference(Source, Note);
}
