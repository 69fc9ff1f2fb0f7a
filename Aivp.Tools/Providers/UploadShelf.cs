using System.Collections.Concurrent;
using Aivp.Tools.Configuration.Keys;
using Aivp.Tools.Errors;
using Aivp.Tools.Media;
using Aivp.Tools.Storage;

namespace Aivp.Tools.Providers;

/// <summary>Remembers what was uploaded to a vendor with which key, so that the same bytes aren't sent twice while the vendor has them.</summary>
internal sealed class UploadShelf(string provider, VendorOptions options, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, (string Name, DateTimeOffset Until)> _known = new();

    /// <summary>What the vendor calls a file; uploads it if need be.</summary>
    /// <param name="file">Absolute path.</param>
    /// <param name="key">Whose upload it is; null: nobody's.</param>
    /// <param name="upload">Sends it: what the vendor calls it, and until when it has it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ProviderException">It's missing, empty or no picture or clip, or the vendor didn't take it. No job was begun.</exception>
    public async Task<string> NameAsync(
        string file, ApiKey? key, Func<MediaKind, CancellationToken, Task<(string Name, DateTimeOffset Until)>> upload, CancellationToken cancellationToken)
    {
        MediaKind kind = Check(file);
        string content = $"{await Fingerprint.OfFileAsync(file, cancellationToken)}/{key?.Id}";
        if (_known.TryGetValue(content, out (string Name, DateTimeOffset Until) known) && known.Until > time.GetUtcNow())
        {
            return known.Name;
        }

        using CancellationTokenSource timeout = new(options.TransferTimeout, time);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            (string name, DateTimeOffset until) = await upload(kind, either.Token);
            // Half of its life is left for the job that reads it.
            DateTimeOffset now = time.GetUtcNow();
            _known[content] = (name, until == DateTimeOffset.MaxValue ? until : now + ((until - now) / 2));
            return name;
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
            // Nothing that costs anything has left us yet.
            throw new ProviderException(provider, ProviderFailure.Unavailable, $"{Path.GetFileName(file)} couldn't be uploaded: {e.Message}", inner: e);
        }
    }

    /// <summary>What a file holds, which must be something to see or to hear.</summary>
    /// <exception cref="ProviderException">It's missing, empty or something else.</exception>
    public MediaKind Check(string file)
    {
        try
        {
            MediaKind kind = File.Exists(file) ? MediaKinds.OfFile(file) : throw new MediaException($"{file}: there's no such file.");
            return kind is MediaKind.Empty or MediaKind.Html or MediaKind.Json or MediaKind.Text or MediaKind.Unknown
                ? throw new MediaException($"{file}: is {kind.InWords()}; a picture, clip or recording is wanted.")
                : kind;
        }
        catch (MediaException e)
        {
            throw new ProviderException(provider, ProviderFailure.Invalid, e.Message, inner: e);
        }
    }
}
