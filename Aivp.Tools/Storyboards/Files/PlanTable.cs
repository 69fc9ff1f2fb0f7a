using System.Globalization;

namespace Aivp.Tools.Storyboards.Files;

/// <summary>The progress table of <c>image/plan.md</c> or <c>video/plan.md</c>. Rows are changed in place; every other line of the file stays as the user wrote it.</summary>
internal sealed class PlanTable
{
    private const string Header = "| # | Type | File | Model | Mode | Status |";
    private const string Ruler = "|---|------|------|-------|------|--------|";
    private static readonly string[] s_columns = ["#", "Type", "File", "Model", "Mode", "Status"];
    private readonly List<string> _lines;
    private readonly string _newLine;
    private int _end; // The line after the table's last row.
    private readonly int _first; // The table's first row.

    /// <param name="text">The file's text; empty for a new one.</param>
    /// <param name="title">Heading of a new file.</param>
    public PlanTable(string text, string title)
    {
        _newLine = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        _lines = text.Length == 0 ? ["# " + title, ""] : [.. text.ReplaceLineEndings("\n").Split('\n')];
        int header = _lines.FindIndex(line => Cells(line).Take(6).SequenceEqual(s_columns, StringComparer.OrdinalIgnoreCase));
        if (header < 0 || header + 1 >= _lines.Count || !_lines[header + 1].TrimStart().StartsWith('|'))
        {
            if (_lines[^1].Length > 0)
            {
                _lines.Add("");
            }

            header = _lines.Count;
            _lines.AddRange([Header, Ruler, ""]);
        }

        _first = header + 2;
        _end = _first;
        while (_end < _lines.Count && _lines[_end].TrimStart().StartsWith('|'))
        {
            _end++;
        }
    }

    /// <summary>The file's text.</summary>
    public string Text => string.Join(_newLine, _lines);

    /// <summary>Whether there is a row of this type.</summary>
    public bool Has(string type) => Row(type) >= 0;

    /// <summary>Changes the row of this type, or adds one.</summary>
    public void Set(string type, string file, string model, string mode, string status)
    {
        string[] cells = [type, $"`{file}`", $"`{model}`", mode, status];
        if (Row(type) is int i and >= 0)
        {
            // Further columns are the user's.
            List<string> row = Cells(_lines[i]);
            _lines[i] = Line([row[0], .. cells, .. row.Skip(6)]);
            return;
        }

        int number = 1 + Enumerable.Range(_first, _end - _first)
            .Select(line => int.TryParse(Cells(_lines[line]).FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out int n) ? n : 0)
            .DefaultIfEmpty()
            .Max();
        _lines.Insert(_end++, Line([number.ToString(CultureInfo.InvariantCulture), .. cells]));
    }

    private int Row(string type)
    {
        for (int i = _first; i < _end; i++)
        {
            if (Cells(_lines[i]) is [_, var cell, ..] && cell.Trim('`') == type)
            {
                return i;
            }
        }

        return -1;
    }

    private static string Line(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";

    private static List<string> Cells(string line)
    {
        line = line.Trim();
        return line.Length < 2 || line[0] != '|' ? [] : [.. line.Trim('|').Split('|').Select(cell => cell.Trim())];
    }
}
