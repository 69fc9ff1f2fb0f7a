using System.Globalization;
using Aivp.Tools.Storyboards.Files.Kinds;

namespace Aivp.Tools.Storyboards.Importing;

/// <summary>Reads a group's values by name, says what's wrong with them, and in the end what nobody asked for.</summary>
internal sealed class ImportFields
{
    private readonly ImportSource _source;
    private readonly string _what;
    private readonly Dictionary<string, ImportNode> _values = [];
    private readonly List<string> _asked = [];

    /// <summary>The values of a group.</summary>
    /// <param name="source">The file.</param>
    /// <param name="node">The group; anything else is an error.</param>
    /// <param name="what">What messages call it, for example <c>a shot</c>.</param>
    public ImportFields(ImportSource source, ImportNode node, string what)
    {
        (_source, _what, Line) = (source, what, node.Line);
        if (node is not ImportNode.Map map)
        {
            source.Error(ImportKinds.WrongShape, node.Line, $"{Capital(what)} is written as name: value pairs, not as {node.InWords}.");
            return;
        }

        foreach ((string key, ImportNode value) in map.Entries)
        {
            if (!_values.TryAdd(key, value))
            {
                source.Error(ImportKinds.SaidTwice, value.Line, $"'{key}' is there twice, first on line {_values[key].Line}; leave one.");
            }
        }
    }

    /// <summary>Where the group begins.</summary>
    public int Line { get; }

    /// <summary>The value, whatever it is; null: it isn't there, or is nothing.</summary>
    public ImportNode? Node(string key)
    {
        _asked.Add(key);
        return _values.GetValueOrDefault(key) is { } node and not ImportNode.Single { Value: null } ? node : null;
    }

    /// <summary>The line of a value; of the group where there is none.</summary>
    public int LineOf(string key) => _values.GetValueOrDefault(key)?.Line ?? Line;

    /// <summary>A text, with its variables replaced; null: it isn't there.</summary>
    public string? Text(params string[] keys) => Find(keys) switch
    {
        null => null,
        (string key, ImportNode.Single { Value: string value } single) => _source.Expanded(value, single.Line) is { } text && string.IsNullOrWhiteSpace(text) ? null : _source.Expanded(value, single.Line).Trim(),
        (string key, ImportNode node) => Wrong<string>(key, node, "a text"),
    };

    /// <summary>A text that must be there; an empty one stands in for it.</summary>
    public string Required(string key, string example)
    {
        string? text = Text(key);
        if (text is null && !(_values.GetValueOrDefault(key) is { } there and not ImportNode.Single))
        {
            string meant = NearestName.Of(key, _values.Keys.Where(other => !_asked.Contains(other))) is { } near ? $" (is '{near}' meant?)" : "";
            _source.Error(ImportKinds.ValueMissing, LineOf(key), $"{Capital(_what)} needs '{key}'{meant}; write {example}");
        }

        return text ?? "";
    }

    /// <summary>A number within a range.</summary>
    public double? Number(string key, double least, double most)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && number >= least && number <= most)
        {
            return number;
        }

        _source.Error(ImportKinds.WrongShape, LineOf(key), string.Create(CultureInfo.InvariantCulture, $"'{key}' is a number from {least} to {most}, not '{Files.Values.Excerpt.Of(text)}'."));
        return null;
    }

    /// <summary>Yes or no.</summary>
    public bool? Flag(string key) => Text(key)?.ToLowerInvariant() switch
    {
        null => null,
        "true" or "yes" or "on" => true,
        "false" or "no" or "off" => false,
        string text => Refuse(key, text),
    };

    /// <summary>One of a few words.</summary>
    /// <param name="key">The value's name.</param>
    /// <param name="words">The words.</param>
    public string? Word(string key, params IReadOnlyList<string> words)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (words.FirstOrDefault(word => word.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } known)
        {
            return known;
        }

        _source.Error(ImportKinds.UnknownWord, LineOf(key), $"'{Files.Values.Excerpt.Of(text)}' is no {key.Replace('_', ' ')}; {NearestName.Hint(text, words)}");
        return null;
    }

    /// <summary>A list's items; of a single value, that value.</summary>
    public IReadOnlyList<ImportNode> Items(string key) => Node(key) switch
    {
        null => [],
        ImportNode.Row row => row.Items,
        ImportNode.Single single => [single],
        { } node => Wrong<IReadOnlyList<ImportNode>>(key, node, "a list") ?? [],
    };

    /// <summary>A list of texts with their lines.</summary>
    public IReadOnlyList<(string Text, int Line)> Texts(string key)
    {
        List<(string, int)> texts = [];
        foreach (ImportNode item in Items(key))
        {
            if (item is ImportNode.Single { Value: string text })
            {
                texts.Add((_source.Expanded(text, item.Line).Trim(), item.Line));
            }
            else
            {
                Wrong<string>(key, item, "a list of texts");
            }
        }

        return texts;
    }

    /// <summary>Values that are known but have no place in a project.</summary>
    public void NoHome(string why, params string[] keys)
    {
        foreach (string key in keys)
        {
            if (Node(key) is { } node)
            {
                _source.NoHome(node.Line, key, why);
            }
        }
    }

    /// <summary>Says what nobody asked for: a typo is an error, anything else has no place.</summary>
    public void Rest()
    {
        foreach ((string key, ImportNode value) in _values.Where(pair => !_asked.Contains(pair.Key)))
        {
            if (NearestName.Of(key, _asked.Where(asked => !_values.ContainsKey(asked))) is { } near)
            {
                _source.Error(ImportKinds.UnknownWord, value.Line, $"{Capital(_what)} has no '{key}'; did you mean '{near}'?");
            }
            else
            {
                _source.NoHome(value.Line, key, "nothing is known of it");
            }
        }
    }

    private (string Key, ImportNode Node)? Find(string[] keys)
    {
        (string, ImportNode)? found = null;
        foreach (string key in keys)
        {
            if (Node(key) is { } node)
            {
                found ??= (key, node);
            }
        }

        return found;
    }

    private bool? Refuse(string key, string text)
    {
        _source.Error(ImportKinds.WrongShape, LineOf(key), $"'{key}' is true or false, not '{Files.Values.Excerpt.Of(text)}'.");
        return null;
    }

    private T? Wrong<T>(string key, ImportNode node, string expected)
        where T : class
    {
        _source.Error(ImportKinds.WrongShape, node.Line, $"'{key}' is {expected}, not {node.InWords}.");
        return null;
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
