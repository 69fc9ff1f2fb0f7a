using Aivp.Tools.Errors;
using Aivp.Tools.Pipeline.Generating;

namespace Aivp.Tools.Tests.Providers.OpenAI;

public sealed class OpenAIFaultTests : IAsyncLifetime
{
    private readonly SimulatedVendors _vendors = new();

    public Task InitializeAsync() => _vendors.InitializeAsync();

    public Task DisposeAsync() => _vendors.DisposeAsync();

    [Theory]
    [InlineData("unauthorized", ProviderFailure.Unauthorized, 0)]
    [InlineData("unverified", ProviderFailure.Unauthorized, 0)]
    [InlineData("invalid", ProviderFailure.Invalid, 0)]
    [InlineData("refused", ProviderFailure.Refused, 0)]
    [InlineData("rate_limited", ProviderFailure.RateLimited, 0)]
    [InlineData("rate_limited_with_hint", ProviderFailure.RateLimited, 0)]
    [InlineData("out_of_quota", ProviderFailure.OutOfQuota, 0)]
    [InlineData("server_error", ProviderFailure.Unavailable, 0)]
    [InlineData("overloaded", ProviderFailure.Unavailable, 0)]
    [InlineData("gateway", ProviderFailure.Ambiguous, 0)]
    [InlineData("gateway_after", ProviderFailure.Ambiguous, 1)]
    [InlineData("reset", ProviderFailure.Ambiguous, 0)]
    [InlineData("lost_answer", ProviderFailure.Ambiguous, 1)]
    [InlineData("truncated_answer", ProviderFailure.Ambiguous, 1)]
    [InlineData("malformed_answer", ProviderFailure.Ambiguous, 1)]
    [InlineData("no_picture", ProviderFailure.JobFailed, 1)]
    public async Task Picture_WhenItGoesWrong_SaysWhatToDoAndIsNotRepeated(string fault, ProviderFailure expected, int paid)
    {
        _vendors.Simulator.Faults.Add($"openai.{fault}");
        Func<Task> make = () => _vendors.MakeAsync("openai", new ImageRequest("gpt-image-2", "a lighthouse", new(1024, 1024), 7));

        ProviderException error = (await make.Should().ThrowAsync<ProviderException>()).Which;

        error.Failure.Should().Be(expected, error.Message);
        error.RetryAfter.Should().Be(fault switch { "rate_limited" => TimeSpan.FromSeconds(1.5), "rate_limited_with_hint" => TimeSpan.FromSeconds(1), _ => null });
        _vendors.Simulator.Paid.Should().HaveCount(paid);
        _vendors.Simulator.Requests.Should().ContainSingle();
    }
}
