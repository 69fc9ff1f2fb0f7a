namespace Aivp.Tools.Providers.Animatic.Reading;

/// <summary>Words and what they mean to us. An entry of several words wins over one of fewer.</summary>
/// <typeparam name="T">The meaning.</typeparam>
internal sealed class Lexicon<T>
{
    private readonly Dictionary<string, List<(string Words, T Meaning)>> _byFirst = [];

    /// <param name="entries">Words separated by bars, then their meaning.</param>
    public Lexicon(params ReadOnlySpan<(string Words, T Meaning)> entries)
    {
        foreach ((string words, T meaning) in entries)
        {
            foreach (string one in words.Split('|'))
            {
                string first = one.Split(' ')[0];
                if (!_byFirst.TryGetValue(first, out List<(string, T)>? list))
                {
                    _byFirst.Add(first, list = []);
                }

                list.Add((one, meaning));
                list.Sort((a, b) => b.Item1.Length.CompareTo(a.Item1.Length));
            }
        }
    }

    /// <summary>How many different words are known.</summary>
    public int Count => _byFirst.Values.Sum(list => list.Count);

    /// <summary>What stands at an index, and how many words it takes.</summary>
    public bool TryAt(Phrase phrase, int index, out T meaning, out int length)
    {
        foreach (string first in Forms(phrase[index]))
        {
            if (_byFirst.TryGetValue(first, out List<(string Words, T Meaning)>? list))
            {
                foreach ((string words, T value) in list)
                {
                    if (phrase.Is(index, words))
                    {
                        meaning = value;
                        length = words.Count(c => c == ' ') + 1;
                        return true;
                    }
                }
            }
        }

        meaning = default!;
        length = 0;
        return false;
    }

    /// <summary>All entries found, in the text's order.</summary>
    public IEnumerable<(int Index, int Length, T Meaning)> In(Phrase phrase)
    {
        for (int i = 0; i < phrase.Count; i++)
        {
            if (TryAt(phrase, i, out T meaning, out int length))
            {
                yield return (i, length, meaning);
                i += length - 1;
            }
        }
    }

    public bool TryFirst(Phrase phrase, out T meaning)
    {
        foreach ((_, _, T found) in In(phrase))
        {
            meaning = found;
            return true;
        }

        meaning = default!;
        return false;
    }

    private static IEnumerable<string> Forms(string word)
    {
        yield return word;
        if (word.Length > 3 && word[^1] == 's')
        {
            yield return word[..^1];
            if (word.EndsWith("es", StringComparison.Ordinal))
            {
                yield return word[..^2];
            }

            if (word.EndsWith("ies", StringComparison.Ordinal))
            {
                yield return word[..^3] + "y";
            }
        }
    }
}
