namespace Aivp.Tools.Storyboards.Files.Documents;

/// <summary>A text with the places where its lines start.</summary>
internal sealed class SourceText
{
    private readonly string _text;
    private readonly List<int> _starts = [0];

    public SourceText(string text)
    {
        _text = text;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'))
            {
                _starts.Add(i + 1);
            }
        }
    }

    /// <summary>The line, from 1, that holds a character.</summary>
    public int LineOf(int position)
    {
        int index = _starts.BinarySearch(position);
        return index >= 0 ? index + 1 : ~index;
    }

    /// <summary>A line's text without its end.</summary>
    public string Line(int number)
    {
        int start = _starts[number - 1];
        int end = number < _starts.Count ? _starts[number] : _text.Length;
        return _text[start..end].TrimEnd('\r', '\n');
    }
}
