using Aivp.Tools.Configuration.Keys;
using Microsoft.Extensions.Options;

namespace Aivp.Tools.Providers.Replicate;

/// <summary>Puts files where Replicate's models can read them. Costs nothing.</summary>
internal sealed class ReplicateFiles(ReplicateHttp http, IOptions<ReplicateOptions> options, TimeProvider time)
{
    // Where the answer doesn't say until when a file is kept: less than it's ever said to be.
    private static readonly TimeSpan s_kept = TimeSpan.FromHours(1);

    private static readonly Dictionary<string, string> s_nothing = [];

    private readonly UploadShelf _shelf = new(ReplicateVendor.ProviderName, options.Value, time);

    /// <summary>Where a file can be read by the account's own predictions.</summary>
    public Task<string> UploadAsync(string file, ApiKey key, CancellationToken cancellationToken) => _shelf.NameAsync(
        file,
        key,
        async (_, token) =>
        {
            using MultipartFormDataContent form = new();
            form.AddFile("content", file);
            form.AddJson("metadata", "blob", "{}");
            VendorAnswer answer = await http.AskAsync(CallPhase.Other, HttpMethod.Post, new(options.Value.Api, "files"), key, form, s_nothing, token);
            ReplicateFile uploaded = answer.As(ReplicateJson.Default.ReplicateFile);
            return (uploaded.Urls.Get.AbsoluteUri, uploaded.ExpiresAt ?? time.GetUtcNow() + s_kept);
        },
        cancellationToken);
}
