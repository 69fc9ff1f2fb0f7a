using System.Text;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Aivp.Tools.Storyboards.Files.Documents;

/// <summary>Teaches Markdig tables whose rows start with a bar, keeping each row's line and each cell's text as typed.</summary>
/// <remarks>Markdig's own tables are made while it parses inline marks, which would cost us the typed text; and a rule right below one becomes its last row.</remarks>
internal sealed class TableParser : BlockParser
{
    public TableParser() => OpeningCharacters = ['|'];

    public override bool CanInterrupt(BlockProcessor processor, Markdig.Syntax.Block block) => true;

    public override BlockState TryOpen(BlockProcessor processor)
    {
        RowsBlock rows = new(this) { Line = processor.LineIndex, Span = new SourceSpan(processor.Start, processor.Line.End) };
        rows.Rows.Add(new(processor.LineIndex + 1, Cells(processor.Line)));
        processor.NewBlocks.Push(rows);
        return BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Markdig.Syntax.Block block)
    {
        if (processor.CurrentChar != '|')
        {
            return BlockState.None;
        }

        ((RowsBlock)block).Rows.Add(new(processor.LineIndex + 1, Cells(processor.Line)));
        return BlockState.ContinueDiscard;
    }

    /// <summary>Splits at bars, but not at those behind a backslash or within backticks.</summary>
    private static List<string> Cells(StringSlice row)
    {
        string text = row.ToString().Trim();
        List<string> cells = [];
        StringBuilder cell = new();
        bool inCode = false;
        for (int i = 1; i < text.Length; i++)
        {
            char c = text[i];
            if (c == '\\' && i + 1 < text.Length && text[i + 1] == '|')
            {
                cell.Append(text[++i]);
            }
            else if (c == '|' && !inCode)
            {
                cells.Add(cell.ToString().Trim());
                cell.Clear();
            }
            else
            {
                inCode = c == '`' ? !inCode && text.IndexOf('`', i + 1) > 0 : inCode;
                cell.Append(c);
            }
        }

        if (cell.ToString().Trim() is { Length: > 0 } last)
        {
            cells.Add(last);
        }

        return cells;
    }
}

/// <summary>Consecutive rows in Markdig's tree, the delimiter row among them.</summary>
internal sealed class RowsBlock(BlockParser parser) : Markdig.Syntax.LeafBlock(parser)
{
    public List<TableRow> Rows { get; } = [];
}
