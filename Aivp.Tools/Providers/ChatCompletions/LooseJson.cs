using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Aivp.Tools.Providers.ChatCompletions;

/// <summary>Reads JSON as models write it: in a fence, with single quotes, names without any, commas too many, Python's words, an end that's missing, or as a text within a text.</summary>
internal sealed class LooseJson
{
    private readonly string _text;
    private int _at;
    private int _depth;

    private LooseJson(string text) => _text = text;

    /// <summary>The text is JSON from its first to its last letter.</summary>
    public static bool IsWhole(string text)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>What the text most likely means; null: it's no JSON by any reading. An empty text is an empty object: servers send it for no arguments.</summary>
    public static JsonNode? Read(string text)
    {
        string plain = Unfenced(text.Trim());
        if (plain.Length == 0 || plain == "null")
        {
            return new JsonObject();
        }

        JsonNode? read = Strict(plain);
        if (read is null)
        {
            int start = plain.IndexOfAny(['{', '[']);
            if (start < 0)
            {
                return null;
            }

            try
            {
                read = new LooseJson(plain[start..]).Value();
            }
            catch (FormatException)
            {
                return null;
            }
        }

        // Encoded twice.
        return read is JsonValue value && value.TryGetValue(out string? inner) && inner != text ? Read(inner) : read;
    }

    private static string Unfenced(string text)
    {
        if (!text.StartsWith("```", StringComparison.Ordinal))
        {
            return text;
        }

        int line = text.IndexOf('\n', StringComparison.Ordinal);
        int end = text.LastIndexOf("```", StringComparison.Ordinal);
        return line < 0 ? text : text[line..(end > line ? end : text.Length)].Trim();
    }

    private static JsonNode? Strict(string text)
    {
        try
        {
            return JsonNode.Parse(text, documentOptions: new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, AllowDuplicateProperties = true });
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private JsonNode? Value()
    {
        Space();
        return Peek() switch
        {
            '{' => Members(),
            '[' => Items(),
            '"' or '\'' or '“' or '”' => Quoted(),
            _ => Word(),
        };
    }

    private JsonObject Members()
    {
        Enter();
        JsonObject members = [];
        for (Space(); Peek() is not ('}' or '\0'); Space())
        {
            string name = Peek() is '"' or '\'' or '“' ? (string)Quoted()! : Bare(':', '}');
            Space();
            if (Peek() is ':' or '=')
            {
                _at++;
            }

            members[name] = Value();
            Space();
            Comma();
        }

        Leave();
        return members;
    }

    private JsonArray Items()
    {
        Enter();
        JsonArray items = [];
        for (Space(); Peek() is not (']' or '\0'); Space())
        {
            items.Add(Value());
            Space();
            Comma();
        }

        Leave();
        return items;
    }

    private void Enter()
    {
        _at++;
        if (++_depth > 32)
        {
            throw new FormatException("nested too deeply");
        }
    }

    private void Leave()
    {
        // What is missing at the end was meant.
        _at++;
        _depth--;
    }

    private JsonValue Quoted()
    {
        char open = _text[_at++];
        StringBuilder text = new();
        while (_at < _text.Length)
        {
            char letter = _text[_at++];
            if (letter == open || (open == '“' && letter == '”'))
            {
                break;
            }

            text.Append(letter == '\\' && _at < _text.Length ? Escaped() : letter.ToString());
        }

        return JsonValue.Create(text.ToString());
    }

    private string Escaped()
    {
        char letter = _text[_at++];
        if (letter == 'u' && _at + 4 <= _text.Length && ushort.TryParse(_text.AsSpan(_at, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out ushort code))
        {
            _at += 4;
            return ((char)code).ToString();
        }

        return letter switch { 'n' => "\n", 't' => "\t", 'r' => "\r", 'b' => "\b", 'f' => "\f", _ => letter.ToString() };
    }

    private JsonValue? Word()
    {
        string word = Bare(',', '}', ']');
        return word.ToLowerInvariant() switch
        {
            "true" or "yes" => JsonValue.Create(true),
            "false" or "no" => JsonValue.Create(false),
            "null" or "none" or "undefined" or "" => null,
            _ => decimal.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) ? JsonValue.Create(number) : JsonValue.Create(word),
        };
    }

    private string Bare(params ReadOnlySpan<char> ends)
    {
        int start = _at;
        while (_at < _text.Length && !ends.Contains(_text[_at]) && _text[_at] != '\n')
        {
            _at++;
        }

        if (_at == start)
        {
            throw new FormatException("nothing where a value should be");
        }

        return _text[start.._at].Trim();
    }

    private void Space()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at]))
        {
            _at++;
        }
    }

    private void Comma()
    {
        while (Peek() is ',' or ';')
        {
            _at++;
            Space();
        }
    }

    private char Peek() => _at < _text.Length ? _text[_at] : '\0';
}
