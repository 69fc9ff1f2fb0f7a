using System.CommandLine;
using Aivp.Tools.Pipeline;
using Aivp.Tools.Skills;

namespace Aivp.Agent.Cli;

/// <summary><c>aivp regenerate DIR SHOT</c></summary>
internal sealed class RegenerateVerb : Command
{
    public RegenerateVerb(VerbHost host)
        : base("regenerate", "Makes one shot anew though it's up to date: keyframes and clip, then the film. Pays for them again; another --seed makes other pictures.")
    {
        Argument<string> project = SharedOptions.Project();
        Argument<string> shot = new("SHOT") { Description = "The shot, for example 1.2." };
        FilmOptions film = new();
        Option<bool> dryRun = PieceOptions.DryRun();
        Option<bool> json = new("--json") { Description = "Print JSON for machines: an event a line, then the report." };
        Add(project);
        Add(shot);
        film.AddForOneShotTo(this);
        Add(dryRun);
        Add(json);
        SetAction((parsed, cancellationToken) => host.RunAsync(parsed, parsed.GetValue(json), services =>
        {
            ProduceOptions options = film.Read(parsed) with { Shots = ShotList.One(parsed.GetRequiredValue(shot)), Fresh = true, DryRun = parsed.GetValue(dryRun) };
            return new Production(host.Terminal, services, parsed.GetValue(json)).RunAsync(parsed.GetRequiredValue(project), options, cancellationToken);
        }));
    }
}
