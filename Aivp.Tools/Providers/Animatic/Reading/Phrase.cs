namespace Aivp.Tools.Providers.Animatic.Reading;

/// <summary>A text as lower-case words and stops: what all reading of sheets works on.</summary>
internal sealed class Phrase
{
    /// <summary>Sheets are pages, not books: what lies behind this many words isn't read.</summary>
    private const int Limit = 2000;

    private readonly List<string> _words = [];

    private Phrase()
    {
    }

    public IReadOnlyList<string> Words => _words;

    public int Count => _words.Count;

    public string this[int index] => index >= 0 && index < _words.Count ? _words[index] : ".";

    public bool IsEmpty => _words.Count == 0;

    /// <summary>Stops are kept as words of their own: a comma separates pieces, a full stop sentences.</summary>
    public static Phrase Of(params ReadOnlySpan<string?> texts)
    {
        Phrase phrase = new();
        foreach (string? text in texts)
        {
            phrase.Take(text ?? "");
            phrase.Add(".");
        }

        return phrase;
    }

    /// <summary>Part of the phrase, from one word up to another.</summary>
    public Phrase Part(int from, int to)
    {
        Phrase part = new();
        part._words.AddRange(_words.Skip(from).Take(to - from));
        return part;
    }

    public bool Has(params ReadOnlySpan<string> words) => Find(words) >= 0;

    /// <summary>Where the first of these words stands; -1 when none does. Plurals count.</summary>
    public int Find(params ReadOnlySpan<string> words)
    {
        for (int i = 0; i < _words.Count; i++)
        {
            foreach (string word in words)
            {
                if (Is(i, word))
                {
                    return i;
                }
            }
        }

        return -1;
    }

    /// <summary>Whether the words from an index on are these (one or more, separated by spaces).</summary>
    public bool Is(int index, string words)
    {
        foreach (Range range in words.AsSpan().Split(' '))
        {
            ReadOnlySpan<char> wanted = words.AsSpan(range);
            ReadOnlySpan<char> here = this[index++];
            bool plural = here.Length == wanted.Length + 1 && here[^1] == 's' && here[..^1].SequenceEqual(wanted);
            if (!plural && !here.SequenceEqual(wanted) && !(here.EndsWith("ies") && wanted.EndsWith("y") && here[..^3].SequenceEqual(wanted[..^1]))
                && !(here.EndsWith("es") && here[..^2].SequenceEqual(wanted)))
            {
                return false;
            }
        }

        return true;
    }

    public static bool IsStop(string word) => word is "," or "." or ";" or ":" or "and" or "with" or "over" or "under" or "but" or "beneath";

    public override string ToString() => string.Join(' ', _words);

    private void Take(string text)
    {
        int start = -1;
        for (int i = 0; i <= text.Length && _words.Count < Limit; i++)
        {
            char c = i < text.Length ? text[i] : ' ';
            bool inWord = char.IsLetterOrDigit(c) || (c is '\'' or '’' && start >= 0);
            if (inWord && start < 0)
            {
                start = i;
            }
            else if (!inWord && start >= 0)
            {
                Add(text[start..i].ToLowerInvariant().Replace('’', '\''));
                start = -1;
            }

            if (c is ',' or '.' or ';' or ':' or '(' or ')' or '!' or '?' or '—' or '–')
            {
                Add(c is '.' or '!' or '?' ? "." : c is ';' ? ";" : ",");
            }
        }
    }

    private void Add(string word) => _words.Add(word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word);
}
