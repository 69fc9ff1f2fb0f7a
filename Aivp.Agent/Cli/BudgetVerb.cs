using System.CommandLine;
using System.Text.Json;
using Aivp.Tools.Jobs;
using Aivp.Tools.Skills;
using Microsoft.Extensions.DependencyInjection;

namespace Aivp.Agent.Cli;

/// <summary><c>aivp budget DIR [USD]</c></summary>
internal sealed class BudgetVerb : Command
{
    private const string Unlimited = "none";

    public BudgetVerb(VerbHost host)
        : base("budget", "Shows or sets what a project may cost in all. Every run and every process keeps to it.")
    {
        Argument<string> project = SharedOptions.Project();
        Argument<string?> cap = new("USD") { Description = "The most it may cost in all, for example 5.00; 'none' lifts the limit.", Arity = ArgumentArity.ZeroOrOne };
        Option<bool> json = SharedOptions.Json();
        Add(project);
        Add(cap);
        Add(json);
        Validators.Add(result =>
        {
            if (result.GetValue(cap) != Unlimited)
            {
                BudgetText.Check(result, result.GetValue(cap));
            }
        });
        SetAction((parsed, cancellationToken) => host.RunAsync(parsed, parsed.GetValue(json), async services =>
        {
            IJobSkills jobs = services.GetRequiredService<IJobSkills>();
            string folder = parsed.GetRequiredValue(project);
            Budget budget = parsed.GetValue(cap) is not { } text
                ? await jobs.GetBudgetAsync(folder, cancellationToken)
                : await jobs.SetBudgetAsync(folder, BudgetText.TryParse(text, out decimal usd) ? usd : null, cancellationToken);
            if (parsed.GetValue(json))
            {
                host.Terminal.Output.WriteLine(JsonSerializer.Serialize(budget, SkillJson.Readable.Budget));
                return ExitCode.Done;
            }

            foreach (string line in BudgetText.Of(budget))
            {
                host.Terminal.Output.WriteLine(line);
            }

            return ExitCode.Done;
        }));
    }
}
