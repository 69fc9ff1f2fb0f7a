using System.Text;
using Aivp.Tools.Storyboards.Files.Documents;
using Aivp.Tools.Storyboards.Files.Kinds;

namespace Aivp.Tools.Storyboards.Files;

/// <summary>Reads the texts of one project, and says which of them can't be read as text.</summary>
internal sealed class ProjectFiles(string root, FindingLog log)
{
    private const int LargestBytes = 1024 * 1024;
    private static readonly UTF8Encoding _strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The project's folder, absolute.</summary>
    public string Root => root;

    /// <summary>Markdown files directly in a folder, by name; none when the folder isn't there.</summary>
    public IReadOnlyList<string> In(string folder)
    {
        string full = Path.Combine(root, folder);
        return !Directory.Exists(full)
            ? []
            : [.. Directory.EnumerateFiles(full)
                .Select(file => Path.GetFileName(file)!)
                .Where(name => name.EndsWith(".md", StringComparison.OrdinalIgnoreCase) && !name.StartsWith('.') && !name.Equals("README.md", StringComparison.OrdinalIgnoreCase))
                .Order(StringComparer.Ordinal)
                .Select(name => $"{folder}/{name}")];
    }

    public bool Has(string path) => File.Exists(Path.Combine(root, path));

    /// <returns>Null when the file can't be used; the log says why.</returns>
    public async Task<MarkdownFile?> ReadAsync(string path, CancellationToken cancellationToken)
    {
        byte[] bytes;
        try
        {
            FileInfo file = new(Path.Combine(root, path));
            if (file.Length > LargestBytes)
            {
                log.Add(FileKinds.TooLarge, new(path, 0), $"The file has {file.Length} bytes; a project's texts have at most {LargestBytes}. Is it a text at all?");
                return null;
            }

            bytes = await File.ReadAllBytesAsync(file.FullName, cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            log.Add(FileKinds.Unreadable, new(path, 0), "The file is listed but can't be opened. Check its permissions and, if it's a link, where it leads.");
            return null;
        }

        return Decode(path, bytes) is { } text ? MarkdownParsing.Parse(path, text, log) : null;
    }

    /// <summary>The text of a file's bytes, without its byte order mark.</summary>
    /// <returns>Null when they aren't a text; the log says why.</returns>
    public string? Decode(string path, ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            log.Add(FileKinds.NotUtf8, new(path, 1), "The file is UTF-16. Save it as UTF-8.");
            return null;
        }

        if (bytes.IndexOf((byte)0) is int zero and >= 0)
        {
            log.Add(FileKinds.Binary, new(path, LineOf(bytes, zero)), "The file holds zero bytes, so it isn't a text.");
            return null;
        }

        try
        {
            string text = _strict.GetString(bytes).TrimStart('\uFEFF');
            if (string.IsNullOrWhiteSpace(text))
            {
                log.Add(FileKinds.Empty, new(path, 0), "The file is empty.");
                return null;
            }

            return text;
        }
        catch (DecoderFallbackException e)
        {
            log.Add(FileKinds.NotUtf8, new(path, LineOf(bytes, Math.Clamp(e.Index, 0, bytes.Length))), "This line isn't UTF-8. Save the file as UTF-8.");
            return null;
        }
    }

    private static int LineOf(ReadOnlySpan<byte> bytes, int position) => bytes[..position].Count((byte)'\n') + 1;
}
