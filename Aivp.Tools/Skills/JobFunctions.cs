using System.ComponentModel;
using System.Globalization;
using Aivp.Tools.Errors;
using Aivp.Tools.Jobs;
using Aivp.Tools.Skills.Runs;

namespace Aivp.Tools.Skills;

/// <summary>Jobs as a model sees them: skills at work, and the paid calls that they made.</summary>
internal sealed class JobFunctions(IJobSkills calls, SkillRuns runs)
{
    private const int LongestWait = 600;

    [Description("Lists jobs: skills at work ('run-…'), and with a project its paid calls. Costs nothing.")]
    public async Task<JobList> ListJobsAsync(
        [Description("Folder of the project whose jobs to list. Without it every skill at work, and paid calls that belong to no project.")] string? project = null,
        [Description("True: also those that are done.")] bool all = false,
        [Description("At most so many, 1 to 500.")] int limit = 50,
        CancellationToken cancellationToken = default)
    {
        if (limit is < 1 or > 500)
        {
            throw new SkillArgumentException(nameof(limit), "1 to 500; 50 is usual.");
        }

        string? folder = project is null ? null : Path.GetFullPath(project);
        JobReport[] found =
        [
            .. (await runs.ListAsync(SkillCall.Caller?.Root, cancellationToken))
                .Where(run => (all || run.State is not RunState.Done) && (folder is null || (run.Project is string own && Path.GetFullPath(own) == folder)))
                .Select(run => Of(run) with { Result = null }),
            .. HasLedger(project) ? (await calls.ListAsync(project, all, cancellationToken)).Select(job => Of(job, null)) : [],
        ];
        return new([.. found.Take(limit)], Math.Max(0, found.Length - limit));
    }

    [Description("Shows a job: how far it is, what came of it, and what its vendor says about it. Costs nothing.")]
    public async Task<JobReport> GetJobAsync(
        [Description(SkillHelp.Job)] string id,
        [Description(SkillHelp.JobProject)] string? project = null,
        CancellationToken cancellationToken = default)
    {
        if (IsRun(id))
        {
            return Of(await runs.FindAsync(id, SkillCall.Caller?.Root, cancellationToken));
        }

        JobStatus status = await calls.StatusAsync(project, id, cancellationToken);
        return Of(status.Job, null) with { AtVendor = status.AtVendor };
    }

    [Description("Waits for a job and answers what came of it. A skill whose program was ended meanwhile is gone on with; what it made and paid for is kept. A paid call that the vendor has costs nothing more.")]
    public Task<JobReport> WaitJobAsync(
        [Description(SkillHelp.Job)] string id,
        [Description(SkillHelp.JobProject)] string? project = null,
        [Description("How long to wait at most, 0 to 600 seconds; after that the answer says how far it is.")] int wait_seconds = 40,
        CancellationToken cancellationToken = default) =>
        WaitAsync(id, project, wait_seconds, reopen: false, cancellationToken);

    [Description("Stops a job. What was made and paid for is kept; a vendor may bill what it did until then. resume_job goes on with a skill.")]
    public async Task<JobReport> CancelJobAsync(
        [Description(SkillHelp.Job)] string id,
        [Description(SkillHelp.JobProject)] string? project = null,
        CancellationToken cancellationToken = default) => IsRun(id)
        ? Of(await runs.CancelAsync(await runs.FindAsync(id, SkillCall.Caller?.Root, cancellationToken), cancellationToken))
        : Of(await calls.CancelAsync(project, id, cancellationToken), null);

    [Description("Goes on with a skill that was stopped, interrupted or failed: it spends only what it had still to spend. Of a paid call that the vendor has it fetches what was made, for nothing.")]
    public Task<JobReport> ResumeJobAsync(
        [Description(SkillHelp.Job)] string id,
        [Description(SkillHelp.JobProject)] string? project = null,
        [Description("How long to wait at most, 0 to 600 seconds; after that the answer says how far it is.")] int wait_seconds = 40,
        CancellationToken cancellationToken = default) =>
        WaitAsync(id, project, wait_seconds, reopen: true, cancellationToken);

    private static bool IsRun(string id) => id.StartsWith("run-", StringComparison.Ordinal);

    // To look mustn't leave an empty ledger behind. A folder that isn't there is somebody else's to complain of.
    private static bool HasLedger(string? project) => project is null || !Directory.Exists(project) || Directory.Exists(Path.Combine(project, ".aivp"));

    private static JobReport Of(Job job, string? file) => new(
        job.Id.ToString(), "paid_call", $"{job.Context.Stage} {job.Context.Subject} by {job.Provider} {job.Model}", job.State.ToString().ToLowerInvariant(), job.Explanation)
    {
        Project = job.Context.Project,
        CostUsd = job.ChargedUsd,
        File = file,
        CreatedAt = job.CreatedAt,
        UpdatedAt = job.UpdatedAt,
    };

    private async Task<JobReport> WaitAsync(string id, string? project, int seconds, bool reopen, CancellationToken cancellationToken)
    {
        if (seconds is < 0 or > LongestWait)
        {
            throw new SkillArgumentException("wait_seconds", string.Create(CultureInfo.InvariantCulture, $"0 to {LongestWait} seconds; 40 is usual."));
        }

        TimeSpan? patience = SkillCall.Caller is { WaitsToTheEnd: true } ? null : TimeSpan.FromSeconds(seconds);
        if (IsRun(id))
        {
            SkillRun run = await runs.FindAsync(id, SkillCall.Caller?.Root, cancellationToken);
            run = reopen ? await runs.ReopenAsync(run, cancellationToken) : run;
            return Of(await runs.WaitAsync(run, patience, SkillProgress.Steps, cancellationToken));
        }

        return await CollectAsync(id, project, patience, cancellationToken);
    }

    private async Task<JobReport> CollectAsync(string id, string? project, TimeSpan? patience, CancellationToken cancellationToken)
    {
        using CancellationTokenSource enough = patience is { } limit ? new(limit) : new();
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(enough.Token, cancellationToken);
        try
        {
            CollectedJob collected = await calls.ResumeAsync(project, id, new Words(SkillProgress.Steps), either.Token);
            return Of(collected.Job, collected.File);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Of((await calls.StatusAsync(project, id, cancellationToken)).Job, null);
        }
    }

    private JobReport Of(SkillRun run)
    {
        bool interrupted = runs.IsInterrupted(run);
        return new(run.Id, "skill", run.Skill, interrupted ? "interrupted" : run.State.ToString().ToLowerInvariant(), run switch
        {
            { State: RunState.Failed } => run.Error ?? "",
            { State: RunState.Cancelled } => "stopped; resume_job goes on with it.",
            { State: RunState.Done } => "done.",
            _ when interrupted => "its program was ended; wait_job goes on with it, and pays nothing twice.",
            _ => run.Message,
        })
        {
            Project = run.Project,
            Done = run.State is RunState.Running ? run.Done : null,
            Total = run.State is RunState.Running ? run.Total : null,
            Result = run.Result?.DeepClone().AsObject(),
            CreatedAt = run.CreatedAt,
            UpdatedAt = run.UpdatedAt,
        };
    }

    private sealed class Words(IProgress<SkillStep> steps) : IProgress<string>
    {
        public void Report(string value) => steps.Report(new(0, 1, value));
    }
}
