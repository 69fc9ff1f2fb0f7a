using Aivp.Tools.Errors;
using Aivp.Tools.Jobs;
using Aivp.Tools.Pipeline.Generating;

namespace Aivp.Tools.Tests.Providers.Replicate;

/// <summary>What goes wrong at Replicate, what a caller is told to do about it, and what was paid.</summary>
public sealed class ReplicateFaultTests : IAsyncLifetime
{
    private static readonly ImageRequest s_request = new("black-forest-labs/flux-schnell", "a lighthouse", new(1024, 1024), 7);

    private readonly VendorBench _bench = new(SimulatedVendorSettings.Replicate);

    public Task InitializeAsync() => _bench.InitializeAsync();

    public Task DisposeAsync() => _bench.DisposeAsync();

    [Theory]
    [InlineData("unauthorized", nameof(ProviderFailure.Unauthorized), 0)]
    [InlineData("payment", nameof(ProviderFailure.OutOfQuota), 0)]
    [InlineData("invalid", nameof(ProviderFailure.Invalid), 0)]
    [InlineData("rate_limited", nameof(ProviderFailure.RateLimited), 0)]
    [InlineData("server_error", nameof(ProviderFailure.Unavailable), 0)]
    [InlineData("gateway", nameof(ProviderFailure.Ambiguous), 0)]
    [InlineData("gateway_after", nameof(ProviderFailure.Ambiguous), 1)]
    [InlineData("reset", nameof(ProviderFailure.Ambiguous), 0)]
    [InlineData("lost_answer", nameof(ProviderFailure.Ambiguous), 1)]
    [InlineData("truncated_answer", nameof(ProviderFailure.Ambiguous), 1)]
    [InlineData("malformed_answer", nameof(ProviderFailure.Ambiguous), 1)]
    [InlineData("refused", nameof(ProviderFailure.Refused), 1)]
    [InlineData("failed", nameof(ProviderFailure.JobFailed), 1)]
    [InlineData("expired", nameof(ProviderFailure.JobFailed), 1)]
    public Task Failure_WhenItComes_SaysWhatToDoAndNothingIsSentTwice(string fault, string failure, int paid) => _bench.FailOnceAsync(s_request, fault, failure, paid);

    [Theory]
    [InlineData("rate_limited", 30)]
    [InlineData("rate_limited_with_hint", 7)]
    public async Task RateLimited_WhenReplicateSaysHowLong_WaitsThatLong(string fault, int seconds)
    {
        _bench.Simulator.Faults.Add($"replicate.{fault}");
        (await _bench.FailAsync(s_request)).RetryAfter.Should().Be(TimeSpan.FromSeconds(seconds));
    }

    [Theory]
    [InlineData("look_unavailable")]
    [InlineData("look_reset")]
    [InlineData("file_unavailable")]
    [InlineData("file_truncated")]
    public Task Collect_WhenItFailsForNow_CanBeTriedAgainAndCostsNothing(string fault) => _bench.CollectAgainAsync(s_request, fault, nameof(ProviderFailure.Unavailable));

    [Fact]
    public async Task Submit_WhenThereIsNoKey_SaysHowToGetOneIn()
    {
        _bench.Settings["REPLICATE_API_TOKEN"] = null;
        Func<Task> submit = () => _bench.Images.SubmitAsync(s_request, new(Guid.NewGuid(), null, "", new Progress<VendorProgress>()), CancellationToken.None);
        (await submit.Should().ThrowAsync<ProviderException>().WithMessage("*aivp keys add replicate*")).Which.Failure.Should().Be(ProviderFailure.Unauthorized);
    }
}
