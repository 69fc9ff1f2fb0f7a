namespace Aivp.Tools.Providers.Animatic.Looks;

/// <summary>What is worn before the eyes.</summary>
internal enum Eyewear
{
    None,
    Round,
    Square,
    Dark,
    Goggles,
}
