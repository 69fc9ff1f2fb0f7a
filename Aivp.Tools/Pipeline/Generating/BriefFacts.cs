using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Pipeline.Generating;

/// <summary>What a brief says, without where it was written: moving a line in a sheet changes no picture.</summary>
internal static class BriefFacts
{
    /// <summary>The facts a picture depends on. Of the cast, only who is seen: a change to somebody else's sheet leaves the picture valid.</summary>
    public static JsonObject Of(PictureBrief brief) => brief switch
    {
        PictureBrief.Keyframe keyframe => new()
        {
            ["kind"] = keyframe.Kind.ToString(),
            ["emotion"] = keyframe.Shot.Emotion,
            ["camera"] = Node(keyframe.Shot.Camera, BriefJson.Default.Camera),
            ["first"] = keyframe.Shot.FirstFrameText,
            ["last"] = keyframe.Kind is FrameKind.Last ? keyframe.Shot.LastFrameText : null,
            ["seen"] = new JsonArray([.. keyframe.Shot.VisibleIn(keyframe.Kind).Select(member => (JsonNode)new JsonObject
            {
                ["character"] = member.Character.Value,
                ["appearance"] = Node(member.In(keyframe.Kind), BriefJson.Default.Appearance),
            })]),
            ["scene"] = Node(keyframe.Scene, BriefJson.Default.Scene),
            ["sheets"] = Sheets(keyframe.Cast.Where(character => keyframe.Shot.VisibleIn(keyframe.Kind).Any(member => member.Character == character.Id))),
        },
        PictureBrief.Portrait portrait => new() { ["view"] = portrait.View.ToString(), ["sheets"] = Sheets([portrait.Character]) },
        PictureBrief.Background background => new() { ["scene"] = Node(background.Scene, BriefJson.Default.Scene) },
        PictureBrief.StyleFrame style => new() { ["scene"] = Node(style.Scene, BriefJson.Default.Scene), ["sheets"] = Sheets(style.Cast) },
        _ => throw new NotSupportedException($"No facts for a {brief.GetType().Name}."),
    };

    private static JsonArray Sheets(IEnumerable<Character> characters) =>
        new([.. characters.Select(character => Node(character, BriefJson.Default.Character))]);

    private static JsonNode? Node<T>(T value, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type)
    {
        JsonNode? node = JsonSerializer.SerializeToNode(value, type);
        (node as JsonObject)?.Remove(nameof(Character.Source));
        return node;
    }
}

/// <summary>The storyboard's nouns as facts.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Appearance))]
[JsonSerializable(typeof(Camera))]
[JsonSerializable(typeof(Character))]
[JsonSerializable(typeof(Scene))]
internal sealed partial class BriefJson : JsonSerializerContext;
