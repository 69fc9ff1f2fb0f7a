using System.CommandLine;
using System.Text.Json;
using Aivp.Tools.Jobs;
using Aivp.Tools.Skills;
using Microsoft.Extensions.DependencyInjection;

namespace Aivp.Agent.Cli;

/// <summary><c>aivp jobs cancel ID</c></summary>
internal sealed class JobsCancelVerb : Command
{
    public JobsCancelVerb(VerbHost host)
        : base("cancel", "Gives a job up, and asks the vendor to stop it. What the vendor did until then it may bill.")
    {
        Argument<string> id = JobsVerb.Id();
        Option<string?> project = JobsVerb.Project();
        Option<bool> json = SharedOptions.Json();
        Add(id);
        Add(project);
        Add(json);
        SetAction((parsed, cancellationToken) => host.RunAsync(parsed, parsed.GetValue(json), async services =>
        {
            Job job = await services.GetRequiredService<IJobSkills>()
                .CancelAsync(JobsVerb.FolderOf(parsed, project), parsed.GetRequiredValue(id), cancellationToken);
            host.Terminal.Output.WriteLine(parsed.GetValue(json) ? JsonSerializer.Serialize(job, SkillJson.Readable.Job) : Text(job));
            return ExitCode.Done;
        }));
    }

    private static string Text(Job job) => job.ChargedUsd > 0
        ? $"cancelled. {job.Provider} may bill it: {Money.Of(job.ChargedUsd)} counts as spent. If it doesn't: aivp jobs resolve {job.Id} --not-paid"
        : "cancelled. Nothing was spent.";
}
