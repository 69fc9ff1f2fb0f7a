using System.CommandLine;

namespace Aivp.Agent.Cli;

/// <summary>What <c>choose</c> and <c>rate</c> share: which candidate of which keyframe of which project.</summary>
internal sealed class ChoiceArguments
{
    public Argument<string> Shot { get; } = new("SHOT") { Description = "The shot, for example 1.2 (its first frame), or the frame, for example shot-02-lf." };

    public Argument<int> Candidate { get; } = new("CANDIDATE") { Description = "The candidate's number on contact-sheet.png." };

    public Option<string> Project { get; } = new("--project") { Description = SharedOptions.ProjectHelp, HelpName = "DIR", DefaultValueFactory = _ => "." };

    public Option<bool> Json { get; } = SharedOptions.Json();

    public void AddTo(Command verb)
    {
        verb.Add(Shot);
        verb.Add(Candidate);
        verb.Add(Project);
        verb.Add(Json);
    }
}
