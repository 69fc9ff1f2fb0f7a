namespace Aivp.Tools.Tests.Architecture;

/// <summary>A C# file of the house.</summary>
/// <param name="Path">From the house's root, with forward slashes.</param>
/// <param name="Text">Its text.</param>
internal sealed record SourceFile(string Path, string Text)
{
    public string Folder => Path.Contains('/', StringComparison.Ordinal) ? Path[..Path.LastIndexOf('/')] : "";

    public string[] Lines => Text.TrimEnd('\n').Split('\n');

    public bool IsProduct => !Path.StartsWith("tests/", StringComparison.Ordinal);
}
