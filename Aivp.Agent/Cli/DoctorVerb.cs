using System.CommandLine;
using System.Text.Json;
using Aivp.Tools.Media;
using Aivp.Tools.Skills;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace Aivp.Agent.Cli;

/// <summary><c>aivp doctor</c></summary>
internal sealed class DoctorVerb : Command
{
    private readonly Terminal _terminal;

    public DoctorVerb(VerbHost host)
        : base("doctor", "Tries every outside part (ffmpeg, fonts, keys, Node) and says what to do about what doesn't work.")
    {
        _terminal = host.Terminal;
        Option<bool> json = SharedOptions.Json();
        Add(json);
        SetAction((parsed, cancellationToken) => host.RunAsync(parsed, parsed.GetValue(json), async services =>
        {
            IReadOnlyList<EnginePart> parts = await services.GetRequiredService<ISetupSkills>().InspectAsync(cancellationToken);
            if (parsed.GetValue(json))
            {
                _terminal.Output.WriteLine(JsonSerializer.Serialize(parts, SkillJson.Readable.IReadOnlyListEnginePart));
            }
            else
            {
                Show(parts);
            }

            return parts.Any(part => part is { Works: false, Needed: true }) ? ExitCode.Errors : ExitCode.Done;
        }));
    }

    private void Show(IReadOnlyList<EnginePart> parts)
    {
        Table table = new() { Border = TableBorder.Rounded };
        table.AddColumns("Part", "Version", "Works", "What to do");
        foreach (EnginePart part in parts)
        {
            table.AddRow(
                Markup.Escape(part.Name),
                Markup.Escape(part.Version ?? "—"),
                part switch { { Works: true } => "[green]yes[/]", { Needed: true } => "[red]no[/]", _ => "[yellow]not set up[/]" },
                Markup.Escape(part.Remedy ?? ""));
        }

        _terminal.Screen.Write(table);
        int broken = parts.Count(part => part is { Works: false, Needed: true });
        _terminal.Output.WriteLine(broken == 0
            ? _terminal.Paint(Ink.Green, "Everything that's needed works.")
            : _terminal.Paint(Ink.Red, $"{broken} {(broken == 1 ? "part that's needed doesn't" : "parts that are needed don't")} work: see the last column."));
    }
}
