using System.CommandLine;
using System.Text.Json;
using Aivp.Tools.Jobs;
using Aivp.Tools.Skills;
using Microsoft.Extensions.DependencyInjection;

namespace Aivp.Agent.Cli;

/// <summary><c>aivp jobs resolve ID --paid [REQUEST-ID] | --not-paid | --retry</c></summary>
internal sealed class JobsResolveVerb : Command
{
    public JobsResolveVerb(VerbHost host)
        : base("resolve", "Settles a job that may have been billed, after you have looked in your account at the vendor.")
    {
        Argument<string> id = JobsVerb.Id();
        Option<string?> paid = new("--paid")
        {
            Description = "It was billed. With the vendor's id of it, what it made is taken in; without, it's lost.",
            Arity = ArgumentArity.ZeroOrOne,
            HelpName = "REQUEST-ID",
        };
        Option<bool> notPaid = new("--not-paid") { Description = "It wasn't billed. The next run sends it." };
        Option<bool> retry = new("--retry") { Description = "Make it all the same, though it may be paid for twice." };
        Option<string?> project = JobsVerb.Project();
        Option<bool> json = SharedOptions.Json();
        Add(id);
        Add(paid);
        Add(notPaid);
        Add(retry);
        Add(project);
        Add(json);
        Validators.Add(result =>
        {
            if (new Option[] { paid, notPaid, retry }.Count(option => result.GetResult(option) is { Implicit: false }) != 1)
            {
                result.AddError("choose one of --paid, --not-paid and --retry.");
            }
        });
        SetAction((parsed, cancellationToken) => host.RunAsync(parsed, parsed.GetValue(json), async services =>
        {
            JobResolution resolution = parsed.GetValue(notPaid) ? JobResolution.NotPaid : parsed.GetValue(retry) ? JobResolution.Retry : JobResolution.Paid;
            Job job = await services.GetRequiredService<IJobSkills>().ResolveAsync(
                JobsVerb.FolderOf(parsed, project), parsed.GetRequiredValue(id), resolution, parsed.GetValue(paid), cancellationToken);
            host.Terminal.Output.WriteLine(parsed.GetValue(json) ? JsonSerializer.Serialize(job, SkillJson.Readable.Job) : Text(job, resolution));
            return ExitCode.Done;
        }));
    }

    private static string Text(Job job, JobResolution resolution) => (job.State, resolution) switch
    {
        (JobState.Accepted, _) => $"job {job.Id} is {job.Provider}'s {job.RequestId}. Have what it makes: aivp jobs resume {job.Id}",
        (JobState.Intent, _) => $"job {job.Id} is sent by the next run of the command that asked for it.",
        (_, JobResolution.Paid) => $"job {job.Id} was paid for: {Money.Of(job.ChargedUsd)} is spent on it.",
        _ => $"job {job.Id} wasn't billed: {Money.Of(job.ChargedUsd)} is spent on it.",
    };
}
