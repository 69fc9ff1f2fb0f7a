using Aivp.Tools.Errors;
using Aivp.Tools.Pipeline.Animating;
using Aivp.Tools.Pipeline.Generating;

namespace Aivp.Tools.Tests.Providers.Gemini;

public sealed class GeminiFaultTests : IAsyncLifetime
{
    private readonly SimulatedVendors _vendors = new();

    public Task InitializeAsync() => _vendors.InitializeAsync();

    public Task DisposeAsync() => _vendors.DisposeAsync();

    [Theory]
    [InlineData("unauthorized", ProviderFailure.Unauthorized, 0)]
    [InlineData("forbidden", ProviderFailure.Unauthorized, 0)]
    [InlineData("invalid", ProviderFailure.Invalid, 0)]
    [InlineData("billing", ProviderFailure.OutOfQuota, 0)]
    [InlineData("rate_limited", ProviderFailure.RateLimited, 0)]
    [InlineData("day_used_up", ProviderFailure.OutOfQuota, 0)]
    [InlineData("server_error", ProviderFailure.Unavailable, 0)]
    [InlineData("unavailable", ProviderFailure.Unavailable, 0)]
    [InlineData("gave_up", ProviderFailure.Ambiguous, 0)]
    [InlineData("refused", ProviderFailure.Refused, 0)]
    [InlineData("kept_back", ProviderFailure.Refused, 1)]
    [InlineData("no_picture", ProviderFailure.JobFailed, 1)]
    [InlineData("gateway", ProviderFailure.Ambiguous, 0)]
    [InlineData("reset", ProviderFailure.Ambiguous, 0)]
    [InlineData("lost_answer", ProviderFailure.Ambiguous, 1)]
    [InlineData("truncated_answer", ProviderFailure.Ambiguous, 1)]
    [InlineData("malformed_answer", ProviderFailure.Ambiguous, 1)]
    public async Task Picture_WhenItGoesWrong_SaysWhatToDoAndIsNotRepeated(string fault, ProviderFailure expected, int paid)
    {
        _vendors.Simulator.Faults.Add($"gemini.{fault}");
        Func<Task> make = () => _vendors.MakeAsync("gemini", new ImageRequest("gemini-3-pro-image", "a lighthouse", new(640, 360), 7));

        ProviderException error = (await make.Should().ThrowAsync<ProviderException>()).Which;

        error.Failure.Should().Be(expected, error.Message);
        error.RetryAfter.Should().Be(fault == "rate_limited" ? TimeSpan.FromSeconds(21) : null, "Google says in the body how long to wait");
        error.Message.Should().NotContain(SimulatedVendors.Secret);
        _vendors.Simulator.Paid.Should().HaveCount(paid);
        _vendors.Simulator.Requests.Should().ContainSingle();
    }

    [Theory]
    [InlineData("gemini.clip.refused", "gemini-omni-1.2-flash", ProviderFailure.Refused)]
    [InlineData("gemini.clip.failed", "gemini-omni-1.2-flash", ProviderFailure.JobFailed)]
    [InlineData("gemini.clip.expired", "gemini-omni-1.2-flash", ProviderFailure.JobFailed)]
    [InlineData("gemini.clip.lost_answer", "gemini-omni-1.2-flash", ProviderFailure.Ambiguous)]
    [InlineData("gemini.clip.rate_limited", "gemini-omni-1.2-flash", ProviderFailure.RateLimited)]
    [InlineData("gemini.veo.refused", "veo-3.1-generate-preview", ProviderFailure.Refused)]
    [InlineData("gemini.veo.failed", "veo-3.1-generate-preview", ProviderFailure.JobFailed)]
    [InlineData("gemini.veo.look_unavailable", "veo-3.1-generate-preview", ProviderFailure.Unavailable)]
    public async Task Clip_WhenItGoesWrong_SaysWhatToDo(string fault, string model, ProviderFailure expected)
    {
        _vendors.Simulator.Faults.Add(fault);
        Func<Task> make = () => _vendors.MakeAsync("gemini", new VideoRequest(model, "it moves", new(640, 360), TimeSpan.FromSeconds(4), 7));

        ProviderException error = (await make.Should().ThrowAsync<ProviderException>()).Which;

        error.Failure.Should().Be(expected, error.Message);
        if (fault == "gemini.veo.refused")
        {
            error.CostUsd.Should().Be(0, "Google doesn't bill what it filters");
        }
    }

    [Fact]
    public async Task Key_IsNowhereInTheLog()
    {
        await _vendors.MakeAsync("gemini", new ImageRequest("gemini-3-pro-image", "a lighthouse", new(640, 360), 7));
        _vendors.Log.Lines.Should().NotBeEmpty().And.NotContain(line => line.Contains(SimulatedVendors.Secret, StringComparison.Ordinal));
    }
}
