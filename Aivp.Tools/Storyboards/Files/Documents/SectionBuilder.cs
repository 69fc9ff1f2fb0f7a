using Aivp.Tools.Storyboards.Files.Kinds;
using Markdig.Syntax;
using MarkdigBlock = Markdig.Syntax.Block;

namespace Aivp.Tools.Storyboards.Files.Documents;

/// <summary>Sorts Markdig's blocks into sections by their headings.</summary>
internal sealed class SectionBuilder(string path, SourceText source, FindingLog log)
{
    private const int DeepestNesting = 16;

    public MarkdownFile Build(MarkdownDocument document)
    {
        Section root = new(0, "", 1);
        Stack<Section> open = new([root]);
        foreach (MarkdigBlock block in document)
        {
            if (block is HeadingBlock heading)
            {
                while (open.Peek().Level >= heading.Level)
                {
                    open.Pop();
                }

                Section section = new(heading.Level, Lines(heading).FirstOrDefault("").Trim(), heading.Line + 1);
                open.Peek().Sections.Add(section);
                open.Push(section);
            }
            else if (Translate(block, 0) is { } translated)
            {
                Add(open.Peek().Blocks, translated);
            }
        }

        return new(path, root);
    }

    private static void Add(List<Block> blocks, Block block)
    {
        // A blank line within a table doesn't end it: what follows has no delimiter row of its own.
        if (block is TableBlock { Header: [] } more && blocks is [.., TableBlock table])
        {
            blocks[^1] = table with { Rows = [.. table.Rows, .. more.Rows] };
        }
        else if (block is TableBlock { Header: [], Rows: [] })
        {
            // A line of bars with nothing in it.
            return;
        }
        else if (block is TableBlock { Header: [] } bare)
        {
            // No delimiter row at all: the first row is the header.
            blocks.Add(new TableBlock(bare.Line, bare.Rows[0].Cells, [.. bare.Rows.Skip(1)]));
        }
        else
        {
            blocks.Add(block);
        }
    }

    private Block? Translate(MarkdigBlock block, int depth)
    {
        int line = block.Line + 1;
        switch (block)
        {
            case KeyLineBlock key:
                return key.Key;
            case RowsBlock rows:
                return Table(line, rows.Rows);
            case Markdig.Syntax.QuoteBlock:
                return new QuoteBlock(line, Quoted(line, source.LineOf(block.Span.End)));
            case Markdig.Syntax.ListBlock when depth >= DeepestNesting:
                log.Add(FileKinds.TooDeeplyNested, new(path, line), $"Lists are nested more than {DeepestNesting} deep here; what is below is not read. Take the list apart.");
                return null;
            case Markdig.Syntax.ListBlock list:
                return new ListBlock(line, [.. list.OfType<ListItemBlock>().Select(item => Entry(item, depth + 1))]);
            case FencedCodeBlock fence:
                Closed(fence.ClosingFencedCharCount > 0, line, "This ``` block is never closed: everything below it is taken for its text. Add a line with ```.");
                return new FenceBlock(line, Lines(fence));
            case HtmlBlock { Type: HtmlBlockType.Comment } comment:
                Closed(Lines(comment).Any(text => text.Contains("-->", StringComparison.Ordinal)), line, "This comment is never closed: everything below it is ignored. Add -->.");
                return null;
            case ThematicBreakBlock:
                return null;
            case LeafBlock leaf:
                return new TextBlock(line, Lines(leaf));
            default:
                return null;
        }
    }

    private ListEntry Entry(ListItemBlock item, int depth)
    {
        List<Block> blocks = [];
        foreach (MarkdigBlock child in item)
        {
            if (Translate(child, depth) is { } translated)
            {
                Add(blocks, translated);
            }
        }

        return new(item.Line + 1, blocks);
    }

    private void Closed(bool isClosed, int line, string message)
    {
        if (!isClosed)
        {
            log.Add(FileKinds.NeverClosed, new(path, line), message);
        }
    }

    private List<string> Quoted(int first, int last)
    {
        List<string> lines = [];
        for (int number = first; number <= last; number++)
        {
            string line = source.Line(number).TrimStart();
            lines.Add((line.StartsWith('>') ? line[1..] : line).Trim());
        }

        return lines;
    }

    private static TableBlock Table(int line, List<TableRow> rows) => rows.Count > 1 && IsDelimiter(rows[1])
        ? new(line, rows[0].Cells, [.. rows.Skip(2)])
        : new(line, [], rows);

    private static bool IsDelimiter(TableRow row) => row.Cells.Count > 0 && row.Cells.All(cell => cell.Contains('-') && cell.Trim(':', ' ').Trim('-', '—', '–').Length == 0);

    private static List<string> Lines(LeafBlock leaf)
    {
        List<string> lines = [];
        for (int i = 0; i < leaf.Lines.Count; i++)
        {
            lines.Add(leaf.Lines.Lines[i].ToString());
        }

        return lines;
    }
}
