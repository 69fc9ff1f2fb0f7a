namespace Aivp.Tools.Storyboards;

/// <summary>Whether and how a character is seen in one frame.</summary>
/// <param name="Visible">False: off screen; not drawn, not judged.</param>
/// <param name="Facing">Which way the character looks.</param>
/// <param name="Toward">For a profile or a three-quarter view, the side looked at, where it's said.</param>
public readonly record struct Appearance(bool Visible, Facing Facing, ScreenSide Toward = ScreenSide.Unsaid);
