using System.CommandLine;
using System.Text.Json;
using Aivp.Tools.Pipeline;
using Aivp.Tools.Skills;
using Microsoft.Extensions.DependencyInjection;

namespace Aivp.Agent.Cli;

/// <summary><c>aivp impact DIR --changed FILE</c></summary>
internal sealed class ImpactVerb : Command
{
    public ImpactVerb(VerbHost host)
        : base("impact", "Says which pictures and clips go stale when a file changes, and what making them again costs. Changes and generates nothing.")
    {
        Argument<string> project = SharedOptions.Project();
        Option<string[]> changed = new("--changed")
        {
            Description = "A file of the project, for example script/characters/ines.md. May be given several times.",
            HelpName = "FILE",
            Required = true,
        };
        FilmOptions film = new();
        Option<bool> json = SharedOptions.Json();
        Add(project);
        Add(changed);
        film.AddTo(this);
        Add(json);
        SetAction((parsed, cancellationToken) => host.RunAsync(parsed, parsed.GetValue(json), async services =>
        {
            ImpactReport report = await services.GetRequiredService<IFilmSkills>()
                .ImpactAsync(parsed.GetRequiredValue(project), parsed.GetRequiredValue(changed), film.Read(parsed), cancellationToken);
            if (parsed.GetValue(json))
            {
                host.Terminal.Output.WriteLine(JsonSerializer.Serialize(report, SkillJson.Readable.ImpactReport));
            }
            else
            {
                Show(host.Terminal, report);
            }

            return ExitCode.Done;
        }));
    }

    private static void Show(Terminal terminal, ImpactReport report)
    {
        foreach (PieceEstimate piece in report.Stale)
        {
            terminal.Output.WriteLine($"{piece.File,-48} {Money.Of(piece.EstimateUsd)}");
        }

        string files = string.Join(", ", report.Changed);
        terminal.Output.WriteLine(report.Stale.Count == 0
            ? $"Nothing that is up to date now would be stale if {files} changed."
            : $"{report.Stale.Count} would be stale if {files} changed; making them again costs {Money.Of(report.StaleUsd)}.");
        if (report.StaleAlready.Count > 0)
        {
            terminal.Output.WriteLine($"{report.StaleAlready.Count} are missing or stale already ({Money.Of(report.StaleAlready.Sum(piece => piece.EstimateUsd))}): aivp produce {report.Project} --dry-run");
        }
    }
}
