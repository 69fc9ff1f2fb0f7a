using System.CommandLine;
using System.Text.Json.Nodes;
using Aivp.Tools.Skills;

namespace Aivp.Agent.Cli;

/// <summary><c>aivp jobs runs</c></summary>
internal sealed class JobsRunsVerb : Command
{
    private const int Most = 100;

    public JobsRunsVerb(VerbHost host)
        : base("runs", "Lists skills at work ('run-…'), also those that an assistant began: status, watch, resume and cancel take their ids.")
    {
        Option<string?> project = JobsVerb.Project();
        Option<bool> all = new("--all") { Description = "Also those that are done." };
        Option<bool> json = SharedOptions.Json();
        Add(project);
        Add(all);
        Add(json);
        SetAction((parsed, cancellationToken) => host.RunAsync(parsed, parsed.GetValue(json), async services =>
        {
            JsonNode answer = await SkillCalls.CallAsync(
                services, "list_jobs", null, [("project", JobsVerb.FolderOf(parsed, project)), ("all", parsed.GetValue(all)), ("limit", Most)], cancellationToken);
            JsonArray runs = [.. answer["jobs"]!.AsArray().Where(job => job!["kind"]!.ToString() == "skill").Select(job => job!.DeepClone())];
            if (parsed.GetValue(json))
            {
                host.Terminal.Output.WriteLine(runs.ToJsonString(SkillJson.Readable.Options));
                return ExitCode.Done;
            }

            foreach (JsonNode? run in runs)
            {
                host.Terminal.Output.WriteLine(RunText.Line(run!));
            }

            if (runs.Count == 0)
            {
                host.Terminal.Output.WriteLine(parsed.GetValue(all) ? "No runs." : "No unfinished runs; --all shows the others.");
            }

            return ExitCode.Done;
        }));
    }
}
