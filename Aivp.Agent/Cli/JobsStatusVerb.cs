using System.Globalization;
using System.Text.Json;
using Aivp.Tools.Jobs;
using Aivp.Tools.Skills;

namespace Aivp.Agent.Cli;

/// <summary><c>aivp jobs status ID</c></summary>
internal sealed class JobsStatusVerb(VerbHost host)
    : JobVerb(host, "status", "Shows everything about one job: where it is, what its vendor says, what it cost, what was asked for.", "get_job")
{
    protected override async Task RunAsync(Terminal terminal, IJobSkills jobs, string? folder, string id, bool json, CancellationToken cancellationToken)
    {
        JobStatus status = await jobs.StatusAsync(folder, id, cancellationToken);
        if (json)
        {
            terminal.Output.WriteLine(JsonSerializer.Serialize(status, SkillJson.Readable.JobStatus));
        }
        else
        {
            Show(terminal, status.Job, status.AtVendor);
        }
    }

    private static void Show(Terminal terminal, Job job, string? atVendor)
    {
        foreach ((string name, string? value) in new (string, string?)[]
        {
            ("job", job.Id.Value),
            ("state", job.State.ToString().ToLowerInvariant()),
            ("for", $"{job.Context.Subject} ({job.Context.Stage}{(job.Context.Shot.Length == 0 ? "" : $", shot {job.Context.Shot}")})"),
            ("model", $"{job.Provider}/{job.Model}"),
            ("why this model", job.Context.Choice),
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
