using System.CommandLine;
using Aivp.Tools.Pipeline;

namespace Aivp.Agent.Cli;

/// <summary><c>aivp produce DIR</c></summary>
internal sealed class ProduceVerb : Command
{
    public ProduceVerb(VerbHost host)
        : base("produce", "Makes what is missing or out of date: references, keyframes, clips, the film. May spend money, never twice for the same thing.")
    {
        Argument<string> project = SharedOptions.Project();
        FilmOptions film = new();
        Option<bool> dryRun = new("--dry-run") { Description = "Say what would be made and what it would cost; make nothing." };
        Option<bool> json = new("--json") { Description = "Print JSON for machines: an event a line, then the report." };
        Add(project);
        film.AddTo(this);
        Add(dryRun);
        Add(json);
        SetAction((parsed, cancellationToken) => host.RunAsync(parsed, parsed.GetValue(json), services =>
        {
            ProduceOptions options = film.Read(parsed) with { DryRun = parsed.GetValue(dryRun) };
            Production production = new(host.Terminal, services, parsed.GetValue(json));
            return production.RunAsync(parsed.GetRequiredValue(project), options, cancellationToken);
        }));
    }
}
