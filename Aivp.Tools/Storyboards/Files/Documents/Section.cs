namespace Aivp.Tools.Storyboards.Files.Documents;

/// <summary>A heading and what stands under it, up to the next heading of the same or a higher level.</summary>
/// <param name="Level">1 for <c>#</c>; 0 for what stands before the first heading.</param>
/// <param name="Title">As typed.</param>
/// <param name="Line">The heading's line, from 1.</param>
internal sealed record Section(int Level, string Title, int Line)
{
    private readonly string _normalTitle = Titles.Normalize(Title);

    public List<Block> Blocks { get; } = [];

    public List<Section> Sections { get; } = [];

    /// <summary>This section and all below it, in the file's order.</summary>
    public IEnumerable<Section> All => Sections.SelectMany(section => section.All).Prepend(this);

    /// <summary>The first table directly under the heading.</summary>
    public TableBlock? Table => Blocks.OfType<TableBlock>().FirstOrDefault();

    /// <summary>Bold keys directly under the heading, on lines of their own or in list entries, each with what follows it.</summary>
    public IReadOnlyList<Field> Fields => [.. Field.In(Blocks)];

    /// <summary>Key and value pairs: the first two columns of tables, and bold keys.</summary>
    public IEnumerable<Field> Facts =>
        Blocks.OfType<TableBlock>()
            .SelectMany(table => table.Rows)
            .Select(row => new Field(PlainText.Of(row[0]), "", row[1], row.Line, []))
            .Concat(Fields)
            .OrderBy(fact => fact.Line);

    /// <summary>The section's prose: its quotes, else its plain lines; one line.</summary>
    public string Prose
    {
        get
        {
            string quoted = string.Join(' ', Blocks.OfType<QuoteBlock>().SelectMany(quote => quote.Lines).Select(line => line.Trim()).Where(line => line.Length > 0));
            return quoted.Length > 0 ? quoted : string.Join(' ', Blocks.OfType<TextBlock>().Select(text => text.Text));
        }
    }

    /// <summary>The first section below this one (or itself) whose title starts with the name.</summary>
    public Section? Find(string name) => All.FirstOrDefault(section => Titles.MatchNormal(section._normalTitle, name));
}
