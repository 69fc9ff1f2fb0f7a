using System.Globalization;
using System.Text.RegularExpressions;
using Aivp.Tools.Catalog;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Prompts;

/// <summary>
/// Puts a storyboard into the words that a model was made for. What the author wrote comes first and word for word; what every shot must say and the
/// author left out is added from the sheets and the word lists.
/// </summary>
internal sealed partial class PromptBuilder(PromptLibrary prompts)
{
    /// <summary>The prompt of a keyframe.</summary>
    /// <param name="storyboard">The film, for its style.</param>
    /// <param name="shot">The shot.</param>
    /// <param name="kind">First or last frame.</param>
    /// <param name="references">What the reference pictures are called, in the order in which they're sent, and whether they show a character.</param>
    /// <param name="model">Who makes it.</param>
    public string Frame(Storyboard storyboard, Shot shot, FrameKind kind, IReadOnlyList<(string Name, bool IsCharacter)> references, ModelCard model)
    {
        Scene scene = storyboard.Scene(shot.Scene);
        IReadOnlyList<Character> cast = [.. shot.VisibleIn(kind).Select(member => storyboard.Character(member.Character))];
        string shown = kind is FrameKind.First ? shot.FirstFrameText : shot.LastFrameText;
        string text = shot.Spec(kind).Prompt is { Length: > 0 } written ? written : shown;
        List<string> anchors = Anchors(cast, text, model);
        string place = scene.Prompt is { Length: > 0 } prompt && !text.Contains(prompt, StringComparison.Ordinal) ? Place(prompt, cast.Count > 0) : "";
        string said = string.Join(' ', [text, .. anchors, place]);
        return OneLine(prompts.Render(Dialect.OfFrames(model), new Dictionary<string, object?>
        {
            ["text"] = text,
            ["anchors"] = anchors,
            ["place"] = place,
            ["framing"] = ShotWords.SayFraming(text) ? "" : Framing(shot, shown),
            ["angle"] = ShotWords.SayAngle(text) ? "" : Angle(shot, shown),
            ["action"] = text == shown ? Words("action", ShotWords.Find(shown, ShotWords.Actions)) : "",
            ["location"] = scene.Prompt is null ? Words("location", PlaceOf(scene)) : "",
            ["lighting"] = ShotWords.SayLight(said) ? "" : Lighting(scene),
            ["mood"] = ShotWords.Find(said, ShotWords.Moods) is null ? Mood(shot, scene) : "",
            ["style"] = Style(storyboard, said),
            ["references"] = references.Select((reference, i) => new { number = i + 1, name = reference.Name, character = reference.IsCharacter }).ToArray(),
        }));
    }

    /// <summary>The prompt of a character's view. Views after the turnaround sheet are made from it.</summary>
    public string Portrait(Storyboard storyboard, Character character, PortraitView view, ModelCard model) => OneLine(prompts.Render("portrait", new
    {
        view = view.ToString().ToLowerInvariant(),
        who = Who(character),
        style = model.DrawsFromStoryboard ? "" : Style(storyboard, Who(character)),
    }));

    /// <summary>The prompt of an empty place.</summary>
    public string Background(Storyboard storyboard, Scene scene, ModelCard model) => OneLine(prompts.Render("background", new
    {
        place = scene.Prompt ?? "",
        name = scene.Name,
        objects = string.Join(", ", scene.KeyObjects),
        light = scene.LightSource ?? "",
        time = scene.TimeOfDay ?? "",
        location = model.DrawsFromStoryboard ? "" : Words("location", PlaceOf(scene)),
        style = model.DrawsFromStoryboard ? "" : Style(storyboard, scene.Prompt ?? ""),
    }));

    /// <summary>The prompt of a place with the people who play there: what the film is to look like.</summary>
    public string StyleFrame(Storyboard storyboard, Scene scene, IReadOnlyList<Character> cast, ModelCard model) => OneLine(prompts.Render("style-frame", new
    {
        place = Place(Background(storyboard, scene, model), cast.Count > 0),
        light = Lighting(scene),
        mood = scene.Mood ?? "",
        colours = scene.ColorPalette ?? "",
        cast = cast.Select(character => new { name = character.Name, who = Who(character).TrimEnd('.') }).ToArray(),
    }));

    /// <summary>The prompt of a clip: the author's own block for the model where there is one, else the motion text in the model's form.</summary>
    /// <param name="storyboard">The film, for sheets and style.</param>
    /// <param name="shot">The shot.</param>
    /// <param name="model">Who makes it.</param>
    /// <param name="fromImage">It starts from a picture: only what moves needs to be said.</param>
    /// <param name="sound">It's to have sound.</param>
    public string Motion(Storyboard storyboard, Shot shot, ModelCard model, bool fromImage, bool sound)
    {
        string template = Dialect.OfClips(model);
        string? own = template switch
        {
            "motion-seedance" => WithoutReferences(shot.Clip.SeedancePrompt),
            "motion-kling" => shot.Clip.KlingPrompt,
            _ => null,
        };
        if (!string.IsNullOrWhiteSpace(own))
        {
            return own;
        }

        Scene scene = storyboard.Scene(shot.Scene);
        IReadOnlyList<Character> cast = [.. shot.VisibleIn(FrameKind.First).Select(member => storyboard.Character(member.Character))];
        string text = shot.MotionText.Length > 0 ? shot.MotionText : shot.FirstFrameText;
        TimeSpan duration = shot.Clip.Duration ?? shot.Duration;
        MotionParts parts = MotionParts.Of(text, shot.Clip.CameraFixed);
        return Blank().Replace(prompts.Render(template, new Dictionary<string, object?>
        {
            ["text"] = text,
            ["camera"] = parts.Camera,
            ["action"] = parts.Action,
            ["slices"] = parts.Steps(duration).Select(step => new { from = step.From, to = step.To, text = step.Text }).ToArray(),
            ["commands"] = string.Join(',', parts.Commands),
            ["framing"] = Framing(shot, shot.FirstFrameText),
            ["angle"] = Angle(shot, shot.FirstFrameText),
            ["from_image"] = fromImage,
            ["people"] = fromImage ? [] : Anchors(cast, text, model),
            ["place"] = fromImage || scene.Prompt is null ? "" : Place(scene.Prompt, cast.Count > 0),
            ["style"] = Style(storyboard, text),
            ["mood"] = Words("mood", ShotWords.Find(shot.Emotion, ShotWords.Moods)),
            ["dialogue"] = SpokenLine.Of(shot.Audio.Dialogue),
            ["sound"] = sound,
            ["music"] = Heard(shot.Audio.Music),
            ["effects"] = Heard(shot.Audio.Effects),
            ["seconds"] = duration.TotalSeconds.ToString("0.##", CultureInfo.InvariantCulture),
            ["aspect"] = shot.Clip.AspectRatio ?? (shot.FirstFrame.Resolution ?? PixelSize.Default).AspectRatio,
        }), template is "motion-seedance" ? "\n\n" : "\n").Trim();
    }

    /// <summary>Tells a model that edits pictures what to mend.</summary>
    /// <param name="defects">What is wrong, whose it is, and how it should be.</param>
    /// <param name="cast">Everybody who may be seen.</param>
    public string Repair(IReadOnlyList<(string Kind, string Name, string Words)> defects, IReadOnlyList<string> cast) => OneLine(prompts.Render("repair", new
    {
        defects = defects.Select(defect => new { kind = defect.Kind, name = defect.Name, words = defect.Words }).ToArray(),
        cast = string.Join(" and ", cast),
    }));

    // Copied, never paraphrased: other words would be another person.
    private static List<string> Anchors(IReadOnlyList<Character> cast, string text, ModelCard model)
    {
        List<string> anchors = [];
        foreach (Character character in cast)
        {
            string anchor = character.AnchorPhrase ?? (model.DrawsFromStoryboard ? "" : Who(character));
            if (anchor.Length > 0 && !anchors.Prepend(text).Any(said => said.Contains(anchor, StringComparison.Ordinal)))
            {
                anchors.Add(anchor);
            }
        }

        return anchors;
    }

    private static string Who(Character character) => character.AnchorPhrase ?? string.Join(", ", new[]
    {
        character.Age, character.Gender, character.Build, character.Hair, character.Skin, character.DefaultOutfit, character.VisualTell,
    }.Where(part => !string.IsNullOrWhiteSpace(part)));

    // The sheet's "No people" is for the empty place; beside a cast it would send them away.
    private static string Place(string prompt, bool people) =>
        people ? prompt.Replace("No people.", "", StringComparison.OrdinalIgnoreCase).Replace("No people", "", StringComparison.OrdinalIgnoreCase).Trim() : prompt;

    private static string? PlaceOf(Scene scene) =>
        ShotWords.Find($"{scene.SpecificLocation} {scene.Name}", ShotWords.Places) ?? ShotWords.Find(scene.Type, ShotWords.Places);

    private static string Heard(string? sound) => sound is null || sound.StartsWith('(') ? "" : sound;

    private static string OneLine(string text) => Break().Replace(text, " ");

    /// <summary>The block speaks of numbered pictures. First and last frame go by parameters of their own and no other is attached, so the numbers would mean nothing.</summary>
    private static string? WithoutReferences(string? block) => block is null ? null : Blank().Replace(Mentions().Replace(References().Replace(block, ""), ""), "\n\n").Trim();

    private string Framing(Shot shot, string shown) =>
        Words("framing", ShotWords.Find(shown, ShotWords.Lenses) is "over_the_shoulder" ? "over_the_shoulder" : Name(shot.Camera.Framing));

    private string Angle(Shot shot, string shown) =>
        Words("angle", ShotWords.Find(shown, ShotWords.Lenses) is "worms_eye" ? "worms_eye" : Name(shot.Camera.Angle));

    // The author's own words for the light are better than ours.
    private string Lighting(Scene scene) => string.Join(", ", new[] { scene.LightSource, scene.ColorTemperature }.OfType<string>()) is { Length: > 0 } own
        ? own
        : Words("lighting", ShotWords.Find($"{scene.TimeOfDay} {scene.Mood} {scene.Other.GetValueOrDefault("Weather")}", ShotWords.Lights));

    private string Mood(Shot shot, Scene scene) => ShotWords.Find(shot.Emotion, ShotWords.Moods) is { } name ? Words("mood", name) : scene.Mood ?? "";

    /// <summary>The style that the film's prompts name, for one that doesn't.</summary>
    private string Style(Storyboard storyboard, string said) => ShotWords.Find(said, ShotWords.Styles) is not null ? "" : Words("style", storyboard.Scenes
        .Select(scene => scene.Prompt)
        .Concat(storyboard.Shots.Select(shot => shot.FirstFrame.Prompt))
        .Select(text => ShotWords.Find(text, ShotWords.Styles)).OfType<string>()
        .CountBy(name => name).OrderByDescending(count => count.Value).Select(count => count.Key).FirstOrDefault());

    private string Words(string list, string? name) => name is null ? "" : prompts.Render($"words-{list}", new { name });

    // MediumCloseUp is medium_close_up.
    private static string Name<T>(T value)
        where T : struct, Enum => Hump().Replace(value.ToString(), "_$0").ToLowerInvariant();

    [GeneratedRegex(@"(?<!^)[A-Z]")]
    private static partial Regex Hump();

    [GeneratedRegex(@"\s*\n\s*")]
    private static partial Regex Break();

    [GeneratedRegex(@"\n[ \t]*\n(?:[ \t]*\n)*")]
    private static partial Regex Blank();

    /// <summary>The part on references, to the next part or the closing sentences.</summary>
    [GeneratedRegex(@"【参考素材说明】[^\n]*\n(?:[^\n【]*@[^\n]*(?:\n|$))*")]
    private static partial Regex References();

    [GeneratedRegex(@"@(?:图片|视频|音频|[Ii]mage ?)\d+")]
    private static partial Regex Mentions();
}
