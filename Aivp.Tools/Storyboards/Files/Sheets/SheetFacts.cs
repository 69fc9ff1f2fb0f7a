using Aivp.Tools.Storyboards.Files.Documents;

namespace Aivp.Tools.Storyboards.Files.Sheets;

/// <summary>The bold keys of a sheet, whichever heading they stand under; what nobody asks for stays as "other".</summary>
internal sealed class SheetFacts
{
    private readonly List<Field> _facts;
    private readonly HashSet<Field> _asked = [];

    public SheetFacts(MarkdownFile file) => _facts = [.. file.Root.All.SelectMany(section => section.Fields)];

    /// <summary>Every key that was not asked for, with its text. The first of equal keys counts.</summary>
    public IReadOnlyDictionary<string, string> Other
    {
        get
        {
            Dictionary<string, string> other = [];
            foreach (Field fact in _facts.Where(fact => !_asked.Contains(fact) && fact.Value.Length > 0))
            {
                other.TryAdd(fact.Key, fact.Value);
            }

            return other;
        }
    }

    public string? Text(params ReadOnlySpan<string> names) => Field(names) is { } field && !PlainText.IsNothing(field.Value) ? field.Value : null;

    /// <summary>A value that may be a list below the key, or one line.</summary>
    public IReadOnlyList<string> List(string name, params char[] separators) => Field(name) is not { } field ? []
        : field.Entries.Count > 0 ? [.. field.Entries.Select(entry => entry.Text)]
        : PlainText.IsNothing(field.Value) ? []
        : [.. field.Value.Split(separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private Field? Field(params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (_facts.Find(fact => fact.Is(name)) is { } found)
            {
                _asked.Add(found);
                return found;
            }
        }

        return null;
    }
}
