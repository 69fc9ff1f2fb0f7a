namespace Aivp.Tools.Storyboards;

/// <summary>A character's row in a shot's Characters table.</summary>
/// <param name="Character">Who.</param>
/// <param name="Name">As written, without the @.</param>
/// <param name="Source">The row.</param>
/// <param name="First">In the first frame.</param>
/// <param name="Last">In the last frame; the same as <paramref name="First"/> where the table doesn't say.</param>
/// <param name="Portrait">The view the author asks for; null where the table doesn't say.</param>
public sealed record CastMember(CharacterId Character, string Name, SourceLine Source, Appearance First, Appearance Last, PortraitView? Portrait)
{
    /// <summary>The character in one of the shot's frames.</summary>
    public Appearance In(FrameKind kind) => kind is FrameKind.First ? First : Last;
}
