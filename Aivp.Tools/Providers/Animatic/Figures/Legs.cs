namespace Aivp.Tools.Providers.Animatic.Figures;

/// <summary>What the legs do.</summary>
internal enum Legs
{
    Stand,
    Wide,
    Walk,
    Run,
    Sit,
    Kneel,
    Crouch,
}
