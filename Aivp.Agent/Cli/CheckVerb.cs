using System.CommandLine;
using System.Text.Json;
using Aivp.Tools.Errors;
using Aivp.Tools.Skills;
using Aivp.Tools.Storyboards;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace Aivp.Agent.Cli;

/// <summary><c>aivp check DIR</c></summary>
internal sealed class CheckVerb : Command
{
    private readonly Terminal _terminal;

    public CheckVerb(VerbHost host)
        : base("check", "Reads a project and says everything that's wrong or doubtful in it. Generates nothing.")
    {
        _terminal = host.Terminal;
        Argument<string?> project = new("DIR") { Description = SharedOptions.ProjectHelp, Arity = ArgumentArity.ZeroOrOne };
        Option<string?> explain = new("--explain") { Description = "Say what a finding's code means and how it looks when it's right.", HelpName = "CODE" };
        Option<bool> json = SharedOptions.Json();
        Add(project);
        Add(explain);
        Add(json);
        Validators.Add(result =>
        {
            if ((result.GetValue(project) is null) == (result.GetValue(explain) is null))
            {
                result.AddError("name either the project's folder or, with --explain, a code.");
            }
        });
        SetAction((parsed, cancellationToken) => host.RunAsync(parsed, parsed.GetValue(json), services =>
            parsed.GetValue(explain) is string code
                ? Task.FromResult(Explain(code, parsed.GetValue(json)))
                : CheckAsync(services, parsed.GetRequiredValue(project)!, parsed.GetValue(json), cancellationToken)));
    }

    private async Task<ExitCode> CheckAsync(IServiceProvider services, string folder, bool json, CancellationToken cancellationToken)
    {
        ProjectCheck check = await services.GetRequiredService<IFilmSkills>().CheckAsync(folder, cancellationToken);
        if (json)
        {
            _terminal.Output.WriteLine(JsonSerializer.Serialize(check, SkillJson.Readable.ProjectCheck));
        }
        else
        {
            Show(check, folder);
        }

        return check.HasErrors ? ExitCode.Errors : ExitCode.Done;
    }

    private ExitCode Explain(string code, bool json)
    {
        FindingKind kind = FindingCatalog.Find(code) ?? throw new SkillArgumentException(
            "explain", $"there is no code '{code}'; {NearestName.Hint(code, [.. FindingCatalog.All.Select(known => known.Code)])}");
        if (json)
        {
            _terminal.Output.WriteLine(JsonSerializer.Serialize(kind, SkillJson.Readable.FindingKind));
            return ExitCode.Done;
        }

        string severity = kind.Severity is Severity.Error ? _terminal.Paint(Ink.Red, "error") : _terminal.Paint(Ink.Yellow, "warning");
        _terminal.Output.WriteLine($"{_terminal.Paint(Ink.Bold, kind.Code)} ({severity}): {kind.Title}");
        _terminal.Output.WriteLine();
        _terminal.Screen.Write(new Rows(new Text(kind.Explanation)));
        _terminal.Output.WriteLine();
        _terminal.Output.WriteLine("Right:");
        foreach (string line in kind.Example.Split('\n'))
        {
            _terminal.Output.WriteLine($"  {line}");
        }

        return ExitCode.Done;
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
