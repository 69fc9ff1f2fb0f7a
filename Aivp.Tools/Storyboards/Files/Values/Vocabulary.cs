using Aivp.Tools.Storyboards.Files.Documents;

namespace Aivp.Tools.Storyboards.Files.Values;

/// <summary>The words for one kind of value. The first word of each value is the one we recommend.</summary>
internal sealed class Vocabulary<T>(FindingKind unknown, string what, params IReadOnlyList<(T Value, string[] Words)> entries)
    where T : struct
{
    private readonly Dictionary<string, T> _values = entries
        .SelectMany(entry => entry.Words.Select(word => (Word: Titles.Normalize(word), entry.Value)))
        .ToDictionary(pair => pair.Word, pair => pair.Value);

    /// <summary>All words, the recommended first: what a typo is compared with.</summary>
    private readonly string[] _words = [.. entries.Select(entry => entry.Words[0]), .. entries.SelectMany(entry => entry.Words.Skip(1))];

    private readonly string[] _recommended = [.. entries.Select(entry => entry.Words[0])];

    /// <summary>Reads a word in whatever case, with hyphens or spaces.</summary>
    public T? Find(string text) => _values.TryGetValue(Titles.Normalize(text), out T value) ? value : null;

    /// <summary>Reads a word, else logs an error that names the nearest right one.</summary>
    public T? Read(string text, SourceLine where, FindingLog log)
    {
        if (Find(text) is { } value)
        {
            return value;
        }

        Unknown(text, where, log);
        return null;
    }

    /// <summary>Logs that the word isn't known and what would be right.</summary>
    public void Unknown(string text, SourceLine where, FindingLog log)
    {
        string hint = NearestName.Of(text, _words) is { } nearest ? $"did you mean {nearest}?" : $"write one of: {string.Join(", ", _recommended)}.";
        log.Add(unknown, where, $"'{Excerpt.Of(text)}' is no {what}; {hint}");
    }
}
