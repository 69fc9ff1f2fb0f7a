using System.CommandLine;

namespace Aivp.Agent.Cli;

/// <summary>Arguments and options that several verbs have.</summary>
internal static class SharedOptions
{
    public static Argument<string> Project() => new("DIR") { Description = "The project's folder, the one that holds storyboard/ and script/." };

    public static Option<bool> Json() => new("--json") { Description = "Print JSON for machines." };
}
