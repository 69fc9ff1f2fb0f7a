using Aivp.Tools.Errors;
using Aivp.Tools.Pipeline.Generating;

namespace Aivp.Tools.Tests.Providers.Leonardo;

/// <summary>What goes wrong at Leonardo, what a caller is told to do about it, and what was paid.</summary>
public sealed class LeonardoFaultTests : IAsyncLifetime
{
    private static readonly ImageRequest s_request = new("phoenix", "a lighthouse", new(256, 256), 7);

    private readonly VendorBench _bench = new(SimulatedVendorSettings.Leonardo);

    public Task InitializeAsync() => _bench.InitializeAsync();

    public Task DisposeAsync() => _bench.DisposeAsync();

    [Theory]
    [InlineData("unauthorized", nameof(ProviderFailure.Unauthorized), 0)]
    [InlineData("payment", nameof(ProviderFailure.OutOfQuota), 0)]
    [InlineData("refused", nameof(ProviderFailure.Refused), 0)]
    [InlineData("nsfw", nameof(ProviderFailure.Refused), 1)]
    [InlineData("invalid", nameof(ProviderFailure.Invalid), 0)]
    [InlineData("rate_limited", nameof(ProviderFailure.RateLimited), 0)]
    [InlineData("server_error", nameof(ProviderFailure.Ambiguous), 0)]
    [InlineData("failed", nameof(ProviderFailure.JobFailed), 1)]
    [InlineData("gateway", nameof(ProviderFailure.Ambiguous), 0)]
    [InlineData("gateway_after", nameof(ProviderFailure.Ambiguous), 1)]
    [InlineData("reset", nameof(ProviderFailure.Ambiguous), 0)]
    [InlineData("lost_answer", nameof(ProviderFailure.Ambiguous), 1)]
    [InlineData("truncated_answer", nameof(ProviderFailure.Ambiguous), 1)]
    [InlineData("malformed_answer", nameof(ProviderFailure.Ambiguous), 1)]
    [InlineData("expired", nameof(ProviderFailure.JobFailed), 1)]
    public Task Failure_WhenItComes_SaysWhatToDoAndNothingIsSentTwice(string fault, string failure, int paid) => _bench.FailOnceAsync(s_request, fault, failure, paid);

    [Theory]
    [InlineData("refused", 0.0)]
    [InlineData("nsfw", 0.0123)]
    public async Task Refused_WhenItComes_SaysWhatItCost(string fault, double usd)
    {
        _bench.Simulator.Faults.Add($"leonardo.{fault}");
        (await _bench.FailAsync(s_request)).CostUsd.Should().Be((decimal)usd);
    }

    [Theory]
    [InlineData("look_unavailable")]
    [InlineData("look_reset")]
    [InlineData("file_unavailable")]
    [InlineData("file_truncated")]
    public Task Collect_WhenItFailsForNow_CanBeTriedAgainAndCostsNothing(string fault) => _bench.CollectAgainAsync(s_request, fault, nameof(ProviderFailure.Unavailable));
}
