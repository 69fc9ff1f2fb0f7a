using Aivp.Tools.Jobs;
using Microsoft.Extensions.Logging.Abstractions;

namespace Aivp.Tools.Tests.Jobs;

public sealed class ResultStoreTests : IAsyncDisposable
{
    private readonly TestJobs _jobs = new();

    public ValueTask DisposeAsync() => _jobs.DisposeAsync();

    [Fact]
    public async Task Keep_NamesAFileByItsBytes()
    {
        ScriptedVendor vendor = new();
        JobResult one = await _jobs.RunAsync(vendor, "one");
        JobResult two = await _jobs.RunAsync(vendor, "two");

        one.Job.Result.Should().MatchRegex("^[0-9a-f]{2}/[0-9a-f]{62}\\.png$");
        two.File.Should().Be(one.File, "the same bytes are kept once");
    }

    [Fact]
    public async Task Sweep_RemovesHalfDownloadsOfTheDeadAndKeepsWhatIsPaidFor()
    {
        (Job job, _) = await _jobs.Ledger.OpenAsync(await DraftAsync("dead"), "nowhere|1|1|dead", TimeSpan.FromSeconds(30), default);
        Job alive = await OpenAsync("alive", ProcessOwner.Create());
        string orphan = Write(_jobs.Store.Part(job with { Epoch = 0 }));
        string writing = Write(_jobs.Store.Part(alive));
        string whole = Write(_jobs.Store.Whole(job));
        string unknown = Write(_jobs.Store.Whole(job with { Id = JobId.FromString("0123456789abcdef") }));

        IReadOnlyList<string> removed = await new JobSweeper(_jobs.Ledger, _jobs.Store, NullLogger.Instance).SweepAsync(default);

        removed.Should().Equal(orphan);
        new[] { writing, whole, unknown }.Should().OnlyContain(file => File.Exists(file));
    }

    [Fact]
    public async Task Sweep_WhenAJobIsDone_RemovesWhatItsOwnersLeft()
    {
        JobResult done = await _jobs.RunAsync(new());
        string left = Write(_jobs.Store.Whole(done.Job));

        await new JobSweeper(_jobs.Ledger, _jobs.Store, NullLogger.Instance).SweepAsync(default);

        File.Exists(left).Should().BeFalse();
    }

    [Fact]
    public async Task ForgetFree_RemovesWhatCanBeMadeAgainForNothingAndKeepsWhatWasPaidFor()
    {
        ScriptedVendor free = new(SubmitSafety.Idempotent) { File = [.. ScriptedVendor.Png, 7] };
        ScriptedVendor paid = new();
        JobResult bought = await _jobs.RunAsync(paid, "bought");
        JobResult drawn = await _jobs.RunAsync(free, "drawn", estimateUsd: 0);
        ProjectJobs project = new("p", _jobs.Ledger, null!, _jobs.Store, _jobs.Runner, _jobs.Desk);

        IReadOnlyList<string> others = await project.ForgetFreeAsync(new HashSet<string> { "shot-09-ff-c1" }, default);
        IReadOnlyList<string> removed = await project.ForgetFreeAsync(new HashSet<string> { "shot-01-ff-c1" }, default);

        others.Should().BeEmpty();
        removed.Should().Equal(drawn.File);
        File.Exists(bought.File).Should().BeTrue();
        JobResult again = await _jobs.RunAsync(free, "drawn", estimateUsd: 0);
        (again.File, File.Exists(again.File)).Should().Be((drawn.File, true));
    }

    private async Task<Job> OpenAsync(string prompt, string owner) => (await _jobs.Ledger.OpenAsync(await DraftAsync(prompt), owner, TimeSpan.FromSeconds(30), default)).Job;

    private static async Task<JobDraft> DraftAsync(string prompt)
    {
        JobOrder order = await TestJobs.OrderAsync(new(), prompt);
        return new(order.Intent, order.Context, order.Kind, order.EstimateUsd, Fresh: false);
    }

    private static string Write(string file)
    {
        File.WriteAllBytes(file, ScriptedVendor.Png);
        return file;
    }
}
