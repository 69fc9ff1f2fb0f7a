using System.Text;
using Aivp.Tools.Errors;
using Aivp.Tools.Storage;

namespace Aivp.Tools.Configuration.Keys;

/// <summary>Writes a key into a <c>.env</c> file that only its owner may read.</summary>
internal static class KeyFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Sets a name's value and leaves every other line as it is.</summary>
    /// <exception cref="SkillArgumentException">The value can't be a key.</exception>
    public static async Task SetAsync(string file, string name, string value, CancellationToken cancellationToken)
    {
        if (value.Length < 8 || value.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '\'' or '"') || value.StartsWith('-'))
        {
            throw new SkillArgumentException("key", "that isn't a key: it's at least 8 characters long and has no spaces or quotes. Nothing was saved.");
        }

        List<string> lines = File.Exists(file) ? [.. await File.ReadAllLinesAsync(file, cancellationToken)] : [];
        lines.RemoveAll(line => DotEnv.ParseLine(line)?.Name == name);
        lines.Add(DotEnv.Format(name, value));

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
                await stream.WriteAsync(Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"), cancellationToken);
            }

            AtomicFile.Commit(temporary, file);
        }
        finally
        {
            AtomicFile.Discard(temporary);
        }
    }
}
