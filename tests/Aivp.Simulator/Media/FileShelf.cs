using System.Collections.Concurrent;

namespace Aivp.Simulator.Media;

/// <summary>The files that vendors host, by path.</summary>
internal sealed class FileShelf
{
    private readonly ConcurrentDictionary<string, ShelvedFile> _files = new();

    public void Put(string path, ShelvedFile file) => _files[path] = file;

    /// <returns>False: it wasn't there.</returns>
    public bool Remove(string path) => _files.TryRemove(path, out _);

    public ShelvedFile? Get(string path) => _files.GetValueOrDefault(path);

    /// <summary>The file behind one of our own addresses, as a client passes it back in a request.</summary>
    public ShelvedFile? Behind(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out Uri? uri) ? Get(Uri.UnescapeDataString(uri.AbsolutePath).TrimStart('/')) : null;

    public void Clear() => _files.Clear();
}
