using System.Text.RegularExpressions;

namespace Aivp.Tools.Pipeline.Judging.Appearance;

/// <summary>What a sheet's words say about where a tell is worn and which colours it has.</summary>
/// <param name="From">Highest place, as a share of a standing figure's height from the top.</param>
/// <param name="To">Lowest place.</param>
/// <param name="Moves">It is held or worn on an arm, so it may be anywhere on the figure.</param>
/// <param name="Colours">The colours, as words mean them; empty where neither the sheet nor the thing says.</param>
internal sealed partial record TellWords(double From, double To, bool Moves, IReadOnlyList<Lab> Colours)
{
    /// <summary>It gives light, so the scene's light doesn't darken it.</summary>
    public bool Shines { get; init; }

    private static readonly (Regex Things, double From, double To, bool Moves, string Usual)[] Places =
    [
        (Shining(), 0, 1, true, "white"),
        (Held(), 0, 1, true, ""),
        (Black(), 0, 1, true, "black"),
        (Machine(), 0.1, 0.55, false, "black"),
        (Wooden(), 0, 1, true, "wooden leather"),
        (OnArms(), 0.15, 0.7, true, ""),
        (InHair(), 0, 0.3, false, "white"),
        (OnHead(), 0, 0.22, false, ""),
        (Patch(), 0.02, 0.22, false, "black"),
        (Wound(), 0.02, 0.22, false, "rose red"),
        (Dressing(), 0.02, 0.22, false, "white"),
        (OnFace(), 0.02, 0.24, false, ""),
    ];

    /// <summary>It is on the face, where nothing is worn.</summary>
    public bool IsOnFace => To <= 0.24;

    /// <summary>Reads a tell; null where the sheet has none.</summary>
    public static TellWords? Read(string? tell)
    {
        if (string.IsNullOrWhiteSpace(tell) || tell.Trim().Equals("none", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        // Most things are worn round the neck or on the chest.
        (Regex? _, double from, double to, bool moves, string usual) = Array.Find(Places, place => place.Things.IsMatch(tell));
        (from, to) = to == 0 ? (0.1, 0.55) : (from, to);
        Lab[] colours = [.. ColourWords.In(tell)];
        return new(from, to, moves, colours.Length > 0 ? colours : [.. ColourWords.In(usual)]) { Shines = Shining().IsMatch(tell) };
    }

    [GeneratedRegex(@"\b(book|notebook|diary|sketchbook|parrot|bird|raven|crow|owl|guitar|flute|basket|balloon|doll|teddy)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Held();

    [GeneratedRegex(@"\b(lanterns?|lamp|torch)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Shining();

    [GeneratedRegex(@"\b(umbrella|parasol|briefcase)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Black();

    [GeneratedRegex(@"\b(camera|headphones?|headset|binoculars|radio)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Machine();

    [GeneratedRegex(@"\b(cane|walking stick|crutch|staff|stick|satchel|bag|pouch|mailbag|backpack|rucksack|suitcase)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Wooden();

    [GeneratedRegex(@"\b(watch|wristwatch|bracelet|bangle|armband|brassard|prosthetic|prosthesis|arm|hand|hook|gloves?|mittens?|ring)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OnArms();

    [GeneratedRegex(@"\b(streak|strand|lock)\b", RegexOptions.IgnoreCase)]
    private static partial Regex InHair();

    [GeneratedRegex(@"\b(hats?|cap|beanie|beret|helmet|crown|hood|headband|hair|hairpin|clip|barrette|earrings?|hoops?|studs?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OnHead();

    [GeneratedRegex(@"\b(eyepatch|eye patch|patch|glasses|spectacles|goggles|sunglasses)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Patch();

    [GeneratedRegex(@"\b(scars?|scarred|cut|burns?|birthmark|mole|wound)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Wound();

    [GeneratedRegex(@"\b(bandages?|bandaged|plaster|band aid)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Dressing();

    [GeneratedRegex(@"\b(tattoo|tattooed|paint|runes|monocle|beard|moustache|mustache|goatee)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OnFace();
}
