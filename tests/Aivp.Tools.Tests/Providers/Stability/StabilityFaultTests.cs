using Aivp.Tools.Errors;
using Aivp.Tools.Pipeline.Generating;

namespace Aivp.Tools.Tests.Providers.Stability;

/// <summary>What goes wrong at Stability, what a caller is told to do about it, and what was paid.</summary>
public sealed class StabilityFaultTests : IAsyncLifetime
{
    private static readonly ImageRequest s_request = new("stable-image/generate/core", "a lighthouse", new(1024, 1024), 7);

    private readonly VendorBench _bench = new(SimulatedVendorSettings.Stability);

    public Task InitializeAsync() => _bench.InitializeAsync();

    public Task DisposeAsync() => _bench.DisposeAsync();

    [Theory]
    [InlineData("unauthorized", nameof(ProviderFailure.Unauthorized), 0)]
    [InlineData("forbidden", nameof(ProviderFailure.Unauthorized), 0)]
    [InlineData("payment", nameof(ProviderFailure.OutOfQuota), 0)]
    [InlineData("refused", nameof(ProviderFailure.Refused), 0)]
    [InlineData("filtered", nameof(ProviderFailure.Refused), 1)]
    [InlineData("too_large", nameof(ProviderFailure.Invalid), 0)]
    [InlineData("language", nameof(ProviderFailure.Invalid), 0)]
    [InlineData("rate_limited", nameof(ProviderFailure.RateLimited), 0)]
    [InlineData("server_error", nameof(ProviderFailure.Unavailable), 0)]
    [InlineData("gateway", nameof(ProviderFailure.Ambiguous), 0)]
    [InlineData("gateway_after", nameof(ProviderFailure.Ambiguous), 1)]
    [InlineData("reset", nameof(ProviderFailure.Ambiguous), 0)]
    [InlineData("lost_answer", nameof(ProviderFailure.Ambiguous), 1)]
    [InlineData("truncated_answer", nameof(ProviderFailure.Ambiguous), 1)]
    [InlineData("malformed_answer", nameof(ProviderFailure.Ambiguous), 1)]
    public Task Failure_WhenItComes_SaysWhatToDoAndNothingIsSentTwice(string fault, string failure, int paid) => _bench.FailOnceAsync(s_request, fault, failure, paid);

    [Fact]
    public async Task RateLimited_WhenLockedOut_WaitsAMinute()
    {
        _bench.Simulator.Faults.Add("stability.rate_limited");
        (await _bench.FailAsync(s_request)).RetryAfter.Should().Be(TimeSpan.FromSeconds(60));
    }

    [Theory]
    [InlineData("refused", 0.0)]
    [InlineData("filtered", null)]
    public async Task Refused_WhenItComes_SaysWhetherItWasBilled(string fault, double? usd)
    {
        _bench.Simulator.Faults.Add($"stability.{fault}");
        (await _bench.FailAsync(s_request)).CostUsd.Should().Be((decimal?)usd);
    }

    [Theory]
    [InlineData("look_unavailable", nameof(ProviderFailure.Unavailable))]
    [InlineData("look_reset", nameof(ProviderFailure.Unavailable))]
    [InlineData("expired", nameof(ProviderFailure.JobFailed))]
    public Task Collect_WhenItFails_SaysWhetherToTryAgain(string fault, string failure) => _bench.CollectAgainAsync(
        new("stable-image/upscale/creative", "a lighthouse", new(128, 72), 7) { References = [new(_bench.Picture("a.png", 40, 128, 72), ReferenceRole.PriorFrame, "a")] }, fault, failure);
}
