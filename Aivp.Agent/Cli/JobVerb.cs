using System.CommandLine;
using System.Text.Json.Nodes;
using Aivp.Tools.Skills;
using Microsoft.Extensions.DependencyInjection;

namespace Aivp.Agent.Cli;

/// <summary>A verb about one job: <c>aivp jobs VERB ID</c>.</summary>
internal abstract class JobVerb : Command
{
    /// <param name="host">Runs it.</param>
    /// <param name="name">As it's typed.</param>
    /// <param name="description">For the help.</param>
    /// <param name="skill">What does it for a run.</param>
    protected JobVerb(VerbHost host, string name, string description, string skill)
        : base(name, description)
    {
        Argument<string> id = JobsVerb.Id();
        Option<string?> project = JobsVerb.Project();
        Option<bool> json = SharedOptions.Json();
        Add(id);
        Add(project);
        Add(json);
        SetAction((parsed, cancellationToken) => host.RunAsync(parsed, parsed.GetValue(json), async services =>
        {
            string job = parsed.GetRequiredValue(id);
            if (RunText.IsRun(job))
            {
                JsonNode run = await SkillCalls.CallAsync(services, skill, parsed.GetValue(json) ? null : new PlainProgress(host.Terminal.Output), [("id", job)], cancellationToken);
                host.Terminal.Output.WriteLine(parsed.GetValue(json) ? run.ToJsonString(SkillJson.Readable.Options) : RunText.Whole(run));
                return run["status"]?.ToString() == "failed" ? ExitCode.Failed : ExitCode.Done;
            }

            IJobSkills jobs = services.GetRequiredService<IJobSkills>();
            await RunAsync(host.Terminal, jobs, JobsVerb.FolderOf(parsed, project), job, parsed.GetValue(json), cancellationToken);
            return ExitCode.Done;
        }));
    }

    /// <param name="terminal">Where to answer.</param>
    /// <param name="jobs">The skills.</param>
    /// <param name="folder">The project whose jobs are meant.</param>
    /// <param name="id">The job's, or its first digits.</param>
    /// <param name="json">Answer with one JSON object.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    protected abstract Task RunAsync(Terminal terminal, IJobSkills jobs, string? folder, string id, bool json, CancellationToken cancellationToken);
}
