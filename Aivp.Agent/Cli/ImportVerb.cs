using System.CommandLine;
using System.Text.Json;
using Aivp.Tools.Skills;
using Aivp.Tools.Storyboards;
using Microsoft.Extensions.DependencyInjection;

namespace Aivp.Agent.Cli;

/// <summary><c>aivp import FILE|DIR</c></summary>
internal sealed class ImportVerb : Command
{
    public ImportVerb(VerbHost host)
        : base("import", "Takes a film of another program in as a project: a keyframe pipeline's YAML, an image engine's JSON, an old storyboard.json, prompts-final.md, or a folder of pictures and clips.")
    {
        Argument<string> source = new("FILE|DIR") { Description = "What to import." };
        Option<string?> to = new("--to") { Description = "The new project's folder. [default: one named for the film]", HelpName = "DIR" };
        Option<string?> name = new("--name") { Description = "The film's name. [default: its own, or its file's]", HelpName = "TEXT" };
        Option<bool> overwrite = new("--overwrite") { Description = "Replace a project that's there already; what it has is kept in before-import/." };
        Option<bool> json = SharedOptions.Json();
        Add(source);
        Add(to);
        Add(name);
        Add(overwrite);
        Add(json);
        SetAction((parsed, cancellationToken) => host.RunAsync(parsed, parsed.GetValue(json), async services =>
        {
            ImportReport report = await services.GetRequiredService<IImportSkills>().ImportAsync(
                parsed.GetRequiredValue(source), parsed.GetValue(to), parsed.GetValue(name), parsed.GetValue(overwrite), cancellationToken);
            if (parsed.GetValue(json))
            {
                host.Terminal.Output.WriteLine(JsonSerializer.Serialize(report, SkillJson.Readable.ImportReport));
            }
            else
            {
                Show(host.Terminal, report);
            }

            return ExitCode.Done;
        }));
    }

    private static void Show(Terminal terminal, ImportReport report)
    {
        terminal.Output.WriteLine($"{terminal.Paint(Ink.Bold, report.Project)}  {report.Name}: {Count(report.Shots, "shot")}, {Count(report.Characters, "character")}, {Count(report.Scenes, "scene")}, {Count(report.Pictures, "picture")}, {Count(report.Clips, "clip")}, from {report.Kind}.");
        if (report.Homeless.Count > 0)
        {
            terminal.Output.WriteLine();
            terminal.Output.WriteLine("No place for:");
            foreach (HomelessValue value in report.Homeless)
            {
                terminal.Output.WriteLine($"  {value.Where}: {terminal.Paint(Ink.Yellow, value.What)}: {value.Why}.");
            }
        }

        terminal.Output.WriteLine();
        terminal.Output.WriteLine(report.Findings.Count == 0 ? $"Next: aivp plan {report.Project}" : $"Next: aivp check {report.Project} ({Count(report.Findings.Count, "warning")})");
    }

    private static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";
}
