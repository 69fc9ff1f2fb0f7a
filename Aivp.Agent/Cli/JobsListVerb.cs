using System.CommandLine;
using System.Text.Json;
using Aivp.Tools.Jobs;
using Aivp.Tools.Skills;
using Microsoft.Extensions.DependencyInjection;

namespace Aivp.Agent.Cli;

/// <summary><c>aivp jobs list</c></summary>
internal sealed class JobsListVerb : Command
{
    public JobsListVerb(VerbHost host)
        : base("list", "Lists the jobs that aren't done, the latest first.")
    {
        Option<string?> project = JobsVerb.Project();
        Option<bool> all = new("--all") { Description = "Also those that are done." };
        Option<bool> json = SharedOptions.Json();
        Add(project);
        Add(all);
        Add(json);
        SetAction((parsed, cancellationToken) => host.RunAsync(parsed, parsed.GetValue(json), async services =>
        {
            IReadOnlyList<Job> jobs = await services.GetRequiredService<IJobSkills>()
                .ListAsync(JobsVerb.FolderOf(parsed, project), parsed.GetValue(all), cancellationToken);
            if (parsed.GetValue(json))
            {
                host.Terminal.Output.WriteLine(JsonSerializer.Serialize(jobs, SkillJson.Readable.IReadOnlyListJob));
            }
            else
            {
                Show(host.Terminal, jobs, parsed.GetValue(all));
            }

            return ExitCode.Done;
        }));
    }

    private static void Show(Terminal terminal, IReadOnlyList<Job> jobs, bool all)
    {
        if (jobs.Count == 0)
        {
            terminal.Output.WriteLine(all ? "No jobs." : "No unfinished jobs; --all shows the others.");
            return;
        }

        terminal.Screen.Write(JobTable.Of(jobs));
        foreach (IGrouping<string, Job> alike in jobs.Where(job => job.State is not JobState.Done).GroupBy(job => job.Explanation))
        {
            string ids = string.Join(' ', alike.Select(job => job.Id));
            terminal.Output.WriteLine($"{ids}: {alike.Key}");
        }
    }
}
