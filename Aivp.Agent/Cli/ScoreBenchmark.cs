using System.Globalization;
using System.Text.Json;
using Aivp.Tools.Errors;
using Aivp.Tools.Skills;
using Spectre.Console;

namespace Aivp.Agent.Cli;

/// <summary>How <c>--benchmark</c> answers.</summary>
internal static class ScoreBenchmark
{
    /// <summary>Refuses options that a benchmark would ignore.</summary>
    public static void RefuseOthers(ScoreRequest request)
    {
        if (request.Pictures.Count > 0 || request.References.Count > 0 || request.Judge != "local")
        {
            throw new SkillArgumentException("benchmark", "takes its pictures and references from the folder, and measures the local judge: leave out pictures, --reference and --judge.");
        }
    }

    public static void Show(Terminal terminal, BenchmarkReport report, bool json)
    {
        if (json)
        {
            terminal.Output.WriteLine(JsonSerializer.Serialize(report, SkillJson.Readable.BenchmarkReport));
            return;
        }

        Table table = new() { Border = TableBorder.Rounded };
        table.AddColumns("Subject", "Pictures", "First of 8");
        foreach ((string subject, SubjectResult result) in report.Subjects)
        {
            table.AddRow(Markup.Escape(subject), result.Pictures.ToString(CultureInfo.InvariantCulture), Number(result.Top1));
        }

        terminal.Screen.Write(table);
        terminal.Output.WriteLine($"{report.Judge}, {report.Pictures} pictures, {report.Rankings} rankings of 8");
        terminal.Output.WriteLine($"  first of 8                  {Number(report.Top1)}");
        terminal.Output.WriteLine($"    of the most confident half {Number(report.Top1ConfidentHalf)}");
        terminal.Output.WriteLine($"  AUC                         {Number(report.Auc)}");
        terminal.Output.WriteLine($"  the better of two           {Number(report.Pairwise)}");
    }

    private static string Number(double? value) => value is { } number ? number.ToString("0.000", CultureInfo.InvariantCulture) : "—";
}
