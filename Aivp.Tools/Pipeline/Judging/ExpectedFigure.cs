using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Pipeline.Judging;

/// <summary>A character a judge looks for.</summary>
/// <param name="Character">The sheet.</param>
/// <param name="Appearance">How the character is to be seen.</param>
/// <param name="Portraits">Absolute paths of the character's reference pictures, by view.</param>
internal sealed record ExpectedFigure(Character Character, Storyboards.Appearance Appearance, IReadOnlyDictionary<PortraitView, string> Portraits)
{
    /// <summary>What the script has the character wear in this frame instead of the sheet's default outfit; null: the default.</summary>
    public WornOutfit? Outfit { get; init; }
}
