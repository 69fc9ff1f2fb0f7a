namespace Aivp.Tools.Storyboards.Files.Documents;

/// <summary>A key with its value and what hangs on it.</summary>
/// <param name="Key">Without marks and colon.</param>
/// <param name="Remark">What stands in brackets between key and colon, as <c>(in priority order)</c>.</param>
/// <param name="Value">The rest of the line, and plain lines right below it.</param>
/// <param name="Line">From 1.</param>
/// <param name="Body">Lists, quotes and fences up to the next key.</param>
internal sealed record Field(string Key, string Remark, string Value, int Line, IReadOnlyList<Block> Body)
{
    private readonly string _normalKey = Titles.Normalize(Key);

    /// <summary>The quoted or fenced lines of the value, else the value itself.</summary>
    public IReadOnlyList<string> LongText => Body.FirstOrDefault(block => block is QuoteBlock or FenceBlock) switch
    {
        QuoteBlock quote => quote.Lines,
        FenceBlock fence => fence.Lines,
        _ => [Value],
    };

    /// <summary>Entries of the list below the key.</summary>
    public IReadOnlyList<ListEntry> Entries => [.. Body.OfType<ListBlock>().SelectMany(list => list.Entries)];

    public bool Is(string name) => Titles.MatchNormal(_normalKey, name);

    /// <summary>The keys among these blocks and in their lists' entries, in order.</summary>
    public static IEnumerable<Field> In(IReadOnlyList<Block> blocks)
    {
        for (int i = 0; i < blocks.Count; i++)
        {
            if (blocks[i] is KeyBlock key)
            {
                int end = i + 1;
                while (end < blocks.Count && blocks[end] is not KeyBlock)
                {
                    end++;
                }

                Block[] body = [.. blocks.Skip(i + 1).Take(end - i - 1)];
                // A value may run on to the next line.
                bool runsOn = body is [TextBlock below, ..] && below.Line == key.Line + 1;
                yield return new(key.Key, key.Remark, runsOn ? $"{key.Value} {((TextBlock)body[0]).Text}".Trim() : key.Value, key.Line, runsOn ? body[1..] : body);
            }

            if (blocks[i] is ListBlock list)
            {
                foreach (Field field in list.Entries.SelectMany(entry => In(entry.Blocks)))
                {
                    yield return field;
                }
            }
        }
    }
}
