namespace Aivp.Tools.Providers.Animatic.Light;

/// <summary>What the air is full of.</summary>
[Flags]
internal enum Weather
{
    Clear = 0,
    Fog = 1,
    Rain = 2,
    Snow = 4,
    Storm = 8,
    Dust = 16,
    Clouds = 32,
    Wind = 64,
}
