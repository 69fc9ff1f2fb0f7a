namespace Aivp.Tools.Providers.Animatic.Looks;

/// <summary>What is worn on the feet.</summary>
internal enum Feet
{
    Shoes,
    Boots,
    HighBoots,
    Sneakers,
    Sandals,
    Bare,
}
