using System.Globalization;
using Aivp.Tools.Errors;
using Aivp.Tools.Jobs;
using Aivp.Tools.Pipeline.Animating;
using Aivp.Tools.Pipeline.Generating;

namespace Aivp.Tools.Skills;

/// <summary>The job skills over the ledger.</summary>
internal sealed class JobSkills(ProjectLedgers ledgers, IEnumerable<IImageProvider> imageProviders, IEnumerable<IVideoProvider> videoProviders) : IJobSkills
{
    private static readonly JobState[] s_unfinished = [.. Enum.GetValues<JobState>().Where(state => state is not JobState.Done)];

    public async Task<IReadOnlyList<Job>> ListAsync(string? project, bool all, CancellationToken cancellationToken)
    {
        ProjectJobs jobs = await OpenAsync(project, cancellationToken);
        return await jobs.Ledger.ListAsync(new(all ? null : s_unfinished, jobs.Project), cancellationToken);
    }

    public async Task<Job> FindAsync(string? project, string id, CancellationToken cancellationToken) =>
        await (await OpenAsync(project, cancellationToken)).Desk.FindAsync(id, cancellationToken);

    public async Task<CollectedJob> ResumeAsync(string? project, string id, IProgress<string> progress, CancellationToken cancellationToken)
    {
        ProjectJobs jobs = await OpenAsync(project, cancellationToken);
        Job job = await jobs.Desk.FindAsync(id, cancellationToken);
        IVendor vendor = VendorOf(job) ?? throw new SkillArgumentException("id", $"job {job.Id} is {job.Provider}'s, which isn't set up here: its key is missing.");
        JobResult result = await jobs.Runner.ResumeAsync(job.Id, vendor, new Words(progress), cancellationToken);
        return new(result.Job, result.File);
    }

    public async Task<Job> CancelAsync(string? project, string id, CancellationToken cancellationToken)
    {
        JobDesk desk = (await OpenAsync(project, cancellationToken)).Desk;
        Job job = await desk.FindAsync(id, cancellationToken);
        return await desk.CancelAsync(job, VendorOf(job), cancellationToken);
    }

    public async Task<Job> ResolveAsync(string? project, string id, JobResolution resolution, string? requestId, CancellationToken cancellationToken)
    {
        JobDesk desk = (await OpenAsync(project, cancellationToken)).Desk;
        return await desk.ResolveAsync(await desk.FindAsync(id, cancellationToken), resolution, requestId, cancellationToken);
    }

    public async Task<SpendReport> SpendAsync(string? project, CancellationToken cancellationToken)
    {
        ProjectJobs jobs = await OpenAsync(project, cancellationToken);
        return await jobs.Ledger.SpendAsync(jobs.Project, cancellationToken);
    }

    public async Task<Budget> SetBudgetAsync(string? project, decimal? capUsd, CancellationToken cancellationToken)
    {
        if (capUsd < 0)
        {
            throw new SkillArgumentException("budget", string.Create(CultureInfo.InvariantCulture, $"{capUsd} is less than nothing; give dollars, for example 5.00."));
        }

        ProjectJobs jobs = await OpenAsync(project, cancellationToken);
        await jobs.Ledger.SetBudgetAsync(jobs.Project, capUsd, cancellationToken);
        return await jobs.Ledger.GetBudgetAsync(jobs.Project, cancellationToken);
    }

    public async Task<Budget> GetBudgetAsync(string? project, CancellationToken cancellationToken)
    {
        ProjectJobs jobs = await OpenAsync(project, cancellationToken);
        return await jobs.Ledger.GetBudgetAsync(jobs.Project, cancellationToken);
    }

    private async Task<ProjectJobs> OpenAsync(string? project, CancellationToken cancellationToken) => project is null || Directory.Exists(project)
        ? await ledgers.OpenAsync(project, cancellationToken)
        : throw new SkillArgumentException("project", $"there's no folder {project}; name a project's folder.");

    private IVendor? VendorOf(Job job) => job.Kind is ResultKind.Clip
        ? videoProviders.FirstOrDefault(provider => provider.Name == job.Provider)
        : imageProviders.FirstOrDefault(provider => provider.Name == job.Provider);

    private sealed class Words(IProgress<string> progress) : IProgress<VendorProgress>
    {
        public void Report(VendorProgress value) => progress.Report(value switch
        {
            { Status: VendorStatus.Queued, QueuePosition: { } position } => string.Create(CultureInfo.InvariantCulture, $"queued (position {position})"),
            { Status: VendorStatus.Downloading, Bytes: { } bytes } => string.Create(CultureInfo.InvariantCulture, $"downloading ({bytes / 1024} KiB)"),
            _ => value.Status.ToString().ToLowerInvariant(),
        });
    }
}
