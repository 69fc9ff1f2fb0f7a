using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Aivp.Tools.Errors;
using Aivp.Tools.Storage;

namespace Aivp.Tools.Storyboards.Files;

/// <summary>Reads and writes a project's logs, and says from them what is in a file's place.</summary>
/// <param name="folder">The project's folder.</param>
internal sealed class ProjectLogs(string folder)
{
    /// <summary>An absolute path of a file in the project.</summary>
    public string Full(string relative) => Path.Combine(folder, relative);

    /// <summary>The log, or null where there is none.</summary>
    /// <exception cref="DamagedFileException">It isn't JSON, or not such a log.</exception>
    public async Task<T?> ReadAsync<T>(string relative, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        string file = Full(relative);
        if (!File.Exists(file))
        {
            return null;
        }

        try
        {
            await using FileStream stream = File.OpenRead(file);
            return await JsonSerializer.DeserializeAsync(stream, type, cancellationToken);
        }
        catch (JsonException e)
        {
            // Guessing would be wrong either way: to make it again may pay twice, to keep it may keep what is stale.
            throw new DamagedFileException(relative, $"it can't be read as JSON ({e.Message}). Mend it; or delete it, and the file it stands for is taken as your own.", e);
        }
    }

    /// <summary>Writes a log whole or not at all.</summary>
    public Task WriteAsync<T>(string relative, T log, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        string file = Full(relative);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        return AtomicFile.WriteAsync(file, JsonSerializer.SerializeToUtf8Bytes(log, type), cancellationToken);
    }

    /// <summary>Of a file's bytes; null where there is no file.</summary>
    public async Task<string?> Sha256Async(string relative, CancellationToken cancellationToken) =>
        File.Exists(Full(relative)) ? await Fingerprint.OfFileAsync(Full(relative), cancellationToken) : null;

    /// <summary>Copies a file into the project, whole or not at all; one that's there with the same bytes stays.</summary>
    /// <param name="from">Absolute path.</param>
    /// <param name="relative">Where it goes.</param>
    /// <param name="cancellationToken">Stops before it's put in place.</param>
    /// <returns>SHA-256 of its bytes.</returns>
    public async Task<string> PlaceAsync(string from, string relative, CancellationToken cancellationToken)
    {
        string sha256 = await Fingerprint.OfFileAsync(from, cancellationToken);
        if (await Sha256Async(relative, cancellationToken) != sha256)
        {
            await AtomicFile.CopyAsync(from, Full(relative), cancellationToken);
        }

        return sha256;
    }

    /// <summary>What is in a file's place.</summary>
    /// <param name="relative">The file.</param>
    /// <param name="log">What we know of it; null: we never made it.</param>
    /// <param name="inputHash">What it would be made from now.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<FileState> StateAsync(string relative, IOwnedFile? log, string? inputHash, CancellationToken cancellationToken)
    {
        string? bytes = await Sha256Async(relative, cancellationToken);
        return bytes switch
        {
            null => FileState.Missing,
            _ when log is null => FileState.UsersOwn,
            _ when bytes == log.Sha256 => log.InputHash == inputHash ? FileState.UpToDate : FileState.Stale,
            _ when bytes == log.ReplacesSha256 => FileState.Stale,
            _ => FileState.UsersOwn,
        };
    }
}
