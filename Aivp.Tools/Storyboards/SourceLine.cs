using System.Globalization;

namespace Aivp.Tools.Storyboards;

/// <summary>Where something was read: so that a person can go there.</summary>
/// <param name="File">Path within the project, with forward slashes.</param>
/// <param name="Line">From 1; 0 means the file as a whole.</param>
public readonly record struct SourceLine(string File, int Line)
{
    /// <inheritdoc/>
    public override string ToString() => Line == 0 ? File : string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}");
}
