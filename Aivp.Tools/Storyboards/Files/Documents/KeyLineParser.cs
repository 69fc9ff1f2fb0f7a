using Markdig.Parsers;
using Markdig.Syntax;

namespace Aivp.Tools.Storyboards.Files.Documents;

/// <summary>Teaches Markdig that a line with a bold key is a block of its own.</summary>
/// <remarks>In CommonMark such a line, right below a list entry or a quote, belongs to that entry or quote; our formats never mean that.</remarks>
internal sealed class KeyLineParser : BlockParser
{
    public KeyLineParser() => OpeningCharacters = ['*', '_'];

    public override bool CanInterrupt(BlockProcessor processor, Markdig.Syntax.Block block) => true;

    public override BlockState TryOpen(BlockProcessor processor)
    {
        string line = processor.Line.ToString();
        if (KeyLine.TryRead(line, processor.LineIndex + 1) is not { } key)
        {
            return BlockState.None;
        }

        processor.NewBlocks.Push(new KeyLineBlock(this, key) { Line = processor.LineIndex, Span = new SourceSpan(processor.Start, processor.Line.End) });
        return BlockState.BreakDiscard;
    }
}

/// <summary>The line in Markdig's tree.</summary>
internal sealed class KeyLineBlock(BlockParser parser, KeyBlock key) : Markdig.Syntax.LeafBlock(parser)
{
    public KeyBlock Key { get; } = key;
}
