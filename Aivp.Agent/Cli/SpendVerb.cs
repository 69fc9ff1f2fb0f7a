using System.CommandLine;
using System.Text.Json;
using Aivp.Tools.Jobs;
using Aivp.Tools.Skills;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace Aivp.Agent.Cli;

/// <summary><c>aivp spend DIR</c></summary>
internal sealed class SpendVerb : Command
{
    public SpendVerb(VerbHost host)
        : base("spend", "Shows where a project's money went: by stage, shot, model and day, estimate against actual.")
    {
        Argument<string> project = SharedOptions.Project();
        Option<bool> json = SharedOptions.Json();
        Add(project);
        Add(json);
        SetAction((parsed, cancellationToken) => host.RunAsync(parsed, parsed.GetValue(json), async services =>
        {
            SpendReport report = await services.GetRequiredService<IJobSkills>().SpendAsync(parsed.GetRequiredValue(project), cancellationToken);
            if (parsed.GetValue(json))
            {
                host.Terminal.Output.WriteLine(JsonSerializer.Serialize(report, SkillJson.Readable.SpendReport));
            }
            else
            {
                Show(host.Terminal, report);
            }

            return ExitCode.Done;
        }));
    }

    private static void Show(Terminal terminal, SpendReport report)
    {
        foreach (string line in BudgetText.Of(report.Budget))
        {
            terminal.Output.WriteLine(line);
        }

        terminal.Output.WriteLine($"estimated:   {Money.Of(report.EstimateUsd)} for what is settled");
        if (report.UnconfirmedUsd > 0)
        {
            terminal.Output.WriteLine($"unconfirmed: {Money.Of(report.UnconfirmedUsd)} by estimate, as the vendor gave no figure");
        }

        if (report.DisputedUsd > 0)
        {
            terminal.Output.WriteLine($"disputed:    {Money.Of(report.DisputedUsd)} that may not have been billed; 'aivp jobs list' shows which");
        }

        terminal.Output.WriteLine($"paid twice:  {report.PaidTwice}");
        foreach ((string title, IReadOnlyList<SpendLine> lines) in new[]
        {
            ("STAGE", report.ByStage), ("SHOT", report.ByShot), ("MODEL", report.ByModel), ("DAY (UTC)", report.ByDay),
        })
        {
            if (lines.Count > 0)
            {
                terminal.Output.WriteLine();
                terminal.Screen.Write(TableOf(title, lines));
            }
        }
    }

    private static Table TableOf(string title, IReadOnlyList<SpendLine> lines)
    {
        Table table = new Table().Border(TableBorder.None).AddColumn(new TableColumn(title).NoWrap());
        foreach (string column in new[] { "JOBS", "ESTIMATE", "SPENT", "SET ASIDE" })
        {
            table.AddColumn(new TableColumn(column).RightAligned());
        }

        foreach (SpendLine line in lines)
        {
            table.AddRow(
                new Text(line.Key.Length == 0 ? "(none)" : line.Key),
                new Text(line.Jobs.ToString(System.Globalization.CultureInfo.InvariantCulture)),
                new Text(Money.Of(line.EstimateUsd)),
                new Text(Money.Of(line.ChargedUsd)),
                new Text(Money.Of(line.HeldUsd)));
        }

        return table;
    }
}
