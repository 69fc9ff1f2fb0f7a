namespace Aivp.Tools.Providers.Animatic.Sets;

/// <summary>What closes a set at the back.</summary>
internal enum Backdrop
{
    Sea,
    Harbour,
    City,
    Skyline,
    Hills,
    Woods,
    Peaks,
    Dunes,
    Stars,
    Room,
}
