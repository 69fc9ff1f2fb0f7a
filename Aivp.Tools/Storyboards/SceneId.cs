using System.Text.Json.Serialization;

namespace Aivp.Tools.Storyboards;

/// <summary>A scene's (location's) key: the name of its sheet without <c>.md</c>, for example <c>ferry-deck-night</c>.</summary>
/// <param name="Value">Lower-case slug; it names files.</param>
[JsonConverter(typeof(AsString<SceneId>))]
public readonly record struct SceneId(string Value) : IStringId<SceneId>
{
    /// <summary>The key of a name as people write it: <c>Ferry Deck Night</c> becomes <c>ferry-deck-night</c>.</summary>
    public static SceneId Of(string name) => new(Slug.Of(name));

    /// <inheritdoc/>
    public static SceneId FromString(string text) => Of(text);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
