using Aivp.Tools.Errors;
using Aivp.Tools.Media;

namespace Aivp.Tools.Providers;

/// <summary>Files that are sent along, as they lie on this machine.</summary>
internal static class LocalFiles
{
    /// <summary>How large those are that are here; addresses aren't.</summary>
    public static IReadOnlyList<long> Sizes(IReadOnlyList<string?> files) => [.. files.Where(File.Exists).Select(file => new FileInfo(file!).Length)];

    /// <summary>Reads a picture, clip or recording that is sent within a request.</summary>
    /// <exception cref="MediaException">It's missing, empty or something else.</exception>
    public static async Task<InlineFile> ReadAsync(string file, CancellationToken cancellationToken)
    {
        string mediaType = MediaTypeOf(file);
        return new(mediaType, await File.ReadAllBytesAsync(file, cancellationToken));
    }

    /// <summary>What a picture, clip or recording is.</summary>
    /// <exception cref="MediaException">It's missing, empty or something else.</exception>
    public static string MediaTypeOf(string file)
    {
        MediaKind kind = File.Exists(file) ? MediaKinds.OfFile(file) : throw new MediaException($"{file}: there's no such file.");
        return kind is MediaKind.Empty or MediaKind.Html or MediaKind.Json or MediaKind.Text or MediaKind.Unknown
            ? throw new MediaException($"{file}: is {kind.InWords()}; a picture, clip or recording is wanted.")
            : kind.MediaType();
    }

    /// <summary>Does what must be done before anything that costs money leaves us.</summary>
    /// <exception cref="ProviderException">It couldn't be done. No job was begun.</exception>
    public static async Task<T> PrepareAsync<T>(string provider, Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (MediaException e)
        {
            throw new ProviderException(provider, ProviderFailure.Invalid, e.Message, inner: e);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
            throw new ProviderException(provider, ProviderFailure.Unavailable, $"a file couldn't be made ready to be sent: {e.Message}", inner: e);
        }
    }
}
