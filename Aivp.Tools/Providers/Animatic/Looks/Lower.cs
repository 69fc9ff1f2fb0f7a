namespace Aivp.Tools.Providers.Animatic.Looks;

/// <summary>What is worn on the legs.</summary>
internal enum Lower
{
    Trousers,
    Shorts,
    Skirt,
    LongSkirt,
    Bare,
}
