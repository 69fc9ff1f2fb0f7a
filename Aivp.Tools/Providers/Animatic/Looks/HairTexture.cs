namespace Aivp.Tools.Providers.Animatic.Looks;

/// <summary>How the edge of hair runs.</summary>
internal enum HairTexture
{
    Straight,
    Wavy,
    Curly,
}
