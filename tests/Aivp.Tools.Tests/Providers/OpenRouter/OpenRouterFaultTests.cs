using Aivp.Tools.Errors;
using Aivp.Tools.Pipeline.Animating;
using Aivp.Tools.Pipeline.Generating;

namespace Aivp.Tools.Tests.Providers.OpenRouter;

public sealed class OpenRouterFaultTests : IAsyncLifetime
{
    private readonly SimulatedVendors _vendors = new();

    public Task InitializeAsync() => _vendors.InitializeAsync();

    public Task DisposeAsync() => _vendors.DisposeAsync();

    [Theory]
    [InlineData("unauthorized", ProviderFailure.Unauthorized, 0)]
    [InlineData("no_credits", ProviderFailure.OutOfQuota, 0)]
    [InlineData("forbidden", ProviderFailure.Unauthorized, 0)]
    [InlineData("refused", ProviderFailure.Refused, 0)]
    [InlineData("invalid", ProviderFailure.Invalid, 0)]
    [InlineData("rate_limited", ProviderFailure.RateLimited, 0)]
    [InlineData("error_in_success", ProviderFailure.RateLimited, 0)]
    [InlineData("upstream", ProviderFailure.Unavailable, 0)]
    [InlineData("timed_out", ProviderFailure.Ambiguous, 0)]
    [InlineData("gateway", ProviderFailure.Ambiguous, 0)]
    [InlineData("lost_answer", ProviderFailure.Ambiguous, 1)]
    [InlineData("truncated_answer", ProviderFailure.Ambiguous, 1)]
    [InlineData("malformed_answer", ProviderFailure.Ambiguous, 1)]
    [InlineData("no_picture", ProviderFailure.JobFailed, 1)]
    public async Task Picture_WhenItGoesWrong_SaysWhatToDoAndIsNotRepeated(string fault, ProviderFailure expected, int paid)
    {
        _vendors.Simulator.Faults.Add($"openrouter.{fault}");
        Func<Task> make = () => _vendors.MakeAsync("openrouter", new ImageRequest("black-forest-labs/flux.2-pro", "a lighthouse", new(1024, 1024), 7));

        ProviderException error = (await make.Should().ThrowAsync<ProviderException>()).Which;

        error.Failure.Should().Be(expected, error.Message);
        error.RetryAfter.Should().Be(fault == "rate_limited" ? TimeSpan.FromSeconds(3) : null);
        _vendors.Simulator.Paid.Should().HaveCount(paid);
        _vendors.Simulator.Requests.Should().ContainSingle();
    }

    [Fact]
    public async Task Chat_WhenThePictureIsKeptBack_IsARefusalThatWasPaid()
    {
        _vendors.Simulator.Faults.Add("openrouter.chat.kept_back");
        Func<Task> make = () => _vendors.MakeAsync("openrouter", new ImageRequest("google/gemini-2.5-flash-image", "a lighthouse", new(1024, 1024), 7));
        ProviderException error = (await make.Should().ThrowAsync<ProviderException>()).Which;
        (error.Failure, error.CostUsd).Should().Be((ProviderFailure.Refused, 0.039m));
    }

    [Theory]
    [InlineData("refused", ProviderFailure.Refused)]
    [InlineData("failed", ProviderFailure.JobFailed)]
    [InlineData("lost_answer", ProviderFailure.Ambiguous)]
    [InlineData("look_unavailable", ProviderFailure.Unavailable)]
    [InlineData("expired", ProviderFailure.JobFailed)]
    public async Task Clip_WhenItGoesWrong_SaysWhatToDo(string fault, ProviderFailure expected)
    {
        _vendors.Simulator.Faults.Add($"openrouter.clip.{fault}");
        Func<Task> make = () => _vendors.MakeAsync("openrouter", new VideoRequest("google/veo-3.1", "it moves", new(1280, 720), TimeSpan.FromSeconds(4), 7));
        (await make.Should().ThrowAsync<ProviderException>()).Which.Failure.Should().Be(expected);
    }
}
