namespace Aivp.Tools.Providers.Animatic.Looks;

/// <summary>What is worn on the head.</summary>
internal enum Headwear
{
    None,
    Beanie,
    FlatCap,
    BaseballCap,
    PeakedCap,
    Brimmed,
    TopHat,
    Hood,
    Headscarf,
    Helmet,
    Beret,
    Crown,
    Headband,
    Headphones,
}
