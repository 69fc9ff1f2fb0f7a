using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Providers.Animatic.Reading;

/// <summary>Makes the best of a prompt that comes without a storyboard.</summary>
internal static class PromptReader
{
    private static readonly Lexicon<CameraAngle> Angles = new(
        ("low angle|from below|worm", CameraAngle.Low), ("high angle|from above", CameraAngle.High), ("dutch|tilted|canted", CameraAngle.Dutch), ("overhead|top down|bird eye|birds eye", CameraAngle.Overhead));

    private static readonly Lexicon<bool> People = new((
        "woman|man|girl|boy|person|child|lady|captain|sailor|detective|doctor|nurse|soldier|king|queen|knight|teacher|student|astronaut|wizard|witch|mother|father|grandmother|grandfather|worker|farmer|chef|fisherman|dancer|musician|character|figure|guy|kid|teenager|hero|heroine", true));

    public static (Scene Scene, IReadOnlyList<Character> Cast, Camera Camera) Of(string prompt)
    {
        SourceLine source = new("prompt", 0);
        Phrase phrase = Phrase.Of(prompt);
        Camera camera = new("cam", FramingReader.Of(prompt) ?? Framing.MediumLong, Angles.TryFirst(phrase, out CameraAngle angle) ? angle : CameraAngle.EyeLevel);
        Scene scene = new(SceneId.Of("prompt"), prompt, source) { Prompt = prompt, ColorPalette = prompt, LightSource = prompt, TimeOfDay = prompt };
        List<Character> cast = [];
        int from = 0;
        int last = -9;
        foreach ((int index, _, _) in People.In(phrase))
        {
            bool nobody = phrase[index - 1] is "no" or "without";
            if (nobody || cast.Count == 4 || index - last < 3)
            {
                continue;
            }

            last = index;
            int start = index;
            while (start > from && phrase[start - 1] is not ("." or ";") && index - start < 8)
            {
                start--;
            }

            int end = index;
            while (end < phrase.Count && phrase[end] is not "." && end - index < 30 && !(end > index + 1 && People.TryAt(phrase, end, out _, out _)))
            {
                end++;
            }

            from = end;
            string words = phrase.Part(start, end).ToString().Replace(" , ", ", ", StringComparison.Ordinal);
            cast.Add(new Character(CharacterId.Of($"person {cast.Count + 1}"), $"person {cast.Count + 1}", source) { AnchorPhrase = words, DefaultOutfit = words, VisualTell = null, Gender = words });
        }

        return (scene, cast, camera);
    }

    public static Shot Shot(string prompt, Scene scene, IReadOnlyList<Character> cast, Camera camera)
    {
        SourceLine source = new("prompt", 0);
        Phrase phrase = Phrase.Of(prompt);
        Facing facing = phrase.Has("profile", "side view") ? Facing.Profile : phrase.Has("from behind", "back view", "away from camera", "back turned") ? Facing.Away : Facing.ThreeQuarter;
        Appearance seen = new(true, facing);
        return new(new(0, 0), "prompt", source, scene.Id, camera, Variation.Small, TimeSpan.FromSeconds(5))
        {
            FirstFrameText = prompt,
            Cast = [.. cast.Select(character => new CastMember(character.Id, character.Name, source, seen, seen, null))],
        };
    }
}
