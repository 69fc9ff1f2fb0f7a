using System.CommandLine;
using System.Text.Json;
using Aivp.Tools.Skills;
using Microsoft.Extensions.DependencyInjection;

namespace Aivp.Agent.Cli;

/// <summary><c>aivp jobs result ID</c></summary>
internal sealed class JobsResultVerb : Command
{
    public JobsResultVerb(VerbHost host)
        : base("result", "Saves what a job made as a file; waits for it first where the vendor is still at it. Costs nothing more.")
    {
        Argument<string> id = JobsVerb.Id();
        Option<string?> output = new("--output", "-o") { Description = "The file to write. Without it: here, under a name of its own.", HelpName = "FILE" };
        Option<string?> project = JobsVerb.Project();
        Option<bool> json = SharedOptions.Json();
        Add(id);
        Add(output);
        Add(project);
        Add(json);
        SetAction((parsed, cancellationToken) => host.RunAsync(parsed, parsed.GetValue(json), async services =>
        {
            CollectedJob collected = await services.GetRequiredService<IJobSkills>().SaveResultAsync(
                JobsVerb.FolderOf(parsed, project), parsed.GetRequiredValue(id), parsed.GetValue(output), new StatusLines(host.Terminal), cancellationToken);
            host.Terminal.Output.WriteLine(parsed.GetValue(json) ? JsonSerializer.Serialize(collected, SkillJson.Readable.CollectedJob) : collected.File);
            return ExitCode.Done;
        }));
    }
}
