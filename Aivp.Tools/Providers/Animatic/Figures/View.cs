namespace Aivp.Tools.Providers.Animatic.Figures;

/// <summary>From where a head or body is drawn.</summary>
internal enum View
{
    Front,
    ThreeQuarter,
    Profile,
    Back,
}
