using System.CommandLine;
using System.Text.Json.Nodes;
using Aivp.Tools.Skills;
using Microsoft.Extensions.DependencyInjection;

namespace Aivp.Agent.Cli;

/// <summary><c>aivp rate SHOT CANDIDATE up|down</c></summary>
internal sealed class RateVerb : Command
{
    public RateVerb(VerbHost host)
        : base("rate", "Says what you think of a candidate: up or down. `calibrate` measures the judges by it.")
    {
        ChoiceArguments arguments = new();
        Argument<string> thumb = new("THUMB") { Description = "up or down." };
        thumb.AcceptOnlyFromAmong("up", "down");
        arguments.AddTo(this);
        Add(thumb);
        SetAction((parsed, cancellationToken) => host.RunAsync(parsed, parsed.GetValue(arguments.Json), async services =>
        {
            string project = parsed.GetRequiredValue(arguments.Project);
            int rated = await services.GetRequiredService<IChoiceSkills>().RateAsync(
                project, parsed.GetRequiredValue(arguments.Shot), parsed.GetRequiredValue(arguments.Candidate), parsed.GetRequiredValue(thumb) == "up", cancellationToken);
            host.Terminal.Output.WriteLine(parsed.GetValue(arguments.Json)
                ? new JsonObject { ["rated"] = rated }.ToJsonString()
                : $"Kept. {rated} rated so far; aivp calibrate {project} says what follows.");
            return ExitCode.Done;
        }));
    }
}
