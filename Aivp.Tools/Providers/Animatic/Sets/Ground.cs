namespace Aivp.Tools.Providers.Animatic.Sets;

/// <summary>What one stands on.</summary>
internal enum Ground
{
    Planks,
    Paving,
    Asphalt,
    Grass,
    Sand,
    Snow,
    Earth,
    Tiles,
    Concrete,
    Carpet,
    Metal,
}
