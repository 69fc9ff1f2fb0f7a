using Markdig.Parsers;
using Markdig.Syntax;

namespace Aivp.Tools.Storyboards.Files.Documents;

/// <summary>Keeps paragraphs as typed.</summary>
/// <remarks>
/// Markdig's own parser takes <c>[Ines, whispering]: "…"</c> for a link's address and throws it away (and needs a second for 5,000 such lines),
/// takes <c>---</c> right below a paragraph for a heading's underline, and goes on to parse stars and brackets. In our formats all of these are text.
/// </remarks>
internal sealed class TypedParagraphParser : ParagraphBlockParser
{
    public TypedParagraphParser() => ParseSetextHeadings = false;

    public override bool Close(BlockProcessor processor, Markdig.Syntax.Block block)
    {
        ((LeafBlock)block).ProcessInlines = false;
        return true;
    }
}
