using System.CommandLine;
using Aivp.Tools.Pipeline;
using Aivp.Tools.Skills;
using Microsoft.Extensions.DependencyInjection;

namespace Aivp.Agent.Cli;

/// <summary><c>aivp produce DIR</c></summary>
internal sealed class ProduceVerb : Command
{
    public ProduceVerb(VerbHost host)
        : base("produce", "Makes what is missing or out of date: references, keyframes, clips, the film. May spend money, never twice for the same thing.")
    {
        Argument<string> project = SharedOptions.Project();
        FilmOptions film = new();
        Option<string?> budget = new("--budget")
        {
            Description = "The most the project may cost in all, for example 5.00. Kept for later runs; 'aivp budget' shows and lifts it.",
            HelpName = "USD",
        };
        Option<bool> fresh = new("--fresh")
        {
            Description = "Make keyframes and clips anew though they're up to date, all or those of --shots. Pays for them again; reference pictures stay.",
        };
        Option<bool> dryRun = new("--dry-run") { Description = "Say what would be made and what it would cost; make nothing." };
        Option<bool> json = new("--json") { Description = "Print JSON for machines: an event a line, then the report." };
        Add(project);
        film.AddTo(this);
        Add(budget);
        Add(fresh);
        Add(dryRun);
        Add(json);
        Validators.Add(result => BudgetText.Check(result, result.GetValue(budget)));
        SetAction((parsed, cancellationToken) => host.RunAsync(parsed, parsed.GetValue(json), async services =>
        {
            string folder = parsed.GetRequiredValue(project);
            ProduceOptions options = film.Read(parsed) with { DryRun = parsed.GetValue(dryRun), Fresh = parsed.GetValue(fresh) };
            if (BudgetText.TryParse(parsed.GetValue(budget), out decimal usd) && !options.DryRun)
            {
                await services.GetRequiredService<IJobSkills>().SetBudgetAsync(folder, usd, cancellationToken);
            }

            Production production = new(host.Terminal, services, parsed.GetValue(json));
            return await production.RunAsync(folder, options, cancellationToken);
        }));
    }
}
