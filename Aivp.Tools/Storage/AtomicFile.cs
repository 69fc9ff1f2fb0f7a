using System.Text;
using System.Text.RegularExpressions;

namespace Aivp.Tools.Storage;

/// <summary>
/// Files that are either whole or not there: written to a temporary name beside the target, flushed to the disk, then renamed.
/// A process killed in between leaves a temporary file, which <see cref="IsTemporary"/> recognises.
/// </summary>
internal static partial class AtomicFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>A name beside a file, unused, with the same ending (programs choose a format by it): <c>film.mp4</c> → <c>film.{32 hex digits}.tmp.mp4</c>.</summary>
    public static string TemporaryFor(string path)
    {
        string full = Path.GetFullPath(path);
        string folder = Path.GetDirectoryName(full) ?? throw new ArgumentException($"'{path}' is a folder, not a file.", nameof(path));
        return Path.Join(folder, $"{Path.GetFileNameWithoutExtension(full)}.{Guid.NewGuid():n}.tmp{Path.GetExtension(full)}");
    }

    /// <summary>Whether a file's name is one that <see cref="TemporaryFor"/> made.</summary>
    /// <param name="name">A file's name, or its path.</param>
    public static bool IsTemporary(string name) => TemporaryName().IsMatch(name);

    /// <summary>Writes a file's bytes, making its folder where it's missing.</summary>
    public static async Task WriteAsync(string path, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        string temporary = TemporaryFor(path);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(temporary)!);
            await File.WriteAllBytesAsync(temporary, bytes, cancellationToken);
            Commit(temporary, path);
        }
        finally
        {
            Discard(temporary);
        }
    }

    /// <summary>Writes a text file as UTF-8 without a byte order mark.</summary>
    public static Task WriteAsync(string path, string text, CancellationToken cancellationToken) =>
        WriteAsync(path, Utf8.GetBytes(text), cancellationToken);

    /// <summary>Copies a file, making its folder where it's missing.</summary>
    public static async Task CopyAsync(string from, string path, CancellationToken cancellationToken)
    {
        string temporary = TemporaryFor(path);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(temporary)!);
            await using (FileStream source = File.OpenRead(from))
            await using (FileStream target = new(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                await source.CopyToAsync(target, cancellationToken);
            }

            Commit(temporary, path);
        }
        finally
        {
            Discard(temporary);
        }
    }

    /// <summary>Flushes a finished temporary file to the disk and gives it its name, replacing what was there.</summary>
    public static void Commit(string temporary, string path)
    {
        // Without the flush a power cut can leave the new name with no content.
        using (FileStream stream = new(temporary, FileMode.Open, FileAccess.ReadWrite, FileShare.Read))
        {
            stream.Flush(flushToDisk: true);
        }

        File.Move(temporary, path, overwrite: true);
    }

    /// <summary>Deletes a temporary file if it's still there. Doesn't throw: what can't be deleted now is swept later.</summary>
    public static void Discard(string temporary)
    {
        try
        {
            File.Delete(temporary);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
        }
    }

    [GeneratedRegex(@"\.[0-9a-f]{32}\.tmp(\.[^./\\]*)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex TemporaryName();
}
