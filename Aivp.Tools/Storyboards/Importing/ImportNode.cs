namespace Aivp.Tools.Storyboards.Importing;

/// <summary>A value of a JSON or YAML file, with its line.</summary>
/// <param name="Line">From 1.</param>
internal abstract record ImportNode(int Line)
{
    /// <summary>In words, for messages.</summary>
    public abstract string InWords { get; }

    /// <summary>Text, a number, yes or no.</summary>
    /// <param name="Line">From 1.</param>
    /// <param name="Value">As written; null: nothing.</param>
    internal sealed record Single(int Line, string? Value) : ImportNode(Line)
    {
        public override string InWords => Value is null ? "nothing" : $"'{Files.Values.Excerpt.Of(Value)}'";
    }

    /// <summary>Several values in a row.</summary>
    internal sealed record Row(int Line, IReadOnlyList<ImportNode> Items) : ImportNode(Line)
    {
        public override string InWords => "a list";
    }

    /// <summary>Values by name.</summary>
    internal sealed record Map(int Line, IReadOnlyList<KeyValuePair<string, ImportNode>> Entries) : ImportNode(Line)
    {
        public override string InWords => "a group of values";
    }
}
