using System.Text.Json;
using Aivp.Tools.Skills;

namespace Aivp.Agent.Cli;

/// <summary><c>aivp jobs resume ID</c></summary>
internal sealed class JobsResumeVerb(VerbHost host)
    : JobVerb(host, "resume", "Waits for a job that the vendor has, and takes in what it makes, for nothing more. A run goes on, and spends what it had still to spend.", "resume_job")
{
    protected override async Task RunAsync(Terminal terminal, IJobSkills jobs, string? folder, string id, bool json, CancellationToken cancellationToken)
    {
        CollectedJob collected = await jobs.ResumeAsync(folder, id, new StatusLines(terminal), cancellationToken);
        terminal.Output.WriteLine(json
            ? JsonSerializer.Serialize(collected, SkillJson.Readable.CollectedJob)
            : $"{collected.File}\nspent {Money.Of(collected.Job.ChargedUsd)}. The command that asked for it takes it from there.");
    }
}
