using Aivp.Tools.Providers.Animatic.Svg;

namespace Aivp.Tools.Providers.Animatic.Reading;

/// <summary>Finds the colour that a text gives to a thing.</summary>
internal static class ColourReader
{
    /// <summary>How many words may stand between a colour and its noun, as in "yellow, much-mended rubber raincoat".</summary>
    private const int Reach = 5;

    /// <summary>The colour of the noun at an index: from the words before it in the same piece, else from "in dark green" behind it.</summary>
    public static Rgb? Of(Phrase phrase, int noun, int length = 1)
    {
        int from = noun;
        while (from > 0 && noun - from < Reach && !IsBorder(phrase[from - 1]))
        {
            from--;
        }

        if (All(phrase, from, noun) is [.., _] before)
        {
            return Blend(before);
        }

        int after = noun + length;
        if (phrase[after] is "in" or "of" or "is" or "are" or ":")
        {
            int to = after + 1;
            while (to < phrase.Count && to - after < Reach && !Phrase.IsStop(phrase[to]))
            {
                to++;
            }

            if (All(phrase, after, to) is [.., _] behind)
            {
                return Blend(behind);
            }
        }

        return null;
    }

    /// <summary>Every colour of a text, each with the modifiers before it.</summary>
    public static IReadOnlyList<Rgb> All(Phrase phrase) => All(phrase, 0, phrase.Count);

    public static Rgb? First(Phrase phrase) => All(phrase) is [Rgb first, ..] ? first : null;

    private static List<Rgb> All(Phrase phrase, int from, int to)
    {
        List<Rgb> found = [];
        Func<Rgb, Rgb>? modifier = null;
        for (int i = from; i < to; i++)
        {
            if (ColourWords.Names.TryAt(phrase, i, out Rgb colour, out int length))
            {
                found.Add(modifier?.Invoke(colour) ?? colour);
                modifier = null;
                i += length - 1;
            }
            else if (ColourWords.Modifiers.TryAt(phrase, i, out Func<Rgb, Rgb>? change, out _))
            {
                modifier = change;
            }
            else if (Phrase.IsStop(phrase[i]))
            {
                modifier = null;
            }
        }

        return found;
    }

    /// <summary>"A brass whistle on a red cord": what stands before the preposition is another thing's.</summary>
    private static bool IsBorder(string word) => Phrase.IsStop(word) || word is "on" or "of" or "in" or "at" or "around" or "from" or "across" or "behind" or "against" or "by";

    /// <summary>"Grey green" is a green with grey in it: the last word is the colour, those before it tint it.</summary>
    private static Rgb Blend(List<Rgb> colours)
    {
        Rgb colour = colours[^1];
        for (int i = colours.Count - 2; i >= 0; i--)
        {
            colour = Rgb.Mix(colour, colours[i], 0.35);
        }

        return colour;
    }
}
