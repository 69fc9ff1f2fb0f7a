using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Aivp.Tools.Jobs;
using Aivp.Tools.Skills;
using Microsoft.Extensions.DependencyInjection;

namespace Aivp.Agent.Cli;

/// <summary><c>aivp jobs watch [ID]</c></summary>
internal sealed class JobsWatchVerb : Command
{
    public JobsWatchVerb(VerbHost host)
        : base("watch", "Shows jobs as they move, whichever process moves them; ends when nobody works on them any more.")
    {
        Argument<string?> id = new("ID") { Description = "Only this job: its id, or its first few digits; or a run's, 'run-…', which is gone on with where its program was ended.", Arity = ArgumentArity.ZeroOrOne };
        Option<double> interval = new("--interval") { Description = "Seconds between two looks, 0.1 to 60.", HelpName = "N", DefaultValueFactory = _ => 1 };
        Option<string?> project = JobsVerb.Project();
        Option<bool> json = new("--json") { Description = "Print JSON for machines: a job a line." };
        Add(id);
        Add(interval);
        Add(project);
        Add(json);
        Validators.Add(result =>
        {
            if (result.GetResult(interval) is { Implicit: false } && result.GetValue(interval) is not (>= 0.1 and <= 60))
            {
                result.AddError("--interval: 0.1 to 60 seconds.");
            }
        });
        SetAction((parsed, cancellationToken) => host.RunAsync(parsed, parsed.GetValue(json), async services =>
        {
            if (parsed.GetValue(id) is { } run && RunText.IsRun(run))
            {
                JsonNode ended = await SkillCalls.CallAsync(services, "wait_job", parsed.GetValue(json) ? null : new PlainProgress(host.Terminal.Output), [("id", run)], cancellationToken);
                host.Terminal.Output.WriteLine(parsed.GetValue(json) ? ended.ToJsonString(SkillJson.Readable.Options) : RunText.Whole(ended));
                return ended["status"]?.ToString() == "failed" ? ExitCode.Failed : ExitCode.Done;
            }

            IAsyncEnumerable<Job> jobs = services.GetRequiredService<IJobSkills>().WatchAsync(
                JobsVerb.FolderOf(parsed, project), parsed.GetValue(id), TimeSpan.FromSeconds(parsed.GetValue(interval)), cancellationToken);
            bool any = false;
            await foreach (Job job in jobs)
            {
                any = true;
                host.Terminal.Output.WriteLine(parsed.GetValue(json) ? JsonSerializer.Serialize(job, SkillJson.Readable.Job) : Line(job));
            }

            if (!any && !parsed.GetValue(json))
            {
                host.Terminal.Output.WriteLine("No unfinished jobs.");
            }

            return ExitCode.Done;
        }));
    }

    private static string Line(Job job) => string.Create(
        CultureInfo.InvariantCulture, $"{job.UpdatedAt.UtcDateTime:HH:mm:ss}Z {job.Id} {job.State.ToString().ToLowerInvariant(),-10} {job.Context.Subject}: {job.Explanation}");
}
