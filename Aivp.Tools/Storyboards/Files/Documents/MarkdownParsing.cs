using System.Buffers;
using Aivp.Tools.Storyboards.Files.Kinds;
using Markdig;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Aivp.Tools.Storyboards.Files.Documents;

/// <summary>Turns a file's text into a <see cref="MarkdownFile"/>.</summary>
internal static class MarkdownParsing
{
    // More than this before a line's first word is nesting that nobody typed; it also keeps Markdig's work in proportion to the file.
    private const int LongestIndent = 120;

    private static readonly SearchValues<char> _beforeWords = SearchValues.Create(" \t>-+*.)0123456789");

    private static readonly MarkdownPipeline _pipeline = CreatePipeline();

    /// <returns>Null when the file can't be taken apart; the log says why.</returns>
    public static MarkdownFile? Parse(string path, string text, FindingLog log)
    {
        if (FirstTooDeepLine(text) is { } line)
        {
            log.Add(FileKinds.TooDeeplyNested, new(path, line), $"More than {LongestIndent} characters of lists and quotes stand before the line's first word. Take the list apart.");
            return null;
        }

        MarkdownDocument document;
        try
        {
            document = Markdown.Parse(text, _pipeline);
        }
        catch (ArgumentException)
        {
            // What the parser throws when its own limit of nesting is passed.
            log.Add(FileKinds.TooDeeplyNested, new(path, 0), "Lists and quotes stand in each other too deeply to be read. Take them apart.");
            return null;
        }

        return new SectionBuilder(path, new(text), log).Build(document);
    }

    private static MarkdownPipeline CreatePipeline()
    {
        MarkdownPipelineBuilder builder = new MarkdownPipelineBuilder().UsePreciseSourceLocation();
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        builder.BlockParsers.Insert(0, new TableParser());
        builder.BlockParsers.Insert(0, new KeyLineParser());
        builder.InlineParsers.Clear();

        builder.BlockParsers.ReplaceOrAdd<ParagraphBlockParser>(new TypedParagraphParser());
        builder.BlockParsers.Find<HeadingBlockParser>()!.Closed += (_, block) => ((LeafBlock)block).ProcessInlines = false;
        return builder.Build();
    }

    private static int? FirstTooDeepLine(string text)
    {
        int number = 0;
        foreach (ReadOnlySpan<char> line in text.AsSpan().EnumerateLines())
        {
            number++;
            int word = line.IndexOfAnyExcept(_beforeWords);
            ReadOnlySpan<char> indent = (word < 0 ? line : line[..word]).Trim();
            bool isRule = word < 0 && indent.TrimEnd(" -").IsEmpty || indent.TrimEnd(" *").IsEmpty || indent.TrimEnd('.').IsEmpty;
            if (!isRule && indent.Length > LongestIndent || word > LongestIndent)
            {
                return number;
            }
        }

        return null;
    }
}
