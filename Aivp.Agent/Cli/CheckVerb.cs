using System.CommandLine;
using System.Text.Json;
using Aivp.Tools.Skills;
using Aivp.Tools.Storyboards;
using Microsoft.Extensions.DependencyInjection;

namespace Aivp.Agent.Cli;

/// <summary><c>aivp check DIR</c></summary>
internal sealed class CheckVerb : Command
{
    private readonly Terminal _terminal;

    public CheckVerb(VerbHost host)
        : base("check", "Reads a project and says everything that's wrong or doubtful in it. Generates nothing.")
    {
        _terminal = host.Terminal;
        Argument<string> project = SharedOptions.Project();
        Option<bool> json = SharedOptions.Json();
        Add(project);
        Add(json);
        SetAction((parsed, cancellationToken) => host.RunAsync(parsed, parsed.GetValue(json), async services =>
        {
            string folder = parsed.GetRequiredValue(project);
            ProjectCheck check = await services.GetRequiredService<IFilmSkills>().CheckAsync(folder, cancellationToken);
            if (parsed.GetValue(json))
            {
                _terminal.Output.WriteLine(JsonSerializer.Serialize(check, CliJson.Readable.ProjectCheck));
            }
            else
            {
                Show(check, folder);
            }

            return check.HasErrors ? ExitCode.Errors : ExitCode.Done;
        }));
    }

    private void Show(ProjectCheck check, string folder)
    {
        foreach (IGrouping<string, Finding> file in check.Findings.GroupBy(finding => finding.Where.File))
        {
            foreach (Finding finding in file.OrderBy(finding => finding.Where.Line))
            {
                // The path as typed, so that a terminal or an editor can go there.
                SourceLine where = finding.Where with { File = Path.Combine(folder, finding.Where.File) };
                bool isError = finding.Severity is Severity.Error;
                string kind = isError ? _terminal.Paint(Ink.Red, "error") : _terminal.Paint(Ink.Yellow, "warning");
                _terminal.Output.WriteLine($"{_terminal.Paint(Ink.Bold, where.ToString())}: {kind} {finding.Code}: {finding.Message}");
            }

            _terminal.Output.WriteLine();
        }

        int errors = check.Findings.Count(finding => finding.Severity is Severity.Error);
        int warnings = check.Findings.Count - errors;
        string counts = $"{Count(check.Scenes, "scene")}, {Count(check.Characters, "character")}, {Count(check.Shots, "shot")}";
        string outcome = (errors, warnings) switch
        {
            (0, 0) => _terminal.Paint(Ink.Green, "nothing to mend"),
            (0, _) => _terminal.Paint(Ink.Yellow, Count(warnings, "warning")),
            (_, 0) => _terminal.Paint(Ink.Red, Count(errors, "error")),
            _ => _terminal.Paint(Ink.Red, $"{Count(errors, "error")}, {Count(warnings, "warning")}"),
        };
        _terminal.Output.WriteLine($"{counts}: {outcome}.");
        if (check.Findings.Count > 0)
        {
            _terminal.Output.WriteLine($"What a code means and how to mend it: aivp check --explain {check.Findings[0].Code}");
        }
    }

    private static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";
}
