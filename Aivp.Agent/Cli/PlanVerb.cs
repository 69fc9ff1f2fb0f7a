using System.CommandLine;
using System.Text.Json;
using Aivp.Tools.Pipeline;
using Aivp.Tools.Skills;
using Microsoft.Extensions.DependencyInjection;

namespace Aivp.Agent.Cli;

/// <summary><c>aivp plan DIR</c></summary>
internal sealed class PlanVerb : Command
{
    public PlanVerb(VerbHost host)
        : base("plan", "Shows in which order a project's frames would be made, from what, and what they would cost. Generates nothing.")
    {
        Argument<string> project = SharedOptions.Project();
        FilmOptions film = new();
        Option<bool> dot = new("--dot") { Description = "Print the graph for Graphviz." };
        Option<bool> json = SharedOptions.Json();
        Add(project);
        film.AddPlanningTo(this);
        Add(dot);
        Add(json);
        Validators.Add(result =>
        {
            if (result.GetValue(dot) && result.GetValue(json))
            {
                result.AddError("--dot and --json: choose one.");
            }
        });
        SetAction((parsed, cancellationToken) => host.RunAsync(parsed, parsed.GetValue(json), async services =>
        {
            FilmPlan plan = await services.GetRequiredService<IFilmSkills>()
                .PlanAsync(parsed.GetRequiredValue(project), film.Read(parsed), cancellationToken);
            if (parsed.GetValue(json))
            {
                host.Terminal.Output.WriteLine(JsonSerializer.Serialize(plan, SkillJson.Readable.FilmPlan));
            }
            else if (parsed.GetValue(dot))
            {
                host.Terminal.Output.Write(PlanGraph.Of(plan));
            }
            else
            {
                host.Terminal.Screen.Write(PlanTree.Of(plan));
            }

            return ExitCode.Done;
        }));
    }
}
