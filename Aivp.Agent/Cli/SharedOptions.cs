using System.CommandLine;

namespace Aivp.Agent.Cli;

/// <summary>Arguments and options that several verbs have.</summary>
internal static class SharedOptions
{
    public const string ProjectHelp = "The project's folder, the one that holds storyboard/ and script/.";

    public static Argument<string> Project() => new("DIR") { Description = ProjectHelp };

    public static Option<bool> Json() => new("--json") { Description = "Print JSON for machines." };

    /// <summary>Where prompts of the user's own are.</summary>
    public static Option<string?> Prompts() => new("--prompt-dir")
    {
        Description = "A folder with prompts of your own under the names of ours; the rest are ours.",
        HelpName = "DIR",
    };
}
