using System.Globalization;
using System.Runtime.CompilerServices;
using Aivp.Tools.Configuration;
using Aivp.Tools.Errors;
using Aivp.Tools.Jobs;
using Aivp.Tools.Pipeline.Animating;
using Aivp.Tools.Pipeline.Generating;
using Aivp.Tools.Storage;

namespace Aivp.Tools.Skills;

/// <summary>The job skills over the ledger.</summary>
internal sealed class JobSkills(
    ProjectLedgers ledgers, IEnumerable<IImageProvider> imageProviders, IEnumerable<IVideoProvider> videoProviders, TimeProvider time) : IJobSkills
{
    private static readonly JobState[] s_unfinished = [.. Enum.GetValues<JobState>().Where(state => state is not JobState.Done)];

    public async Task<IReadOnlyList<Job>> ListAsync(string? project, bool all, CancellationToken cancellationToken)
    {
        ProjectJobs jobs = await OpenAsync(project, cancellationToken);
        return [.. (await jobs.Ledger.ListAsync(new(all ? null : s_unfinished, jobs.Project), cancellationToken)).Select(jobs.Desk.AsItStands)];
    }

    public async Task<JobStatus> StatusAsync(string? project, string id, CancellationToken cancellationToken)
    {
        using IDisposable? scope = ScopeOf(project);
        JobDesk desk = (await OpenAsync(project, cancellationToken)).Desk;
        Job job = desk.AsItStands(await desk.FindAsync(id, cancellationToken));
        bool canAsk = job.State is JobState.Accepted or JobState.Running;
        VendorProgress? seen = canAsk && VendorOf(job) is { } vendor ? await desk.LookAsync(job, vendor, cancellationToken) : null;
        return new(job, seen is null ? null : JobWords.Of(seen));
    }

    public async IAsyncEnumerable<Job> WatchAsync(
        string? project, string? id, TimeSpan interval, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ProjectJobs jobs = await OpenAsync(project, cancellationToken);
        Job? only = id is null ? null : await jobs.Desk.FindAsync(id, cancellationToken);
        Dictionary<JobId, (JobState State, string Explanation)> known = [];
        using PeriodicTimer timer = new(interval, time);
        do
        {
            IEnumerable<Job> found = only is null
                ? await jobs.Ledger.ListAsync(new(known.Count == 0 ? s_unfinished : null, jobs.Project), cancellationToken)
                : [(await jobs.Ledger.FindAsync(only.Id, cancellationToken))!];
            Job[] now = [.. found.Select(jobs.Desk.AsItStands)];
            foreach (Job job in now.Reverse().Where(job => known.TryGetValue(job.Id, out (JobState, string) before) ? before != (job.State, job.Explanation) : known.Count == 0 || job.State.IsOpen()))
            {
                yield return job;
            }

            known = now.ToDictionary(job => job.Id, job => (job.State, job.Explanation));
            if (!now.Any(job => job.State.IsOpen() && job.Owner is not null))
            {
                break;
            }
        }
        while (await timer.WaitForNextTickAsync(cancellationToken));
    }

    public async Task<CollectedJob> ResumeAsync(string? project, string id, IProgress<string> progress, CancellationToken cancellationToken)
    {
        using IDisposable? scope = ScopeOf(project);
        ProjectJobs jobs = await OpenAsync(project, cancellationToken);
        Job job = await jobs.Desk.FindAsync(id, cancellationToken);
        IVendor vendor = VendorOf(job) ?? throw new SkillArgumentException("id", $"job {job.Id} is {job.Provider}'s, which isn't set up here: its key is missing.");
        JobResult result = await jobs.Runner.ResumeAsync(job.Id, vendor, new JobWords(progress), cancellationToken);
        return new(result.Job, result.File);
    }

    public async Task<CollectedJob> SaveResultAsync(
        string? project, string id, string? file, IProgress<string> progress, CancellationToken cancellationToken)
    {
        CollectedJob collected = await ResumeAsync(project, id, progress, cancellationToken);
        string right = Path.GetExtension(collected.File);
        if (file is not null && Path.GetExtension(file) is { Length: > 0 } wrong && !wrong.Equals(right, StringComparison.OrdinalIgnoreCase))
        {
            throw new SkillArgumentException("output", $"what job {collected.Job.Id} made is a {right} file; name it {Path.ChangeExtension(file, right)}.");
        }

        string target = Path.GetFullPath(file is null ? FreeName(collected.Job.Context.Subject, right) : Path.ChangeExtension(file, right));
        await AtomicFile.CopyAsync(collected.File, target, cancellationToken);
        return collected with { File = target };
    }

    public async Task<Job> CancelAsync(string? project, string id, CancellationToken cancellationToken)
    {
        using IDisposable? scope = ScopeOf(project);
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

    /// <summary>A project's own keys come first: the job may have been submitted with one.</summary>
    private static IDisposable? ScopeOf(string? project) => project is null ? null : ProjectScope.Enter(project);

    /// <summary>A name that nothing has yet in the folder one is in.</summary>
    private static string FreeName(string subject, string extension)
    {
        string stem = string.Concat(subject.Select(letter => char.IsLetterOrDigit(letter) || letter is '-' or '_' or '.' ? letter : '-'));
        return Enumerable.Range(1, int.MaxValue)
            .Select(number => number == 1 ? $"{stem}{extension}" : string.Create(CultureInfo.InvariantCulture, $"{stem}-{number}{extension}"))
            .First(name => !File.Exists(name));
    }

    private IVendor? VendorOf(Job job) => job.Kind is ResultKind.Clip
        ? videoProviders.FirstOrDefault(provider => provider.Name == job.Provider)
        : imageProviders.FirstOrDefault(provider => provider.Name == job.Provider);
}
