using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Aivp.Tools.Storage;

namespace Aivp.Tools.Storyboards.Files;

/// <summary>Reads and writes a project's logs, and says from them what is in a file's place.</summary>
/// <param name="folder">The project's folder.</param>
internal sealed class ProjectLogs(string folder)
{
    /// <summary>An absolute path of a file in the project.</summary>
    public string Full(string relative) => Path.Combine(folder, relative);

    /// <summary>The log, or null where there is none or it can't be read: what it stood for is looked at again, nothing is lost.</summary>
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
        catch (JsonException)
        {
            return null;
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
