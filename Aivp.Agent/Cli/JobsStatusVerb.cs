using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Aivp.Tools.Jobs;
using Aivp.Tools.Skills;
using Microsoft.Extensions.DependencyInjection;

namespace Aivp.Agent.Cli;

/// <summary><c>aivp jobs status ID</c></summary>
internal sealed class JobsStatusVerb : Command
{
    public JobsStatusVerb(VerbHost host)
        : base("status", "Shows everything about one job: where it is, what its vendor says, what it cost, what was asked for.")
    {
        Argument<string> id = JobsVerb.Id();
        Option<string?> project = JobsVerb.Project();
        Option<bool> json = SharedOptions.Json();
        Add(id);
        Add(project);
        Add(json);
        SetAction((parsed, cancellationToken) => host.RunAsync(parsed, parsed.GetValue(json), async services =>
        {
            JobStatus status = await services.GetRequiredService<IJobSkills>()
                .StatusAsync(JobsVerb.FolderOf(parsed, project), parsed.GetRequiredValue(id), cancellationToken);
            if (parsed.GetValue(json))
            {
                host.Terminal.Output.WriteLine(JsonSerializer.Serialize(status, SkillJson.Readable.JobStatus));
            }
            else
            {
                Show(host.Terminal, status.Job, status.AtVendor);
            }

            return ExitCode.Done;
        }));
    }

    private static void Show(Terminal terminal, Job job, string? atVendor)
    {
        foreach ((string name, string? value) in new (string, string?)[]
        {
            ("job", job.Id.Value),
            ("state", job.State.ToString().ToLowerInvariant()),
            ("for", $"{job.Context.Subject} ({job.Context.Stage}{(job.Context.Shot.Length == 0 ? "" : $", shot {job.Context.Shot}")})"),
            ("model", $"{job.Provider}/{job.Model}"),
            ("at vendor", atVendor),
            ("request id", job.RequestId),
            ("attempt", job.Attempt > 1 ? job.Attempt.ToString(CultureInfo.InvariantCulture) : null),
            ("estimate", Money.Of(job.EstimateUsd)),
            ("vendor's figure", job.ActualUsd is { } actual ? Money.Of(actual) : null),
            ("set aside", job.HeldUsd > 0 ? Money.Of(job.HeldUsd) : null),
            ("spent", Money.Of(job.ChargedUsd)),
            ("asked for", At(job.CreatedAt)),
            ("submitted", job.SubmittedAt is { } submitted ? At(submitted) : null),
            ("finished", job.FinishedAt is { } finished ? At(finished) : null),
            ("result", job.Result),
            ("explanation", job.Explanation),
            ("request", job.Body),
        })
        {
            if (value is not null)
            {
                terminal.Output.WriteLine($"{name + ":",-16} {value}");
            }
        }
    }

    private static string At(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
