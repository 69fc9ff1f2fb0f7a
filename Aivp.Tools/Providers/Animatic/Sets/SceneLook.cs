using Aivp.Tools.Providers.Animatic.Light;

namespace Aivp.Tools.Providers.Animatic.Sets;

/// <summary>What a place looks like, read from a scene sheet's words.</summary>
/// <param name="Id">The scene's key: everything that isn't said depends on it alone.</param>
/// <param name="Kind">What kind of place.</param>
/// <param name="Interior">Whether there are walls around.</param>
/// <param name="Time">When.</param>
/// <param name="Weather">In what air.</param>
/// <param name="Wet">Surfaces shine.</param>
/// <param name="Palette">Its colours.</param>
/// <param name="Objects">What must be seen, in the sheet's order.</param>
internal sealed record SceneLook(
    string Id, SetKind Kind, bool Interior, TimeOfDay Time, Weather Weather, bool Wet, Palette Palette, IReadOnlyList<SceneObject> Objects)
{
    public bool Dark => Time is TimeOfDay.Night;
}
