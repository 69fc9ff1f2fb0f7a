using Aivp.Tools.Errors;
using Aivp.Tools.Jobs;

namespace Aivp.Tools.Providers;

/// <summary>Fetches what a job made, at once: some vendors keep it for an hour only.</summary>
internal sealed class ResultFetcher(Downloader downloader, TimeProvider time)
{
    /// <summary>Fetches a file.</summary>
    /// <param name="provider">For messages.</param>
    /// <param name="file">Its address, or the file itself as a <c>data:</c> address.</param>
    /// <param name="destination">The file to write.</param>
    /// <param name="options">How long it may take, how large it may be, and which host stands in for the vendor's.</param>
    /// <param name="progress">Told how much is here.</param>
    /// <param name="prepare">Adds to a request, which may be to any host: a look at the address comes first.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ProviderException">It's gone, too large, too slow, or at an address that isn't gone to.</exception>
    public async Task FetchAsync(
        string provider, string file, string destination, VendorOptions options, IProgress<VendorProgress> progress, Action<HttpRequestMessage>? prepare, CancellationToken cancellationToken)
    {
        if (file.StartsWith("data:", StringComparison.Ordinal))
        {
            await File.WriteAllBytesAsync(destination, Convert.FromBase64String(file[(file.IndexOf(',', StringComparison.Ordinal) + 1)..]), cancellationToken);
            return;
        }

        if (!Uri.TryCreate(file, UriKind.Absolute, out Uri? source))
        {
            throw new ProviderException(provider, ProviderFailure.BadResponse, "its result names a file without an address.");
        }

        using CancellationTokenSource timeout = new(options.TransferTimeout, time);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            await downloader.DownloadAsync(
                provider, source, options.BaseUri, destination, options.MostBytes, bytes => progress.Report(new(VendorStatus.Downloading, Bytes: bytes)), prepare, either.Token);
        }
        catch (OperationCanceledException e) when (timeout.IsCancellationRequested)
        {
            throw new ProviderException(provider, ProviderFailure.Unavailable, $"{source.Authority} sends the file too slowly.", inner: e);
        }
    }
}
