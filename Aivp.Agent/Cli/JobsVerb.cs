using System.CommandLine;

namespace Aivp.Agent.Cli;

/// <summary><c>aivp jobs …</c></summary>
internal sealed class JobsVerb : Command
{
    public JobsVerb(VerbHost host)
        : base("jobs", "Paid calls and skills at work: lists them, goes on with them, gives them up, settles those that may have been billed.")
    {
        Add(new JobsListVerb(host));
        Add(new JobsRunsVerb(host));
        Add(new JobsStatusVerb(host));
        Add(new JobsWatchVerb(host));
        Add(new JobsResultVerb(host));
        Add(new JobsResumeVerb(host));
        Add(new JobsCancelVerb(host));
        Add(new JobsResolveVerb(host));
    }

    public static Argument<string> Id() => new("ID") { Description = "The job's id, or its first few digits; or a run's, 'run-…'." };

    public static Option<string?> Project() => new("--project")
    {
        Description = "The project's folder. Without it: the folder you're in if it's a project, else calls that belong to none.",
        HelpName = "DIR",
    };

    /// <summary>The folder whose ledger is meant; null: the one for calls that belong to no project.</summary>
    public static string? FolderOf(ParseResult parsed, Option<string?> project) =>
        parsed.GetValue(project) ?? (Directory.Exists(".aivp") ? "." : null);
}
