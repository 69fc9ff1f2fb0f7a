using Aivp.Tools.Providers.Animatic.Reading;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Providers.Animatic.Staging;

/// <summary>
/// Finds out which piece of a frame's text is about whom. Frame texts don't use names ("a woman in a yellow raincoat"), so people are
/// known by the words of their sheets; where that isn't enough, the Characters table's order decides.
/// </summary>
internal static class Mentions
{
    private static readonly HashSet<string> Weak =
    [
        "a", "an", "the", "of", "in", "on", "at", "with", "and", "her", "his", "their", "to", "from", "by", "is", "for", "over", "under", "or", "no", "left", "right", "long", "short", "s", "expression", "old", "early", "late", "wearing", "build", "years", "year",
        "hands", "hand", "face", "eyes", "dark", "light", "high", "low", "wide", "body", "always", "one", "two", "around", "neck", "up", "down", "small", "large", "tall", "average",
    ];

    /// <returns>For each of the cast, in order, the text that is about it; empty when nothing is.</returns>
    public static IReadOnlyList<Phrase> Split(string text, IReadOnlyList<Character> cast)
    {
        Phrase phrase = Phrase.Of(text);
        if (cast.Count == 1)
        {
            return [phrase];
        }

        Dictionary<string, double>[] known = [.. cast.Select(Known)];
        int[] owner = Owners(phrase, known);
        List<Phrase>[] pieces = [.. cast.Select(_ => new List<Phrase>())];
        int current = -1;
        int from = 0;
        for (int i = 0; i <= phrase.Count; i++)
        {
            bool end = i == phrase.Count;
            int who = end ? -2 : owner[i];
            if (end || (who >= 0 && who != current))
            {
                int cut = end ? i : Start(phrase, owner, i, from);
                if (current >= 0 && cut > from)
                {
                    pieces[current].Add(phrase.Part(from, cut));
                }

                if (!end)
                {
                    from = current < 0 ? SentenceStart(phrase, i) : cut;
                    current = who;
                }
            }
        }

        return [.. pieces.Select(list => Phrase.Of([.. list.Select(piece => piece.ToString())]))];
    }

    /// <summary>A new person's piece starts with its sentence, else with its clause, else with its article.</summary>
    private static int Start(Phrase phrase, int[] owner, int index, int from)
    {
        int clause = -1;
        for (int i = index - 1; i >= from && owner[i] < 0; i--)
        {
            if (phrase[i] is "." or ";")
            {
                return i + 1;
            }

            clause = clause < 0 && phrase[i] is "," ? i + 1 : clause;
        }

        if (clause >= 0)
        {
            return clause;
        }

        for (int i = index; i > Math.Max(from, index - 6); i--)
        {
            if (phrase[i] is "a" or "an" or "the" or "while" or "as" or "beside" or "behind" or "and" or "." or ",")
            {
                return i;
            }
        }

        return index;
    }

    private static int SentenceStart(Phrase phrase, int index)
    {
        int i = index;
        while (i > 0 && phrase[i - 1] is not ".")
        {
            i--;
        }

        return i;
    }

    /// <summary>For each word, the index of the person it points to; -1 for most.</summary>
    private static int[] Owners(Phrase phrase, Dictionary<string, double>[] known)
    {
        int[] owner = new int[phrase.Count];
        for (int i = 0; i < phrase.Count; i++)
        {
            owner[i] = -1;
            double best = 0;
            double second = 0;
            for (int k = 0; k < known.Length; k++)
            {
                // A window of words: "yellow" alone could be the lamp, "yellow raincoat" can't.
                double score = 0;
                for (int j = i - 3; j <= i + 3; j++)
                {
                    if (j >= 0 && j < phrase.Count && known[k].TryGetValue(Stem(phrase[j]), out double weight))
                    {
                        score += weight * (j == i ? 1 : 0.7);
                    }
                    else if (j > i && phrase[j] is ".")
                    {
                        break;
                    }
                }

                if (!known[k].ContainsKey(Stem(phrase[i])))
                {
                    continue;
                }

                if (score > best)
                {
                    (second, best, owner[i]) = (best, score, k);
                }
                else
                {
                    second = Math.Max(second, score);
                }
            }

            if (best < 0.9 || best <= second)
            {
                owner[i] = -1;
            }
        }

        return owner;
    }

    private static Dictionary<string, double> Known(Character character)
    {
        Dictionary<string, double> words = [];
        void Take(double weight, params ReadOnlySpan<string?> texts)
        {
            foreach (string word in Phrase.Of(texts).Words)
            {
                string stem = Stem(word);
                if (stem.Length > 1 && !Weak.Contains(word) && !Phrase.IsStop(word))
                {
                    words[stem] = Math.Max(words.GetValueOrDefault(stem), weight);
                }
            }
        }

        Take(0.5, character.Build, character.Face, character.AnchorPhrase, character.Accessories, character.Age);
        Take(0.9, character.DefaultOutfit, character.VisualTell, character.Hair);
        Take(0.9, character.Function);
        Take(3, character.Name, character.Id.Value.Replace('-', ' '));
        bool female = Phrase.Of(character.Gender, character.AnchorPhrase).Has("female", "woman", "girl", "she");
        bool male = Phrase.Of(character.Gender, character.AnchorPhrase).Has("male", "man", "boy", "he");
        foreach (string word in female && !words.ContainsKey("male") ? (ReadOnlySpan<string>)["woman", "she", "her", "girl", "lady"] : male ? ["man", "he", "his", "him", "boy"] : [])
        {
            words[word] = Math.Max(words.GetValueOrDefault(word), word is "she" or "her" or "he" or "his" or "him" ? 0.91 : 0.95);
        }

        return words;
    }

    private static string Stem(string word) => word.Length > 4 && word[^1] == 's' ? word[..^1] : word;
}
