namespace Aivp.Tools.Providers.Animatic.Looks;

/// <summary>How hair is worn.</summary>
internal enum HairStyle
{
    Bald,
    Receding,
    Buzz,
    Short,
    Swept,
    Tousled,
    Loose,
    Braid,
    Braids,
    Bun,
    Ponytail,
    Afro,
    Mohawk,
    Locs,
}
