namespace Aivp.Tools.Skills;

/// <summary>A reference picture.</summary>
/// <param name="File">The file.</param>
/// <param name="Name">Whom it shows. Several pictures may show the same; those without a name show one character.</param>
public sealed record ScoreReference(string File, string? Name)
{
    /// <summary>Reads <c>FILE</c> or <c>FILE=Name</c>. A file that's there and whose name has an equals sign is meant as it stands.</summary>
    public static ScoreReference Parse(string text)
    {
        int equals = text.LastIndexOf('=');
        return equals <= 0 || System.IO.File.Exists(text) ? new(text, null) : new(text[..equals], text[(equals + 1)..]);
    }
}
