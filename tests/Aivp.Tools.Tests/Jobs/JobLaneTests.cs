using Aivp.Tools.Errors;
using Aivp.Tools.Jobs;

namespace Aivp.Tools.Tests.Jobs;

public sealed class JobLaneTests : IAsyncDisposable
{
    private readonly List<TestJobs> _open = [];

    public async ValueTask DisposeAsync()
    {
        foreach (TestJobs jobs in Enumerable.Reverse(_open))
        {
            await jobs.DisposeAsync();
        }
    }

    [Fact]
    public async Task Lane_WhenTwoProcessesShareIt_IsNeverOverfilled()
    {
        TestJobs one = Open(TimeProvider.System);
        TestJobs two = Open(TimeProvider.System, one.Folder);
        int inFlight = 0;
        int most = 0;
        ScriptedVendor vendor = new() { Lanes = [new("scripted/k", 3)] };
        for (int i = 0; i < 40; i++)
        {
            vendor.OnSubmit.Enqueue(() =>
            {
                Max(ref most, Interlocked.Increment(ref inFlight));
                return Task.CompletedTask;
            });
            vendor.OnCollect.Enqueue(async () =>
            {
                await Task.Yield();
                Interlocked.Decrement(ref inFlight);
            });
        }

        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => (i % 2 == 0 ? one : two).RunAsync(vendor, $"fox {i}")));

        vendor.Billed.Should().HaveCount(40);
        most.Should().BeInRange(1, 3);
    }

    [Fact]
    public async Task Lane_WhenAProcessDiedWithJobsAtTheVendor_StillCountsThem()
    {
        TestJobs jobs = Open(new AutoTime());
        ScriptedVendor vendor = new() { Lanes = [new("scripted/k", 1)] };
        await jobs.Runner.StartAsync(await TestJobs.OrderAsync(vendor, "one"), CancellationToken.None);
        using CancellationTokenSource user = new();
        JobOrder two = await TestJobs.OrderAsync(vendor, "two");

        Task<JobResult> waiting = jobs.Runner.RunAsync(two, user.Token);
        vendor.Posts.Should().ContainSingle();
        await jobs.RunAsync(vendor, "one");

        (await waiting).Job.State.Should().Be(JobState.Done);
        vendor.Posts.Should().HaveCount(2);
    }

    [Fact]
    public async Task Lane_WhenItAllowsSoManyAMinute_SpacesSubmissions()
    {
        AutoTime time = new();
        TestJobs jobs = Open(time);
        List<DateTimeOffset> at = [];
        ScriptedVendor vendor = new() { Lanes = [new("scripted/k", 10, PerMinute: 60)] };
        for (int i = 0; i < 5; i++)
        {
            vendor.OnSubmit.Enqueue(() =>
            {
                at.Add(time.GetUtcNow());
                return Task.CompletedTask;
            });
        }

        for (int i = 0; i < 5; i++)
        {
            await jobs.RunAsync(vendor, $"fox {i}");
        }

        at.Should().HaveCount(5);
        at.Zip(at.Skip(1), (a, b) => b - a).Should().OnlyContain(gap => gap >= TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task Keys_WhenThereAreSeveral_AreUsedInTurn()
    {
        AutoTime time = new();
        TestJobs jobs = Open(time);
        ScriptedVendor vendor = new() { Lanes = [new("scripted/a", 4), new("scripted/b", 4), new("scripted/c", 4)] };

        for (int i = 0; i < 6; i++)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            await jobs.RunAsync(vendor, $"fox {i}");
        }

        vendor.Posts.Select(post => post.Lane![^1]).Should().Equal('a', 'b', 'c', 'a', 'b', 'c');
    }

    [Theory]
    [InlineData(ProviderFailure.OutOfQuota)]
    [InlineData(ProviderFailure.Unauthorized)]
    public async Task Keys_WhenOneIsUsedUp_IsSetAsideAndTheOthersGoOn(ProviderFailure failure)
    {
        AutoTime time = new();
        TestJobs jobs = Open(time);
        ScriptedVendor vendor = new() { Lanes = [new("scripted/a", 4), new("scripted/b", 4)] };
        vendor.OnSubmit.Enqueue(vendor.Fails(failure));

        for (int i = 0; i < 3; i++)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            await jobs.RunAsync(vendor, $"fox {i}");
        }

        time.Advance(TimeSpan.FromHours(1));
        await jobs.RunAsync(vendor, "fox 3");
        vendor.Posts.Select(post => post.Lane![^1]).Should().Equal('a', 'b', 'b', 'b', 'a');
    }

    [Fact]
    public async Task Keys_WhenAllAreUsedUp_FailsAndSaysUntilWhen()
    {
        TestJobs jobs = Open(new AutoTime());
        ScriptedVendor vendor = new() { Lanes = [new("scripted/a", 4), new("scripted/b", 4)] };
        vendor.OnSubmit.Enqueue(vendor.Fails(ProviderFailure.OutOfQuota));
        vendor.OnSubmit.Enqueue(vendor.Fails(ProviderFailure.OutOfQuota));

        (await jobs.Invoking(it => it.RunAsync(vendor)).Should().ThrowAsync<ProviderException>()).Which.Failure.Should().Be(ProviderFailure.OutOfQuota);

        vendor.Billed.Should().BeEmpty();
        (await jobs.BudgetAsync()).HeldUsd.Should().Be(0m);
    }

    private TestJobs Open(TimeProvider time, string? folder = null)
    {
        TestJobs jobs = new(time, folder);
        _open.Add(jobs);
        return jobs;
    }

    private static void Max(ref int most, int value)
    {
        int seen;
        while ((seen = Volatile.Read(ref most)) < value && Interlocked.CompareExchange(ref most, value, seen) != seen)
        {
        }
    }
}
