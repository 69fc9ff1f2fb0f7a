using System.Globalization;
using Aivp.Tools.Catalog;
using Aivp.Tools.Errors;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Pipeline;

/// <summary>
/// What keeps a character the same person beside the pictures of them, as their own sheet says: <c>**Seed:** 1234</c>, <c>**Reference weight:** 0.8</c>,
/// <c>**LoRA:** ines.safetensors:0.8</c> (several with commas between). Each counts for that character alone.
/// </summary>
/// <param name="Seed">Of their reference pictures; null: one that follows from the film's.</param>
/// <param name="Weight">How much their pictures count, 0 to 3; null: as the model usually has it.</param>
/// <param name="Loras">Weights that were trained on them.</param>
internal sealed record CharacterMeans(int? Seed, decimal? Weight, IReadOnlyList<Lora> Loras)
{
    /// <summary>Reads them from a sheet.</summary>
    /// <exception cref="SkillArgumentException">One isn't what it should be; says where.</exception>
    public static CharacterMeans Of(Character character)
    {
        string? Text(string key) => character.Other.FirstOrDefault(other => other.Key.Equals(key, StringComparison.OrdinalIgnoreCase)).Value?.Trim();
        int? seed = Text("Seed") is string seedText
            ? int.TryParse(seedText, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : throw Wrong(character, $"Seed is 0 to 2147483647, not '{seedText}'")
            : null;
        decimal? weight = Text("Reference weight") is string weightText
            ? decimal.TryParse(weightText, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal given) && given <= 3 ? given : throw Wrong(character, $"Reference weight is 0 to 3, for example 0.8, not '{weightText}'")
            : null;
        return new(seed, weight, [.. (Text("LoRA") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Lora.Parse)]);
    }

    private static SkillArgumentException Wrong(Character character, string what) => new("character", $"{character.Source}: {what}.");
}
