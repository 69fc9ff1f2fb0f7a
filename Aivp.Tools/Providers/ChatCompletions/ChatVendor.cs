using Aivp.Tools.Configuration.Keys;
using Aivp.Tools.Errors;
using Aivp.Tools.Jobs;

namespace Aivp.Tools.Providers.ChatCompletions;

/// <summary>A chat model's vendor, as the ledger knows it. An answer comes with the submission: nothing is left to collect.</summary>
internal sealed class ChatVendor(string provider, KeyRing keys) : IVendor
{
    private const int Concurrency = 4;

    /// <inheritdoc/>
    public string Name => provider;

    /// <inheritdoc/>
    public IReadOnlyList<Lane> Lanes => provider == ChatModels.Local ? [] : [.. keys.Find(provider).Select(key => new Lane(key.Id, Concurrency))];

    /// <inheritdoc/>
    public Task<Delivery> CollectAsync(Submission submission, VendorCall call, string destination, CancellationToken cancellationToken) =>
        throw new ProviderException(provider, ProviderFailure.JobFailed, "a chat model's answer can't be asked for a second time.");
}
