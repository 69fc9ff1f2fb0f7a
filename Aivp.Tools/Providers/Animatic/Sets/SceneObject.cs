using Aivp.Tools.Providers.Animatic.Svg;

namespace Aivp.Tools.Providers.Animatic.Sets;

/// <summary>A thing that a scene sheet names.</summary>
/// <param name="Form">The drawing.</param>
/// <param name="Many">The sheet speaks of several.</param>
/// <param name="Colour">The colour the sheet gives it; null where it gives none.</param>
internal readonly record struct SceneObject(ObjectForm Form, bool Many, Rgb? Colour = null);
