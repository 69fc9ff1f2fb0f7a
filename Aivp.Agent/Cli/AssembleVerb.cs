using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Aivp.Tools.Pipeline;
using Aivp.Tools.Skills;
using Microsoft.Extensions.DependencyInjection;

namespace Aivp.Agent.Cli;

/// <summary><c>aivp assemble DIR</c></summary>
internal sealed class AssembleVerb : Command
{
    public AssembleVerb(VerbHost host)
        : base("assemble", "Puts the film together from a project's clips: transitions, titles, music, subtitles, other shapes and formats. Costs nothing. A later 'produce' keeps what was chosen for film.mp4.")
    {
        Argument<string> project = SharedOptions.Project();
        AssembleArguments options = new();
        Option<bool> json = SharedOptions.Json();
        Add(project);
        options.AddTo(this);
        Add(json);
        SetAction((parsed, cancellationToken) => host.RunAsync(parsed, parsed.GetValue(json), async services =>
        {
            string folder = parsed.GetRequiredValue(project);
            AssemblyReport report = await services.GetRequiredService<IFinishingSkills>().AssembleAsync(folder, options.Read(parsed), cancellationToken);
            if (parsed.GetValue(json))
            {
                host.Terminal.Output.WriteLine(JsonSerializer.Serialize(report, SkillJson.Readable.AssemblyReport));
            }
            else
            {
                Show(host.Terminal, report);
            }

            return ExitCode.Done;
        }));
    }

    private static void Show(Terminal terminal, AssemblyReport report)
    {
        string facts = string.Create(CultureInfo.InvariantCulture, $"{report.Duration.TotalSeconds:0.##} s, {report.Size}, {report.FramesPerSecond:0.###} frames a second");
        terminal.Output.WriteLine($"{terminal.Paint(Ink.Bold, Path.Combine(report.Project, report.Film))}  {facts}{(report.Reused ? " (kept)" : "")}");
        foreach (string file in report.Files.Skip(1))
        {
            terminal.Output.WriteLine(Path.Combine(report.Project, file));
        }

        foreach (string remark in report.Remarks)
        {
            terminal.WriteRemark(remark);
        }
    }
}
