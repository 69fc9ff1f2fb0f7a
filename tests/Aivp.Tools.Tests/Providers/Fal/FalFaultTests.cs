using Aivp.Tools.Errors;
using Aivp.Tools.Jobs;
using Aivp.Tools.Pipeline.Generating;

namespace Aivp.Tools.Tests.Providers.Fal;

/// <summary>What goes wrong at fal, what a caller is told to do about it, and what was paid.</summary>
public sealed class FalFaultTests : IAsyncLifetime
{
    private static readonly ImageRequest s_request = new("fal-ai/flux/dev", "a lighthouse", new(64, 64), 7);

    private readonly FalBench _bench = new();

    public Task InitializeAsync() => _bench.InitializeAsync();

    public Task DisposeAsync() => _bench.DisposeAsync();

    [Theory]
    [InlineData("fal.unauthorized", nameof(ProviderFailure.Unauthorized), 0)]
    [InlineData("fal.forbidden", nameof(ProviderFailure.Unauthorized), 0)]
    [InlineData("fal.balance", nameof(ProviderFailure.OutOfQuota), 0)]
    [InlineData("fal.payment", nameof(ProviderFailure.OutOfQuota), 0)]
    [InlineData("fal.unknown_app", nameof(ProviderFailure.Invalid), 0)]
    [InlineData("fal.rate_limited", nameof(ProviderFailure.RateLimited), 0)]
    [InlineData("fal.server_error", nameof(ProviderFailure.Unavailable), 0)]
    [InlineData("fal.unavailable", nameof(ProviderFailure.Unavailable), 0)]
    [InlineData("fal.gateway", nameof(ProviderFailure.Ambiguous), 0)]
    [InlineData("fal.gateway_after", nameof(ProviderFailure.Ambiguous), 1)]
    [InlineData("fal.reset", nameof(ProviderFailure.Ambiguous), 0)]
    [InlineData("fal.lost_answer", nameof(ProviderFailure.Ambiguous), 1)]
    [InlineData("fal.truncated_answer", nameof(ProviderFailure.Ambiguous), 1)]
    public async Task Submit_WhenItFails_SaysWhatToDoAndIsNotRepeated(string fault, string failure, int paid)
    {
        _bench.Simulator.Faults.Add(fault);
        ProviderException error = await FailAsync(SubmitAsync);
        error.Failure.ToString().Should().Be(failure);
        _bench.Simulator.Paid.Should().HaveCount(paid);
        Submissions().Should().Be(1, "whether it's sent again is the ledger's decision");
    }

    [Theory]
    [InlineData("fal.hang", 0)]
    [InlineData("fal.slow_answer", 1)]
    public async Task Submit_WhenNoAnswerComes_ItMayHaveBeenPaid(string fault, int paid)
    {
        _bench.Settings["Providers:Fal:AnswerTimeout"] = "00:00:03";
        _bench.Simulator.Faults.Add(fault);
        (await FailAsync(SubmitAsync)).Failure.Should().Be(ProviderFailure.Ambiguous);
        _bench.Simulator.Paid.Should().HaveCount(paid);
        Submissions().Should().Be(1);
    }

    [Fact]
    public async Task Submit_WhenAConnectionThatWasUsedBeforeIsCut_IsNotRepeatedBelowUs()
    {
        await SubmitAsync();
        _bench.Simulator.Faults.Add("fal.lost_answer");
        (await FailAsync(SubmitAsync)).Failure.Should().Be(ProviderFailure.Ambiguous);
        _bench.Simulator.Paid.Should().HaveCount(2);
    }

    [Fact]
    public async Task Submit_WhenNobodyListens_SurelyDidNothing()
    {
        _bench.Settings["Providers:Fal:BaseUri"] = "http://127.0.0.1:1/";
        (await FailAsync(SubmitAsync)).Failure.Should().Be(ProviderFailure.Unavailable);
    }

    [Fact]
    public async Task Submit_WhenTheCallerGivesUpMidway_ItMayHaveBeenPaid()
    {
        _bench.Simulator.Faults.Add("fal.slow_answer");
        using CancellationTokenSource gone = new();
        Task<Submission> submitting = _bench.Images.SubmitAsync(s_request, _bench.Call(), gone.Token);
        while (_bench.Simulator.Paid.Count == 0)
        {
            await Task.Yield();
        }

        await gone.CancelAsync();
        (await FailAsync(() => submitting)).Failure.Should().Be(ProviderFailure.Ambiguous);
    }

    [Fact]
    public async Task Submit_WhenTheAnswersBodyIsCutButItsHeadersAreThere_FindsTheJobByTheHeader()
    {
        _bench.Simulator.Faults.Add("fal.malformed_answer");
        Submission submission = await SubmitAsync();
        submission.RequestId.Should().Be(_bench.Simulator.Paid.Single().RequestId);
        (await CollectAsync(submission)).MediaType.Should().Be("image/jpeg");
    }

    [Fact]
    public async Task Submit_WhenLimited_PassesOnHowLongToWait()
    {
        _bench.Simulator.Faults.Add("fal.rate_limited_with_hint");
        (await FailAsync(SubmitAsync)).RetryAfter.Should().Be(TimeSpan.FromSeconds(7));
    }

    [Theory]
    [InlineData("fal.upload_unavailable", nameof(ProviderFailure.Unavailable))]
    [InlineData("fal.upload_refused", nameof(ProviderFailure.Invalid))]
    [InlineData("fal.put_reset", nameof(ProviderFailure.Unavailable))]
    public async Task Submit_WhenAnUploadFails_NothingWasBegun(string fault, string failure)
    {
        _bench.Simulator.Faults.Add(fault);
        ImageRequest request = s_request with { Model = "fal-ai/nano-banana-pro", References = [new(_bench.Picture("a.png", 9), ReferenceRole.PriorFrame, "a")] };
        ProviderException error = await FailAsync(() => _bench.Images.SubmitAsync(request, _bench.Call(), CancellationToken.None));
        error.Failure.ToString().Should().Be(failure);
        Submissions().Should().Be(0);
    }

    [Theory]
    [InlineData("fal.refused", nameof(ProviderFailure.Refused), null)]
    [InlineData("fal.black_picture", nameof(ProviderFailure.Refused), null)]
    [InlineData("fal.invalid", nameof(ProviderFailure.Invalid), null)]
    [InlineData("fal.failed", nameof(ProviderFailure.JobFailed), 0)]
    [InlineData("fal.failed_retryable", nameof(ProviderFailure.JobFailed), 0)]
    [InlineData("fal.runner_gone", nameof(ProviderFailure.JobFailed), 0)]
    public async Task Collect_WhenTheJobFailed_SaysWhatToDo(string fault, string failure, int? cost)
    {
        _bench.Simulator.Faults.Add(fault);
        Submission submission = await SubmitAsync();
        ProviderException error = await FailAsync(() => CollectAsync(submission));
        error.Failure.ToString().Should().Be(failure);
        error.CostUsd.Should().Be(cost, "fal doesn't bill what went wrong on its side; of the rest it doesn't say");
    }

    [Theory]
    [InlineData("fal.status_unavailable", nameof(ProviderFailure.Unavailable))]
    [InlineData("fal.status_reset", nameof(ProviderFailure.Unavailable))]
    [InlineData("fal.status_malformed", nameof(ProviderFailure.BadResponse))]
    [InlineData("fal.file_unavailable", nameof(ProviderFailure.Unavailable))]
    [InlineData("fal.file_truncated", nameof(ProviderFailure.Unavailable))]
    public async Task Collect_WhenOnlyTheAnswerFails_CanBeAskedAgain(string fault, string failure)
    {
        Submission submission = await SubmitAsync();
        _bench.Simulator.Faults.Add(fault);
        (await FailAsync(() => CollectAsync(submission))).Failure.ToString().Should().Be(failure);
        _bench.Simulator.Faults.Clear();
        (await CollectAsync(submission)).MediaType.Should().Be("image/jpeg");
        _bench.Simulator.Paid.Should().ContainSingle();
    }

    [Fact]
    public async Task Collect_WhenTheFileIsGone_SaysSoAndIsNotAskedForEver()
    {
        Submission submission = await SubmitAsync();
        _bench.Simulator.Faults.Add("fal.expired");
        ProviderException error = await FailAsync(() => CollectAsync(submission));
        error.Failure.Should().Be(ProviderFailure.JobFailed);
        error.Message.Should().Contain("HTTP 410");
        error.CostUsd.Should().BeNull("it was made, so it was billed");
    }

    [Fact]
    public async Task Collect_WhenTheFileIsTooLarge_StopsReading()
    {
        _bench.Settings["Providers:Fal:MostBytes"] = $"{1 << 20}";
        Submission submission = await SubmitAsync();
        _bench.Simulator.Faults.Add("fal.file_oversize");
        (await FailAsync(() => CollectAsync(submission))).Message.Should().Contain("larger than 1 MB");
    }

    [Fact]
    public async Task Collect_WhenTheFileTricklesIn_GivesUpAndCanBeAskedAgain()
    {
        _bench.Settings["Providers:Fal:TransferTimeout"] = "00:00:00.300";
        Submission submission = await SubmitAsync();
        _bench.Simulator.Faults.Add("fal.file_slow");
        ProviderException error = await FailAsync(() => CollectAsync(submission));
        error.Failure.Should().Be(ProviderFailure.Unavailable);
        error.Message.Should().Contain("too slowly");
    }

    private int Submissions() => _bench.Simulator.Requests.Count(exchange => exchange.Method == "POST" && exchange.Path.StartsWith("/queue.fal.run/", StringComparison.Ordinal));

    private Task<Submission> SubmitAsync() => _bench.Images.SubmitAsync(s_request, _bench.Call(), CancellationToken.None);

    private Task<Delivery> CollectAsync(Submission submission) =>
        _bench.Images.CollectAsync(submission, _bench.Call(), Path.Combine(_bench.Folder, "result"), CancellationToken.None);

    private static async Task<ProviderException> FailAsync(Func<Task> work) => (await work.Should().ThrowAsync<ProviderException>()).Which;
}
