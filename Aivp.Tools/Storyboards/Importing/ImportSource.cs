using System.Text;
using System.Text.RegularExpressions;
using Aivp.Tools.Storyboards.Files;
using Aivp.Tools.Storyboards.Files.Kinds;

namespace Aivp.Tools.Storyboards.Importing;

/// <summary>One file that is imported: where it is, what is wrong with it, and what of it has no place in a project.</summary>
/// <param name="Root">The folder that messages name files within, absolute.</param>
/// <param name="File">Within the root, with forward slashes.</param>
/// <param name="Log">Everything that's wrong.</param>
/// <param name="Homeless">Everything that has no place.</param>
/// <param name="Variables">An environment variable's value; null: it isn't set.</param>
internal sealed partial record ImportSource(string Root, string File, FindingLog Log, List<HomelessValue> Homeless, Func<string, string?> Variables)
{
    private const int LargestBytes = 16 * 1024 * 1024;
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The folder that the file's own paths start from, absolute.</summary>
    public string Folder => Path.GetDirectoryName(Path.Combine(Root, File))!;

    /// <summary>A line of the file.</summary>
    public SourceLine At(int line) => new(File, line);

    /// <summary>Something is wrong.</summary>
    public void Error(FindingKind kind, int line, string message) => Log.Add(kind, At(line), message);

    /// <summary>Something has no place in a project.</summary>
    public void NoHome(int line, string what, string why) => Homeless.Add(new(At(line), what, why));

    /// <summary>Another file of the same import.</summary>
    public ImportSource Beside(string file) => this with { File = Path.GetRelativePath(Root, Path.GetFullPath(file)).Replace('\\', '/') };

    /// <summary>The file's text; null where it has none, which the log says.</summary>
    public async Task<string?> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            FileInfo info = new(Path.Combine(Root, File));
            if (info.Length > LargestBytes)
            {
                Error(ImportKinds.NotReadable, 0, $"The file has {info.Length} bytes; at most {LargestBytes} are read.");
                return null;
            }

            string text = s_strict.GetString(await System.IO.File.ReadAllBytesAsync(info.FullName, cancellationToken)).TrimStart('\uFEFF');
            if (!string.IsNullOrWhiteSpace(text) && !text.Contains('\0', StringComparison.Ordinal))
            {
                return text;
            }

            Error(ImportKinds.NotReadable, 0, text.Contains('\0', StringComparison.Ordinal) ? "The file holds zero bytes, so it isn't a text." : "The file is empty.");
        }
        catch (DecoderFallbackException)
        {
            Error(ImportKinds.NotReadable, 0, "The file isn't UTF-8. Save it as UTF-8.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Error(ImportKinds.NotReadable, 0, $"The file can't be opened: {e.Message}");
        }

        return null;
    }

    /// <summary>A text with each <c>${NAME}</c> and <c>${NAME:-otherwise}</c> replaced.</summary>
    public string Expanded(string text, int line) => Variable().Replace(text, match =>
    {
        string name = match.Groups["name"].Value;
        if (Variables(name) is { Length: > 0 } value)
        {
            return value;
        }

        if (match.Groups["otherwise"].Success)
        {
            return match.Groups["otherwise"].Value;
        }

        Error(ImportKinds.VariableUnset, line, $"${{{name}}} isn't set; export {name}, or write the value itself.");
        return match.Value;
    });

    [GeneratedRegex(@"\$\{(?<name>[A-Za-z_][A-Za-z0-9_]*)(:-(?<otherwise>[^}]*))?\}")]
    private static partial Regex Variable();
}
