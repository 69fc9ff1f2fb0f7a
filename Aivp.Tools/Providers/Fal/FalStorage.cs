using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using Aivp.Tools.Configuration.Keys;
using Aivp.Tools.Errors;
using Aivp.Tools.Media;
using Aivp.Tools.Storage;
using Microsoft.Extensions.Options;

namespace Aivp.Tools.Providers.Fal;

/// <summary>Puts files where fal's models can read them. Costs nothing. The same bytes aren't sent twice while fal still has them.</summary>
internal sealed class FalStorage(FalHttp http, PublicHttp files, FalHosts hosts, IOptions<FalOptions> options, TimeProvider time)
{
    /// <summary>From here on a file goes in parts. The official client's numbers.</summary>
    private const long LargestWhole = 90L << 20;

    private const int PartSize = 10 << 20;

    private readonly ConcurrentDictionary<string, (Uri Address, DateTimeOffset Until)> _uploaded = new();

    /// <summary>Uploads a file.</summary>
    /// <param name="file">Absolute path.</param>
    /// <param name="key">Whose upload it is.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Where it's to be read, by anybody who knows the address, until <see cref="FalOptions.UploadLifetime"/> has passed.</returns>
    /// <exception cref="MediaException">The file is missing, empty or nothing that fal's models read.</exception>
    /// <exception cref="ProviderException">fal didn't take it. No job was begun.</exception>
    public async Task<Uri> UploadAsync(string file, ApiKey key, CancellationToken cancellationToken)
    {
        MediaKind kind = File.Exists(file) ? MediaKinds.OfFile(file) : throw new MediaException($"{file}: there's no such file.");
        if (kind is MediaKind.Empty or MediaKind.Html or MediaKind.Json or MediaKind.Text or MediaKind.Unknown)
        {
            throw new MediaException($"{file}: is {kind.InWords()}; a picture, clip or recording is wanted.");
        }

        string content = $"{await Fingerprint.OfFileAsync(file, cancellationToken)}/{key.Id}";
        if (_uploaded.TryGetValue(content, out (Uri Address, DateTimeOffset Until) known) && known.Until > time.GetUtcNow())
        {
            return known.Address;
        }

        using CancellationTokenSource timeout = new(options.Value.TransferTimeout, time);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            Uri address = await SendAsync(file, kind.MediaType(), key, either.Token);
            // Half of its life is left for the job that reads it.
            _uploaded[content] = (address, time.GetUtcNow() + (options.Value.UploadLifetime / 2));
            return address;
        }
        catch (OperationCanceledException e) when (timeout.IsCancellationRequested)
        {
            throw new ProviderException(FalVendor.ProviderName, ProviderFailure.Unavailable, $"{Path.GetFileName(file)} couldn't be uploaded in time.", inner: e);
        }
    }

    private async Task<Uri> SendAsync(string file, string mediaType, ApiKey key, CancellationToken cancellationToken)
    {
        long length = new FileInfo(file).Length;
        bool whole = length <= LargestWhole;
        string lifetime = JsonSerializer.Serialize(new((long)options.Value.UploadLifetime.TotalSeconds), FalJson.Default.FalLifecycle);
        VendorAnswer answer = await http.AskAsync(
            CallPhase.Other,
            HttpMethod.Post,
            new(hosts.Storage, $"storage/upload/{(whole ? "initiate" : "initiate-multipart")}?storage_type=fal-cdn-v3"),
            key,
            VendorHttp.Json(JsonSerializer.Serialize(new(mediaType, Path.GetFileName(file)), FalJson.Default.FalUploadWish)),
            new Dictionary<string, string> { ["x-fal-object-lifecycle"] = lifetime },
            cancellationToken);
        FalUpload upload = answer.As(FalJson.Default.FalUpload);
        await using FileStream stream = File.OpenRead(file);
        if (whole)
        {
            using HttpResponseMessage _ = await PutAsync(upload.UploadUrl, mediaType, () => stream, length, cancellationToken);
        }
        else
        {
            await PutPartsAsync(upload.UploadUrl, stream, length, cancellationToken);
        }

        return upload.FileUrl;
    }

    private async Task PutPartsAsync(Uri address, FileStream stream, long length, CancellationToken cancellationToken)
    {
        string path = address.GetLeftPart(UriPartial.Path);
        List<FalPart> parts = [];
        byte[] buffer = new byte[PartSize];
        while (stream.Position < length)
        {
            int read = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
            Uri part = new(string.Create(CultureInfo.InvariantCulture, $"{path}/{parts.Count + 1}{address.Query}"));
            using HttpResponseMessage response = await PutAsync(part, null, () => new MemoryStream(buffer, 0, read), read, cancellationToken);
            byte[] answer = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            parts.Add(new VendorAnswer(FalVendor.ProviderName, CallPhase.Other, response.StatusCode, answer, new Dictionary<string, string>()).As(FalJson.Default.FalPart));
        }

        string list = JsonSerializer.Serialize(new FalParts(parts), FalJson.Default.FalParts);
        using HttpResponseMessage _ = await CheckedAsync(
            target => new(HttpMethod.Post, target) { Content = new StringContent(list, new MediaTypeHeaderValue("application/json")) },
            new($"{path}/complete{address.Query}"),
            cancellationToken);
    }

    private Task<HttpResponseMessage> PutAsync(Uri address, string? mediaType, Func<Stream> content, long length, CancellationToken cancellationToken) => CheckedAsync(
        target =>
        {
            StreamContent body = new(content());
            body.Headers.ContentLength = length;
            body.Headers.ContentType = mediaType is null ? null : new(mediaType);
            return new(HttpMethod.Put, target) { Content = body };
        },
        address,
        cancellationToken);

    private async Task<HttpResponseMessage> CheckedAsync(Func<Uri, HttpRequestMessage> create, Uri address, CancellationToken cancellationToken)
    {
        // The address itself is the permission: no key goes there.
        HttpResponseMessage response = await files.SendAsync(FalVendor.ProviderName, create, address, hosts.StandIn, cancellationToken);
        if (response.IsSuccessStatusCode)
        {
            return response;
        }

        using (response)
        {
            throw new ProviderException(
                FalVendor.ProviderName,
                (int)response.StatusCode is >= 400 and < 500 ? ProviderFailure.Invalid : ProviderFailure.Unavailable,
                $"{address.Authority} didn't take the upload (HTTP {(int)response.StatusCode}).");
        }
    }
}
