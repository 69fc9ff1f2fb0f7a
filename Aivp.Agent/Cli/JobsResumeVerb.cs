using System.CommandLine;
using System.Text.Json;
using Aivp.Tools.Skills;
using Microsoft.Extensions.DependencyInjection;

namespace Aivp.Agent.Cli;

/// <summary><c>aivp jobs resume ID</c></summary>
internal sealed class JobsResumeVerb : Command
{
    public JobsResumeVerb(VerbHost host)
        : base("resume", "Waits for a job that the vendor has, and takes in what it makes. Costs nothing more.")
    {
        Argument<string> id = JobsVerb.Id();
        Option<string?> project = JobsVerb.Project();
        Option<bool> json = SharedOptions.Json();
        Add(id);
        Add(project);
        Add(json);
        SetAction((parsed, cancellationToken) => host.RunAsync(parsed, parsed.GetValue(json), async services =>
        {
            CollectedJob collected = await services.GetRequiredService<IJobSkills>()
                .ResumeAsync(JobsVerb.FolderOf(parsed, project), parsed.GetRequiredValue(id), new StatusLines(host.Terminal), cancellationToken);
            host.Terminal.Output.WriteLine(parsed.GetValue(json)
                ? JsonSerializer.Serialize(collected, SkillJson.Readable.CollectedJob)
                : $"{collected.File}\nspent {Money.Of(collected.Job.ChargedUsd)}. The command that asked for it takes it from there.");
            return ExitCode.Done;
        }));
    }
}
