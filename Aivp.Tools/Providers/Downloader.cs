using Aivp.Tools.Errors;

namespace Aivp.Tools.Providers;

/// <summary>Fetches what a vendor made, up to a size, to a file.</summary>
internal sealed class Downloader(PublicHttp http)
{
    private const int Chunk = 1 << 20;

    /// <summary>Fetches a file. What it holds isn't looked at.</summary>
    /// <param name="provider">For messages.</param>
    /// <param name="source">Where it is.</param>
    /// <param name="trusted">The host that the vendor is configured to be.</param>
    /// <param name="destination">The file to write.</param>
    /// <param name="mostBytes">More isn't taken.</param>
    /// <param name="progress">Told how much is here, every megabyte.</param>
    /// <param name="prepare">Adds to a request, which may be to any host: a look at the address comes first. Null: nothing to add.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ProviderException">It's gone, too large, or broke off.</exception>
    public async Task DownloadAsync(
        string provider, Uri source, Uri? trusted, string destination, long mostBytes, Action<long> progress, Action<HttpRequestMessage>? prepare, CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = await http.SendAsync(provider, address => Request(address, prepare), source, trusted, cancellationToken);
        if (!response.IsSuccessStatusCode)
        {
            throw (int)response.StatusCode is 403 or 404 or 410
                ? new ProviderException(provider, ProviderFailure.JobFailed, $"the file it made isn't at {source.Authority} any more (HTTP {(int)response.StatusCode}).")
                : new ProviderException(provider, ProviderFailure.Unavailable, $"{source.Authority} answered HTTP {(int)response.StatusCode} instead of the file.");
        }

        if (response.Content.Headers.ContentLength > mostBytes)
        {
            throw TooLarge(provider, mostBytes);
        }

        await using Stream body = await response.Content.ReadAsStreamAsync(cancellationToken);
        await using FileStream file = new(destination, FileMode.Create, FileAccess.Write, FileShare.None);
        byte[] buffer = new byte[Chunk];
        int read;
        long sum = 0;
        do
        {
            read = await ReadAsync(provider, source, body, buffer, cancellationToken);
            if ((sum += read) > mostBytes)
            {
                throw TooLarge(provider, mostBytes);
            }

            await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            progress(sum);
        }
        while (read == buffer.Length);
    }

    private static HttpRequestMessage Request(Uri address, Action<HttpRequestMessage>? prepare)
    {
        HttpRequestMessage request = new(HttpMethod.Get, address);
        prepare?.Invoke(request);
        return request;
    }

    // Only what goes wrong on the way here is the vendor's trouble; a full disk isn't.
    private static async Task<int> ReadAsync(string provider, Uri source, Stream body, byte[] buffer, CancellationToken cancellationToken)
    {
        try
        {
            return await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw new ProviderException(provider, ProviderFailure.Unavailable, $"the download from {source.Authority} broke off: {e.Message}", inner: e);
        }
    }

    private static ProviderException TooLarge(string provider, long mostBytes) =>
        new(provider, ProviderFailure.JobFailed, $"the file it made is larger than {mostBytes >> 20} MB, which is all we take.");
}
