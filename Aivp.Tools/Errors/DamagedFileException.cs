namespace Aivp.Tools.Errors;

/// <summary>A file of the project that we wrote, and rely on, can't be read any more. Mend or delete it.</summary>
public sealed class DamagedFileException(string file, string message, Exception? inner = null) : AivpException($"{file}: {message}", inner)
{
    /// <inheritdoc/>
    public override string Code => "file_damaged";

    /// <summary>The file, relative to the project.</summary>
    public string File { get; } = file;
}
