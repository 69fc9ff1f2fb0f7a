namespace Aivp.Tools.Storyboards.Files.Values;

/// <summary>Which portrait goes with which facing.</summary>
internal static class Views
{
    public static PortraitView Of(Facing facing) => facing switch
    {
        Facing.Profile => PortraitView.Side,
        Facing.Away => PortraitView.Back,
        _ => PortraitView.Front,
    };

    /// <summary>A three-quarter view goes with front and side, and the turnaround with everything.</summary>
    public static bool Agree(PortraitView view, Facing facing) =>
        view is PortraitView.Turnaround || view == Of(facing) || (facing is Facing.ThreeQuarter && view is PortraitView.Side);

    public static string Word(PortraitView view) => view.ToString().ToLowerInvariant();
}
