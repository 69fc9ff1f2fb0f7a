namespace Aivp.Tools.Storyboards.Files.Documents;

/// <summary>One file of a project as headings, tables, keys, lists, quotes and fences, each with its line.</summary>
/// <param name="Path">Within the project, with forward slashes.</param>
/// <param name="Root">What stands before the first heading, and all sections.</param>
internal sealed record MarkdownFile(string Path, Section Root)
{
    /// <summary>The file's name without folder and extension.</summary>
    public string Stem => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>The first <c>#</c> heading.</summary>
    public Section? Heading => Root.All.FirstOrDefault(section => section.Level == 1);

    public SourceLine Whole => new(Path, 0);

    public SourceLine At(int line) => new(Path, line);

    /// <summary>The first section with this title, whatever its level.</summary>
    public Section? Find(string name) => Root.Find(name);
}
