using Aivp.Tools.Providers.Animatic.Svg;

namespace Aivp.Tools.Providers.Animatic.Sets;

/// <summary>A thing that can be drawn, and where such things stand.</summary>
/// <param name="Name">For example <c>lifeboat</c>.</param>
/// <param name="Place">Where it belongs.</param>
/// <param name="Width">In metres.</param>
/// <param name="Height">In metres.</param>
/// <param name="Draw">Draws it around its foot (or its middle, for what hangs), in metres, y downwards.</param>
internal sealed record ObjectForm(string Name, Place Place, double Width, double Height, Action<Pen, Scenery> Draw);
