using System.Text;
using Aivp.Tools.Errors;
using Aivp.Tools.Storage;

namespace Aivp.Tools.Configuration.Keys;

/// <summary>Writes a key into a <c>.env</c> file that only its owner may read.</summary>
internal static class KeyFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Sets a name's value and leaves every other line as it is.</summary>
    /// <param name="file">The file; it need not be there.</param>
    /// <param name="name">For example <c>FAL_KEY</c>.</param>
    /// <param name="value">A key, or several with commas between.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="SkillArgumentException">The value can't be a key.</exception>
    public static async Task SetAsync(string file, string name, string value, CancellationToken cancellationToken)
    {
        Check(value);
        await ChangeAsync(file, name, DotEnv.Format(name, value), cancellationToken);
    }

    /// <summary>Refuses what can't be a key, such as an option that was meant for the command.</summary>
    /// <exception cref="SkillArgumentException">It can't be one.</exception>
    public static void Check(string value)
    {
        if (value.Length < 8 || value.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '\'' or '"') || value.StartsWith('-'))
        {
            throw new SkillArgumentException("key", "that isn't a key: it's at least 8 characters long and has no spaces or quotes. Nothing was saved.");
        }
    }

    /// <summary>Takes a name out and leaves every other line as it is.</summary>
    /// <returns>False: it wasn't there.</returns>
    public static async Task<bool> RemoveAsync(string file, string name, CancellationToken cancellationToken)
    {
        if (!File.Exists(file) || !DotEnv.Parse(await File.ReadAllTextAsync(file, cancellationToken)).ContainsKey(name))
        {
            return false;
        }

        await ChangeAsync(file, name, line: null, cancellationToken);
        return true;
    }

    private static async Task ChangeAsync(string file, string name, string? line, CancellationToken cancellationToken)
    {
        List<string> lines = File.Exists(file) ? [.. await File.ReadAllLinesAsync(file, cancellationToken)] : [];
        lines.RemoveAll(other => DotEnv.ParseLine(other)?.Name == name);
        if (line is not null)
        {
            lines.Add(line);
        }

        DirectoryInfo folder = Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        if (folder.Name == ".aivp" && !OperatingSystem.IsWindows())
        {
            folder.UnixFileMode = OwnerOnly | UnixFileMode.UserExecute;
        }

        string temporary = AtomicFile.TemporaryFor(file);
        try
        {
            FileStreamOptions options = new() { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
            if (!OperatingSystem.IsWindows())
            {
                // From its first moment: a key that anybody could read for a millisecond is a key that anybody has.
                options.UnixCreateMode = OwnerOnly;
            }

            await using (FileStream stream = new(temporary, options))
            {
                await stream.WriteAsync(Encoding.UTF8.GetBytes(string.Concat(lines.Select(one => $"{one}\n"))), cancellationToken);
            }

            AtomicFile.Commit(temporary, file);
        }
        finally
        {
            AtomicFile.Discard(temporary);
        }
    }
}
