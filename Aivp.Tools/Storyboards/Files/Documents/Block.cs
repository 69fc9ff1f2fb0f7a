namespace Aivp.Tools.Storyboards.Files.Documents;

/// <summary>A piece of a section. Texts are as typed, with their Markdown marks.</summary>
/// <param name="Line">Where it starts, from 1.</param>
internal abstract record Block(int Line);

/// <summary>Plain lines.</summary>
internal sealed record TextBlock(int Line, IReadOnlyList<string> Lines) : Block(Line)
{
    public string Text => string.Join(' ', Lines.Select(line => line.Trim()));
}

/// <summary>A line that starts with a bold key, as <c>**Duration**: 5s</c> or <c>**Age:** 40</c>.</summary>
internal sealed record KeyBlock(int Line, string Key, string Remark, string Value) : Block(Line);

/// <summary>Lines behind <c>&gt;</c>, without it.</summary>
internal sealed record QuoteBlock(int Line, IReadOnlyList<string> Lines) : Block(Line);

/// <summary>Lines between two <c>```</c>.</summary>
internal sealed record FenceBlock(int Line, IReadOnlyList<string> Lines) : Block(Line);

/// <summary>A bulleted or numbered list.</summary>
internal sealed record ListBlock(int Line, IReadOnlyList<ListEntry> Entries) : Block(Line);

/// <summary>An entry of a list, with everything nested in it.</summary>
internal sealed record ListEntry(int Line, IReadOnlyList<Block> Blocks)
{
    /// <summary>The entry's own words, without what is nested in it.</summary>
    public string Text => (Blocks.Count > 0 ? Blocks[0] : null) switch
    {
        TextBlock text => text.Text,
        KeyBlock key => $"{key.Key}{(key.Remark.Length > 0 ? " " + key.Remark : "")}: {key.Value}".Trim(),
        _ => "",
    };
}

/// <summary>A table. Rows may be shorter or longer than its header.</summary>
internal sealed record TableBlock(int Line, IReadOnlyList<string> Header, IReadOnlyList<TableRow> Rows) : Block(Line)
{
    /// <summary>The first column whose heading starts with one of these words.</summary>
    /// <returns>-1 when there is none.</returns>
    public int Column(params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            for (int i = 0; i < Header.Count; i++)
            {
                if (Titles.Match(Header[i], name))
                {
                    return i;
                }
            }
        }

        return -1;
    }
}

/// <summary>A row of a table.</summary>
internal sealed record TableRow(int Line, IReadOnlyList<string> Cells)
{
    /// <summary>A cell's text; empty where the row is too short or the column is missing (-1).</summary>
    public string this[int column] => column >= 0 && column < Cells.Count ? Cells[column] : "";
}
