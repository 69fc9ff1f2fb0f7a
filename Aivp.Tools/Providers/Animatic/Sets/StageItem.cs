using Aivp.Tools.Providers.Animatic.Svg;

namespace Aivp.Tools.Providers.Animatic.Sets;

/// <summary>A thing in its place, in metres; y is up.</summary>
/// <param name="Form">What.</param>
/// <param name="X">To the right of the set's middle.</param>
/// <param name="Y">Above the ground.</param>
/// <param name="Z">Behind the figures; negative before them.</param>
/// <param name="Seed">Tells two of a kind apart.</param>
/// <param name="Mirrored">Left and right exchanged.</param>
/// <param name="Scale">Larger or smaller than usual.</param>
internal readonly record struct StageItem(ObjectForm Form, double X, double Y, double Z, string Seed, bool Mirrored = false, double Scale = 1)
{
    /// <summary>The colour the sheet gives it.</summary>
    public Rgb? Colour { get; init; }
}
