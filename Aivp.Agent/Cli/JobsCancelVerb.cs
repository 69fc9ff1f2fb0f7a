using System.Text.Json;
using Aivp.Tools.Jobs;
using Aivp.Tools.Skills;

namespace Aivp.Agent.Cli;

/// <summary><c>aivp jobs cancel ID</c></summary>
internal sealed class JobsCancelVerb(VerbHost host)
    : JobVerb(host, "cancel", "Gives a job up, and asks the vendor to stop it. What the vendor did until then it may bill.", "cancel_job")
{
    protected override async Task RunAsync(Terminal terminal, IJobSkills jobs, string? folder, string id, bool json, CancellationToken cancellationToken)
    {
        Job job = await jobs.CancelAsync(folder, id, cancellationToken);
        terminal.Output.WriteLine(json ? JsonSerializer.Serialize(job, SkillJson.Readable.Job) : Text(job));
    }

    private static string Text(Job job) => job.ChargedUsd > 0
        ? $"cancelled. {job.Provider} may bill it: {Money.Of(job.ChargedUsd)} counts as spent. If it doesn't: aivp jobs resolve {job.Id} --not-paid"
        : "cancelled. Nothing was spent.";
}
