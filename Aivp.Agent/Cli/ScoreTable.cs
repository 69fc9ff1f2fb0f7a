using System.Globalization;
using Aivp.Tools.Pipeline;
using Aivp.Tools.Skills;
using Spectre.Console;

namespace Aivp.Agent.Cli;

/// <summary>Scored pictures as people read them.</summary>
internal sealed class ScoreTable(Terminal terminal)
{
    public void Show(ScoreReport report)
    {
        Warn(report.Unavailable);
        Table table = new() { Border = TableBorder.Rounded };
        table.AddColumns("#", "Picture", "Score", "Verdict", "Why");
        foreach ((int i, ScoredPicture picture) in report.Ranking.Index())
        {
            string defects = picture.Defects.Count == 0 ? "" : $"[red]{Markup.Escape(string.Join(", ", picture.Defects))}[/] ";
            table.AddRow(
                picture.Score is null ? "—" : (i + 1).ToString(CultureInfo.InvariantCulture),
                Markup.Escape(picture.File),
                Number(picture.Score),
                Verdict(picture.Verdict),
                defects + Markup.Escape(picture.Reason));
        }

        terminal.Screen.Write(table);
        terminal.Output.WriteLine($"Judged by {report.Judge}.");
    }

    public void Show(ComparisonReport report)
    {
        Show(new ScoreReport(report.Judge, null, [.. new[] { report.First, report.Second }.OrderByDescending(picture => picture.Score)]));
        terminal.Output.WriteLine(report.Better is null
            ? terminal.Paint(Ink.Yellow, $"Too close to say: {Number(report.Margin)} apart.")
            : terminal.Paint(Ink.Green, $"{report.Better} is the better one, by {Number(report.Margin)}."));
    }

    private void Warn(string? unavailable)
    {
        if (unavailable is not null)
        {
            terminal.WriteError($"aivp: {unavailable} The pictures are ranked by their colours alone.");
        }
    }

    private static string Verdict(Likeness verdict) => verdict switch
    {
        Likeness.Same => "[green]same[/]",
        Likeness.Different => "[red]different[/]",
        _ => "[yellow]unsure[/]",
    };

    private static string Number(double? value) => value is { } number ? number.ToString("0.00", CultureInfo.InvariantCulture) : "—";
}
