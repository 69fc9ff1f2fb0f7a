using Aivp.Tools.Configuration.Keys;
using Aivp.Tools.Errors;
using Aivp.Tools.Media;
using Aivp.Tools.Storage;
using Microsoft.Extensions.Options;

namespace Aivp.Tools.Providers.Fal;

/// <summary>Uploads files to fal for whoever wants their address.</summary>
internal sealed class FalFileHost(FalStorage storage, KeyRing keys, IOptions<FalOptions> options, TimeProvider time) : IFileHost
{
    private const int Tries = 3;

    public string Provider => FalVendor.ProviderName;

    public async Task<HostedFile> UploadAsync(string file, CancellationToken cancellationToken)
    {
        DateTimeOffset until = time.GetUtcNow() + options.Value.UploadLifetime;
        ApiKey key = keys.Get(Provider, null);
        for (int tries = 1; ; tries++)
        {
            try
            {
                Uri address = await storage.UploadAsync(file, key, cancellationToken);
                return new(address, MediaKinds.OfFile(file).MediaType(), until);
            }
            catch (ProviderException e) when (tries < Tries && e.Failure is ProviderFailure.Unavailable or ProviderFailure.RateLimited)
            {
                // It costs nothing, so it may be tried again without asking.
                await Task.Delay(Jobs.Pause.After(options.Value.PollInterval, tries, e.RetryAfter), time, cancellationToken);
            }
        }
    }
}
