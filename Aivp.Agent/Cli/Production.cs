using System.Text.Json;
using Aivp.Tools.Pipeline;
using Aivp.Tools.Skills;
using Microsoft.Extensions.DependencyInjection;

namespace Aivp.Agent.Cli;

/// <summary>A production as the command line shows it: progress while it runs, then what came out and what to do next.</summary>
/// <param name="terminal">Where to write.</param>
/// <param name="services">The skills.</param>
/// <param name="json">Events and report as JSON lines.</param>
internal sealed class Production(Terminal terminal, IServiceProvider services, bool json)
{
    public async Task<ExitCode> RunAsync(string project, ProduceOptions options, CancellationToken cancellationToken)
    {
        IFilmSkills skills = services.GetRequiredService<IFilmSkills>();
        ProductionReport report = await (terminal.IsInteractive && !json
            ? LiveProgress.RunAsync(terminal, progress => skills.ProduceAsync(project, options, progress, cancellationToken))
            : skills.ProduceAsync(project, options, json ? new JsonProgress(terminal.Output) : new PlainProgress(terminal.Output), cancellationToken));
        if (json)
        {
            terminal.Output.WriteLine(JsonSerializer.Serialize(new(report), CliJson.Readable.ReportDocument));
        }
        else if (options.DryRun)
        {
            ProductionSummary.WriteDryRun(terminal, report);
        }
        else
        {
            ProductionSummary.Write(terminal, report, project, options);
        }

        return report switch
        {
            { Stop: not null } => ExitCode.OverBudget,
            { Failures.Count: > 0 } => ExitCode.Failed,
            _ => report.NeedReview.Any() || report.ClipsToReview.Any() ? ExitCode.NeedsReview : ExitCode.Done,
        };
    }
}
