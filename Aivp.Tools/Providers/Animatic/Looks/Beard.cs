namespace Aivp.Tools.Providers.Animatic.Looks;

/// <summary>Hair of the face.</summary>
internal enum Beard
{
    None,
    Stubble,
    Moustache,
    Goatee,
    Short,
    Full,
}
