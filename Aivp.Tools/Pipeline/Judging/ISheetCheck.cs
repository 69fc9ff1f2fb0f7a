using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Pipeline.Judging;

/// <summary>
/// Compares a character's reference pictures with each other before frames are made from them: a side that shows another person than the front would
/// make every frame wrong one way or the other. Costs nothing. Where a picture can't show it, nothing is said.
/// </summary>
internal interface ISheetCheck
{
    /// <summary>Compares.</summary>
    /// <param name="name">What messages call the character.</param>
    /// <param name="portraits">Absolute paths, by view.</param>
    /// <param name="style">What the film's pictures look like; null where the project doesn't say.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>One for each view that shows somebody else than the front. Empty also where it can't be looked at.</returns>
    Task<IReadOnlyList<SheetDoubt>> CheckAsync(
        string name, IReadOnlyDictionary<PortraitView, string> portraits, PictureStyle? style, CancellationToken cancellationToken);
}
