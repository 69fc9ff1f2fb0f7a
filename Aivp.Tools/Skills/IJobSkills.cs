using Aivp.Tools.Jobs;

namespace Aivp.Tools.Skills;

/// <summary>What can be done about paid calls: look at them, go on with them, give them up, settle what's in doubt, and see what they cost.</summary>
public interface IJobSkills
{
    /// <summary>The jobs of a project, the latest first.</summary>
    /// <param name="project">The project's folder; null: calls that belong to no project.</param>
    /// <param name="all">Also those that are done.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="Errors.SkillArgumentException">There's no such folder.</exception>
    Task<IReadOnlyList<Job>> ListAsync(string? project, bool all, CancellationToken cancellationToken);

    /// <summary>One job, and what its vendor says about it. Costs nothing.</summary>
    /// <param name="project">As in <see cref="ListAsync"/>.</param>
    /// <param name="id">Its id, or as much of its beginning as no other has.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="Errors.SkillArgumentException">There's none, or more than one.</exception>
    Task<JobStatus> StatusAsync(string? project, string id, CancellationToken cancellationToken);

    /// <summary>Jobs as they move, whoever moves them: each as it is now, then each again when something about it changes.</summary>
    /// <param name="project">As in <see cref="ListAsync"/>.</param>
    /// <param name="id">Only this one; null: all that aren't at their end.</param>
    /// <param name="interval">How often to look.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>Ends when nobody works on any of them any more.</returns>
    IAsyncEnumerable<Job> WatchAsync(string? project, string? id, TimeSpan interval, CancellationToken cancellationToken);

    /// <summary>Waits for a job that the vendor has, and takes in what it makes. Costs nothing.</summary>
    /// <param name="project">As in <see cref="ListAsync"/>.</param>
    /// <param name="id">As in <see cref="StatusAsync"/>.</param>
    /// <param name="progress">Told where it is: <c>queued (3 before it)</c>.</param>
    /// <param name="cancellationToken">Stops waiting; the vendor goes on.</param>
    /// <exception cref="Errors.SkillArgumentException">The vendor hasn't got it.</exception>
    /// <exception cref="Errors.ProviderException">The vendor failed at it.</exception>
    Task<CollectedJob> ResumeAsync(string? project, string id, IProgress<string> progress, CancellationToken cancellationToken);

    /// <summary>Saves what a job made as a file; waits for it first where the vendor is still at it. Costs nothing.</summary>
    /// <param name="project">As in <see cref="ListAsync"/>.</param>
    /// <param name="id">As in <see cref="StatusAsync"/>.</param>
    /// <param name="file">Where to, replacing what is there; null: in the folder one is in, under a name of its own.</param>
    /// <param name="progress">As in <see cref="ResumeAsync"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="Errors.SkillArgumentException">The vendor hasn't got it, or the file's name says it's of another kind than it is.</exception>
    /// <exception cref="Errors.ProviderException">The vendor failed at it.</exception>
    Task<CollectedJob> SaveResultAsync(string? project, string id, string? file, IProgress<string> progress, CancellationToken cancellationToken);

    /// <summary>Gives a job up, and asks the vendor to stop it. What the vendor has done until then it may bill.</summary>
    /// <exception cref="Errors.SkillArgumentException">It's over, in doubt, or can't be stopped.</exception>
    Task<Job> CancelAsync(string? project, string id, CancellationToken cancellationToken);

    /// <summary>Settles a job whose billing is in doubt.</summary>
    /// <param name="project">As in <see cref="ListAsync"/>.</param>
    /// <param name="id">As in <see cref="StatusAsync"/>.</param>
    /// <param name="resolution">What you found out in your account at the vendor.</param>
    /// <param name="requestId">If it was paid for: the vendor's id of it, to have what it made.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="Errors.SkillArgumentException">Nothing about it is in doubt.</exception>
    Task<Job> ResolveAsync(string? project, string id, JobResolution resolution, string? requestId, CancellationToken cancellationToken);

    /// <summary>Where a project's money went.</summary>
    Task<SpendReport> SpendAsync(string? project, CancellationToken cancellationToken);

    /// <summary>Sets what a project may cost in all, from now on and for every process.</summary>
    /// <param name="project">As in <see cref="ListAsync"/>.</param>
    /// <param name="capUsd">0 or more; null: not limited.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<Budget> SetBudgetAsync(string? project, decimal? capUsd, CancellationToken cancellationToken);

    /// <summary>What a project may cost, and what it has cost.</summary>
    Task<Budget> GetBudgetAsync(string? project, CancellationToken cancellationToken);
}
