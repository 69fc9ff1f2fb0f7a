namespace Aivp.Tools.Providers.Animatic.Drift;

/// <summary>The faults that the animatic artist makes, by the names that judges use.</summary>
internal static class DriftKind
{
    public const string WrongHair = "wrong_hair";
    public const string WrongOutfit = "wrong_outfit";
    public const string MissingTell = "missing_tell";
    public const string SwappedCharacter = "swapped_character";
    public const string Stranger = "stranger";
    public const string MissingCharacter = "missing_character";
    public const string Clone = "clone";
    public const string ExtraPerson = "extra_person";

    public static IReadOnlyList<string> All { get; } = [WrongHair, WrongOutfit, MissingTell, SwappedCharacter, Stranger, MissingCharacter, Clone, ExtraPerson];
}
