namespace Aivp.Tools.Providers.Animatic.Light;

/// <summary>When a scene plays.</summary>
internal enum TimeOfDay
{
    Day,
    Night,
    Dawn,
    Golden,
    Dusk,
    Overcast,
}
