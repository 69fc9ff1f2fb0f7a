using System.CommandLine;
using System.Text.Json;
using Aivp.Tools.Skills;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace Aivp.Agent.Cli;

/// <summary><c>aivp continuity DIR</c></summary>
internal sealed class ContinuityVerb : Command
{
    public ContinuityVerb(VerbHost host)
        : base("continuity", "Shows who wears, holds and suffers what in every frame, and warns of what changes from cut to cut unsaid. Generates nothing.")
    {
        Argument<string> project = SharedOptions.Project();
        Option<bool> json = SharedOptions.Json();
        Add(project);
        Add(json);
        SetAction((parsed, cancellationToken) => host.RunAsync(parsed, parsed.GetValue(json), async services =>
        {
            ContinuityReport report = await services.GetRequiredService<IContinuitySkills>().ContinuityAsync(parsed.GetRequiredValue(project), cancellationToken);
            if (parsed.GetValue(json))
            {
                host.Terminal.Output.WriteLine(JsonSerializer.Serialize(report, SkillJson.Readable.ContinuityReport));
            }
            else
            {
                Show(host.Terminal, report);
            }

            return ExitCode.Done;
        }));
    }

    private static void Show(Terminal terminal, ContinuityReport report)
    {
        Table table = new() { Border = TableBorder.Simple };
        table.AddColumns("frame", "scene", "who", "wears", "holds", "hurt", "side", "time", "weather");
        foreach (ContinuityState state in report.States)
        {
            string[] cells =
            [
                state.Frame, state.Scene, state.Character ?? "", state.Outfit ?? "", string.Join(", ", state.Props), string.Join(", ", state.Injuries), state.Side ?? "", state.TimeOfDay ?? "", state.Weather ?? "",
            ];
            table.AddRow([.. cells.Select(cell => new Text(cell))]);
        }

        terminal.Screen.Write(table);
        foreach (ContinuityWarning warning in report.Warnings)
        {
            terminal.Output.WriteLine($"{terminal.Paint(Ink.Bold, $"{Path.Combine(report.Project, warning.Where.File)}")}: {terminal.Paint(Ink.Yellow, "warning")} {warning.State}: {warning.Message}.");
        }

        terminal.Output.WriteLine(report.Warnings.Count == 0
            ? terminal.Paint(Ink.Green, "Nothing changes unsaid.")
            : terminal.Paint(Ink.Yellow, report.Warnings.Count == 1 ? "1 state changes unsaid." : $"{report.Warnings.Count} states change unsaid."));
    }
}
