using Aivp.Tools.Errors;
using Aivp.Tools.Jobs;

namespace Aivp.Tools.Tests.Jobs;

public sealed class JobSubmissionTests : IAsyncDisposable
{
    private readonly AutoTime _time = new();
    private readonly TestJobs _jobs;

    public JobSubmissionTests() => _jobs = new(_time);

    public ValueTask DisposeAsync() => _jobs.DisposeAsync();

    [Theory]
    [InlineData("dropped")]
    [InlineData("timed out")]
    [InlineData("unreadable")]
    [InlineData("unknown")]
    public async Task Submit_WhenTheAnswerIsLostAndTheVendorCannotBeAsked_IsAmbiguousAndNeverSentAgain(string how)
    {
        ScriptedVendor vendor = new();
        vendor.AfterAccept.Enqueue(Lost(vendor, how));

        ProviderException first = await FailAsync(vendor);
        ProviderException second = await FailAsync(vendor);

        (first.Failure, second.Failure).Should().Be((ProviderFailure.Ambiguous, ProviderFailure.Ambiguous));
        Job job = await _jobs.OnlyJobAsync();
        job.State.Should().Be(JobState.Ambiguous);
        second.Message.Should().Contain($"aivp jobs resolve {job.Id}");
        vendor.Posts.Should().ContainSingle();
        (await _jobs.BudgetAsync()).Should().Be(new Budget(null, 0m, 0.04m), "what may be billed stays set aside");
    }

    [Theory]
    [InlineData("dropped")]
    [InlineData("timed out")]
    public async Task Submit_WhenTheAnswerIsLostAndTheVendorKnowsOurReference_IsRepeatedWithIt(string how)
    {
        ScriptedVendor vendor = new(SubmitSafety.Idempotent);
        vendor.AfterAccept.Enqueue(Lost(vendor, how));
        vendor.AfterAccept.Enqueue(Lost(vendor, how));

        await _jobs.RunAsync(vendor);

        vendor.Posts.Should().HaveCount(3).And.OnlyContain(post => post.Reference == vendor.Posts.First().Reference);
        vendor.Billed.Should().ContainSingle();
    }

    [Fact]
    public async Task Submit_WhenTheAnswerIsLostAndTheVendorListsIt_IsFoundAndNotSentAgain()
    {
        ScriptedVendor vendor = new(SubmitSafety.Lookup) { ListedAfter = 3 };
        vendor.AfterAccept.Enqueue(Lost(vendor, "dropped"));

        JobResult result = await _jobs.RunAsync(vendor);

        result.Job.RequestId.Should().Be("r1");
        vendor.Posts.Should().ContainSingle();
        vendor.Lookups.Should().Be(4);
    }

    [Fact]
    public async Task Submit_WhenTheVendorSurelyHasNotGotIt_IsSentAgainOnlyAfterItCouldHaveArrived()
    {
        ScriptedVendor vendor = new(SubmitSafety.Lookup);
        vendor.OnSubmit.Enqueue(Lost(vendor, "dropped"));
        DateTimeOffset began = _time.GetUtcNow();
        DateTimeOffset sentAgain = default;
        vendor.OnSubmit.Enqueue(() =>
        {
            sentAgain = _time.GetUtcNow();
            return Task.CompletedTask;
        });

        await _jobs.RunAsync(vendor);

        vendor.Billed.Should().ContainSingle();
        JobOptions options = _jobs.Options;
        (sentAgain - began).Should().BeGreaterThanOrEqualTo(options.SubmitWindow + options.SubmitTimeout + options.ListingDelay);
    }

    [Fact]
    public async Task Submit_WhenTheVendorForgetsReferencesBeforeTheRepetition_IsAmbiguous()
    {
        Forgetful vendor = new();
        vendor.Scripted.AfterAccept.Enqueue(() =>
        {
            _time.Advance(TimeSpan.FromMinutes(2));
            throw new HttpRequestException("dropped");
        });
        JobOrder order = await TestJobs.OrderAsync(vendor.Scripted) with { Vendor = vendor };

        ProviderException error = (await _jobs.Runner.Invoking(runner => runner.RunAsync(order, CancellationToken.None))
            .Should().ThrowAsync<ProviderException>()).Which;

        error.Failure.Should().Be(ProviderFailure.Ambiguous);
        vendor.Scripted.Billed.Should().ContainSingle();
    }

    [Theory]
    [InlineData(ProviderFailure.RateLimited)]
    [InlineData(ProviderFailure.Unavailable)]
    public async Task Submit_WhenTheVendorSurelyDidNothing_TriesAgainLaterAndLater(ProviderFailure failure)
    {
        ScriptedVendor vendor = new() { Lanes = [new("scripted/k", 4)] };
        vendor.OnSubmit.Enqueue(vendor.Fails(failure));
        vendor.OnSubmit.Enqueue(vendor.Fails(failure));
        DateTimeOffset began = _time.GetUtcNow();

        await _jobs.RunAsync(vendor);

        vendor.Posts.Should().HaveCount(3);
        (_time.GetUtcNow() - began).Should().BeGreaterThanOrEqualTo(TimeSpan.FromSeconds(1.5), "half of 1 s and half of 2 s at the least");
        vendor.Billed.Should().ContainSingle();
    }

    [Fact]
    public async Task Submit_WhenTheVendorSaysHowLongToWait_WaitsThatLong()
    {
        ScriptedVendor vendor = new() { Lanes = [new("scripted/k", 4)] };
        vendor.OnSubmit.Enqueue(vendor.Fails(ProviderFailure.RateLimited, retryAfter: TimeSpan.FromSeconds(42)));
        DateTimeOffset began = _time.GetUtcNow();

        await _jobs.RunAsync(vendor);

        (_time.GetUtcNow() - began).Should().BeGreaterThanOrEqualTo(TimeSpan.FromSeconds(42));
    }

    [Fact]
    public async Task Submit_WhenTheVendorNeverTakesIt_FailsInTheEndAndNothingIsSpent()
    {
        ScriptedVendor vendor = new();
        for (int i = 0; i < 10; i++)
        {
            vendor.OnSubmit.Enqueue(vendor.Fails(ProviderFailure.Unavailable));
        }

        (await FailAsync(vendor)).Failure.Should().Be(ProviderFailure.Unavailable);

        vendor.Posts.Should().HaveCount(_jobs.Options.SubmitTries);
        (await _jobs.OnlyJobAsync()).State.Should().Be(JobState.Failed);
        (await _jobs.BudgetAsync()).Should().Be(new Budget(null, 0m, 0m));
    }

    [Fact]
    public async Task Submit_WhenARepetitionIsTurnedAwayWhileTheFirstIsInDoubt_IsNotTakenForNothingDone()
    {
        ScriptedVendor vendor = new(SubmitSafety.Idempotent);
        vendor.AfterAccept.Enqueue(Lost(vendor, "dropped"));
        vendor.OnSubmit.Enqueue(() => Task.CompletedTask);
        for (int i = 0; i < 10; i++)
        {
            vendor.OnSubmit.Enqueue(vendor.Fails(ProviderFailure.Unavailable));
        }

        (await FailAsync(vendor)).Failure.Should().Be(ProviderFailure.Unavailable);
        (await _jobs.OnlyJobAsync()).HeldUsd.Should().Be(0.04m);
        vendor.OnSubmit.Clear();
        JobResult result = await _jobs.RunAsync(vendor);

        result.Job.Attempt.Should().Be(1);
        vendor.Billed.Should().ContainSingle();
    }

    [Fact]
    public async Task Submit_WhenTheProcessWasHeldUpTooLongBeforeSending_DoesNotSendWithoutWritingItDownAgain()
    {
        ScriptedVendor vendor = new();
        HeldUp heldUp = new(_time);
        await using TestJobs jobs = new(_time, observer: heldUp);

        await jobs.RunAsync(vendor);

        heldUp.Times.Should().Be(2);
        vendor.Posts.Should().ContainSingle();
    }

    private static Func<Task> Lost(ScriptedVendor vendor, string how) => how switch
    {
        "dropped" => vendor.Fails(ProviderFailure.Ambiguous),
        "timed out" => () => throw new OperationCanceledException(),
        "unreadable" => vendor.Fails(ProviderFailure.BadResponse),
        _ => () => throw new InvalidOperationException("a fault of ours"),
    };

    private async Task<ProviderException> FailAsync(ScriptedVendor vendor) =>
        (await _jobs.Invoking(jobs => jobs.RunAsync(vendor)).Should().ThrowAsync<ProviderException>()).Which;

    private sealed class HeldUp(AutoTime time) : IJobObserver
    {
        public int Times { get; private set; }

        public void Reached(JobStep step, JobId job)
        {
            if (step is JobStep.BeforeSubmit && Times++ == 0)
            {
                time.Advance(TimeSpan.FromHours(1));
            }
        }
    }

    private sealed class Forgetful : IVendor
    {
        public ScriptedVendor Scripted { get; } = new(SubmitSafety.Idempotent);

        public string Name => Scripted.Name;

        public SubmitSafety Safety => Scripted.Safety;

        public TimeSpan ReferenceLifetime => TimeSpan.FromMinutes(1);

        public Task<Delivery> CollectAsync(Submission submission, VendorCall call, string destination, CancellationToken cancellationToken) =>
            Scripted.CollectAsync(submission, call, destination, cancellationToken);
    }
}
