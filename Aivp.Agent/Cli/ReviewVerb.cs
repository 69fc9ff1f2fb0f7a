using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Aivp.Tools.Pipeline;
using Aivp.Tools.Skills;
using Microsoft.Extensions.DependencyInjection;

namespace Aivp.Agent.Cli;

/// <summary><c>aivp review DIR</c></summary>
internal sealed class ReviewVerb : Command
{
    private readonly Terminal _terminal;

    public ReviewVerb(VerbHost host)
        : base("review", "Looks a finished film over, its file and its content, and writes review/report.json and review/report.html. Costs nothing.")
    {
        _terminal = host.Terminal;
        Argument<string> project = SharedOptions.Project();
        Option<string?> film = new("--film") { Description = "The film in the project's folder. [default: film.mp4]", HelpName = "FILE" };
        Option<bool> json = SharedOptions.Json();
        Add(project);
        Add(film);
        Add(json);
        SetAction((parsed, cancellationToken) => host.RunAsync(parsed, parsed.GetValue(json), async services =>
        {
            string folder = parsed.GetRequiredValue(project);
            ReviewReport report = await services.GetRequiredService<IFinishingSkills>().ReviewAsync(folder, parsed.GetValue(film), cancellationToken);
            if (parsed.GetValue(json))
            {
                _terminal.Output.WriteLine(JsonSerializer.Serialize(report, SkillJson.Readable.ReviewReport));
            }
            else
            {
                Show(report, folder);
            }

            return report.Overall is FilmVerdict.Fail ? ExitCode.Errors : ExitCode.Done;
        }));
    }

    private void Show(ReviewReport report, string folder)
    {
        foreach ((string name, FilmCheck check) in report.Checks)
        {
            (Ink ink, string word) = check.Status switch
            {
                FilmVerdict.Pass => (Ink.Green, "pass"),
                FilmVerdict.Fail => (Ink.Red, "FAIL"),
                FilmVerdict.Warn => (Ink.Yellow, "warn"),
                _ => (Ink.Bold, "–"),
            };
            _terminal.Output.WriteLine($"{_terminal.Paint(ink, word.PadRight(4))}  {name.Replace('_', ' '),-14} {check.Value}");
            if (check.Message.Length > 0)
            {
                _terminal.Output.WriteLine($"      {"",-14} {check.Message}");
            }
        }

        _terminal.Output.WriteLine();
        string scored = report.ConsistencyScore is double score ? Number($"consistency {score:0.00}, worst {report.WorstScore:0.00}, ") : "";
        string first = report.FirstTryShare is double share ? Number($"{share * 100:0} % accepted at first try, ") : "";
        _terminal.Output.WriteLine($"{scored}{first}{Number($"${report.CostUsd:0.00} in all, ${report.CostPerMinuteUsd:0.00} a finished minute")}");
        string overall = report.Overall switch { FilmVerdict.Fail => "FAIL", FilmVerdict.Pass => "PASS", _ => "PASS_WITH_WARNINGS" };
        Ink color = report.Overall switch { FilmVerdict.Fail => Ink.Red, FilmVerdict.Pass => Ink.Green, _ => Ink.Yellow };
        _terminal.Output.WriteLine($"{_terminal.Paint(color, overall)}  {Path.Combine(folder, report.Files[^1])}");
    }

    private static string Number(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
