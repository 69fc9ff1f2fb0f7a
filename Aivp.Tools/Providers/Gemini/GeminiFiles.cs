using System.Globalization;
using System.Text.Json.Nodes;
using Aivp.Tools.Configuration.Keys;
using Aivp.Tools.Errors;
using Aivp.Tools.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Aivp.Tools.Providers.Gemini;

/// <summary>Puts files where Google's models can read them, and takes them away again. Costs nothing; Google forgets them after 48 hours.</summary>
internal sealed class GeminiFiles(GeminiHttp http, KeyRing keys, IOptions<GeminiOptions> options, TimeProvider time, ILogger<GeminiFiles> logger) : IFileHost
{
    private static readonly TimeSpan s_lifetime = TimeSpan.FromHours(48);

    public string Provider => GeminiVendor.ProviderName;

    public async Task<HostedFile> UploadAsync(string file, CancellationToken cancellationToken)
    {
        GeminiFile uploaded = await UploadAsync(file, keys.Get(Provider, null), cancellationToken);
        return new(new(uploaded.Address), uploaded.MediaType, time.GetUtcNow() + s_lifetime);
    }

    /// <summary>Uploads a file and waits until models can read it.</summary>
    /// <exception cref="MediaException">It's no picture, clip or recording.</exception>
    /// <exception cref="ProviderException">Google didn't take it.</exception>
    public async Task<GeminiFile> UploadAsync(string file, ApiKey key, CancellationToken cancellationToken)
    {
        string mediaType = LocalFiles.MediaTypeOf(file);
        Uri address = await StartAsync(file, mediaType, key, cancellationToken);
        using CancellationTokenSource timeout = new(options.Value.TransferTimeout, time);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        ByteArrayContent content = new(await File.ReadAllBytesAsync(file, either.Token));
        content.Headers.ContentType = new(mediaType);
        Dictionary<string, string> headers = new() { ["x-goog-upload-command"] = "upload, finalize", ["x-goog-upload-offset"] = "0" };
        VendorAnswer answer = await http.AskAsync(CallPhase.Other, HttpMethod.Post, address, key, content, headers, either.Token);
        JsonNode? described = answer.Json()?["file"];
        while (described?["state"]?.ToString() is "PROCESSING")
        {
            await Task.Delay(options.Value.PollInterval, time, either.Token);
            described = (await http.AskAsync(CallPhase.Other, HttpMethod.Get, $"{options.Value.ApiVersion}/{described["name"]}", key, null, either.Token)).Json();
        }

        return described?["name"]?.ToString() is { Length: > 0 } name && described["uri"]?.ToString() is { Length: > 0 } uri && described["state"]?.ToString() is not "FAILED"
            ? new(name, uri, mediaType)
            : throw new ProviderException(Provider, ProviderFailure.Invalid, $"it took {Path.GetFileName(file)} and can't read it.");
    }

    /// <summary>Takes files away. That it fails is no matter: they're forgotten in two days.</summary>
    public async Task DeleteAsync(IReadOnlyList<string> names, ApiKey key, CancellationToken cancellationToken)
    {
        foreach (string name in names)
        {
            try
            {
                await http.AskAsync(CallPhase.Other, HttpMethod.Delete, $"{options.Value.ApiVersion}/{name}", key, new JsonObject(), cancellationToken);
            }
            catch (ProviderException e)
            {
                logger.NotDeleted(name, e.Message);
            }
        }
    }

    private async Task<Uri> StartAsync(string file, string mediaType, ApiKey key, CancellationToken cancellationToken)
    {
        string length = new FileInfo(file).Length.ToString(CultureInfo.InvariantCulture);
        JsonObject body = new() { ["file"] = new JsonObject { ["mimeType"] = mediaType, ["displayName"] = Path.GetFileName(file), ["sizeBytes"] = length } };
        Dictionary<string, string> headers = new()
        {
            ["x-goog-upload-protocol"] = "resumable",
            ["x-goog-upload-command"] = "start",
            ["x-goog-upload-header-content-length"] = length,
            ["x-goog-upload-header-content-type"] = mediaType,
        };
        Uri home = options.Value.Home;
        VendorAnswer answer = await http.AskAsync(
            CallPhase.Other, HttpMethod.Post, new Uri(home, $"upload/{options.Value.ApiVersion}/files"), key, VendorHttp.Json(body.ToJsonString()), headers, cancellationToken);
        // The key goes along, so it goes only where we were told to send it.
        return Uri.TryCreate(answer.Header("x-goog-upload-url"), UriKind.Absolute, out Uri? address) && address.Scheme == home.Scheme && address.Authority == home.Authority
            ? address
            : throw new ProviderException(Provider, ProviderFailure.BadResponse, "it doesn't say where to upload to.");
    }
}
