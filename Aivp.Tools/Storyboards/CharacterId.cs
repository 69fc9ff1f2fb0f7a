using System.Text.Json.Serialization;

namespace Aivp.Tools.Storyboards;

/// <summary>A character's key: <c>@Ines</c>, <c>Ines</c> and <c>ines.md</c> are all <c>ines</c>.</summary>
/// <param name="Value">Lower-case slug; it names files.</param>
[JsonConverter(typeof(AsString<CharacterId>))]
public readonly record struct CharacterId(string Value) : IStringId<CharacterId>
{
    /// <summary>The key of a name as people write it.</summary>
    /// <param name="name">For example <c>@Old Tom</c>, which becomes <c>old-tom</c>.</param>
    public static CharacterId Of(string name) => new(Slug.Of(name.TrimStart('@')));

    /// <inheritdoc/>
    public static CharacterId FromString(string text) => Of(text);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
