using Aivp.Tools.Providers.Animatic.Sets;
using Aivp.Tools.Providers.Animatic.Svg;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Providers.Animatic.Reading;

/// <summary>Finds the things that a scene sheet wants to see.</summary>
internal static class ObjectReader
{
    private const int Most = 12;

    public static IReadOnlyList<SceneObject> Of(Scene scene)
    {
        List<SceneObject> found = [];
        foreach (string text in (IEnumerable<string>)[.. scene.KeyObjects, scene.Prompt ?? "", scene.LightSource ?? ""])
        {
            Phrase phrase = Phrase.Of(text);
            foreach ((int index, int length, ObjectForm form) in ObjectLibrary.Words.In(phrase))
            {
                if (phrase[index - 1] is "no" or "without" or "of" && phrase[index - 2] is "no" or "side" or "smell")
                {
                    continue;
                }

                // In "car ferry" and "chart table" the last noun is the thing.
                if (ObjectLibrary.Words.TryAt(phrase, index + length, out _, out _))
                {
                    continue;
                }

                bool many = phrase[index + length - 1] is [.., not 's', 's'];
                Rgb? colour = ColourReader.Of(phrase, index + length - 1);
                int known = found.FindIndex(one => one.Form == form);
                if (known >= 0)
                {
                    found[known] = found[known] with { Colour = found[known].Colour ?? colour, Many = found[known].Many || many };
                }
                else if (found.Count < Most && phrase[index + length] is not ("deck" or "wheelhouse" or "cabin" or "upper" or "s"))
                {
                    found.Add(new(form, many, colour));
                }
            }
        }

        return found;
    }
}
