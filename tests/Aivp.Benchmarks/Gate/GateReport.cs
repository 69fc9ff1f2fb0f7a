using System.Globalization;
using System.Text;

namespace Aivp.Benchmarks.Gate;

/// <summary>What a run of the benchmark showed, as a Markdown table.</summary>
internal static class GateReport
{
    public static string Write(IReadOnlyList<GateTrial> trials, int shots, int seconds)
    {
        StringBuilder text = new();
        Line(text, $"{trials.Count} clips of {seconds} s from {shots} shots");
        Line(text, $"");
        Line(text, $"| planted | clips | stopped | missed | named right | begins at, median |");
        Line(text, $"|---|---|---|---|---|---|");
        foreach (IGrouping<PlantedFault, GateTrial> fault in trials.Where(trial => trial.Fault is not PlantedFault.None).GroupBy(trial => trial.Fault).OrderBy(group => group.Key))
        {
            double[] begins = [.. fault.Select(trial => trial.Begins).OfType<double>().Order()];
            string median = begins.Length == 0 ? "–" : $"{begins[begins.Length / 2].ToString("0 %", CultureInfo.InvariantCulture)}";
            Line(text, $"| {Words(fault.Key)} | {fault.Count()} | {fault.Count(trial => trial.IsStopped)} | {fault.Count(trial => !trial.IsStopped)} | {fault.Count(trial => trial.IsNamed)} | {median} |");
        }

        GateTrial[] clean = [.. trials.Where(trial => trial.Fault is PlantedFault.None)];
        GateTrial[] faulty = [.. trials.Where(trial => trial.Fault is not PlantedFault.None)];
        TimeSpan[] times = [.. trials.Select(trial => trial.Took).Order()];
        Line(text, $"| all faults | {faulty.Length} | {faulty.Count(trial => trial.IsStopped)} | {faulty.Count(trial => !trial.IsStopped)} | {faulty.Count(trial => trial.IsNamed)} | |");
        Line(text, $"");
        Line(text, $"Clean clips: {clean.Length}, false alarms: {clean.Count(trial => trial.IsStopped)}.");
        Line(text, $"One clip: median {times[times.Length / 2].TotalSeconds:0.0} s, 95th percentile {times[(int)(times.Length * 0.95)].TotalSeconds:0.0} s wall.");
        return text.ToString();
    }

    private static string Words(PlantedFault fault) => fault switch
    {
        PlantedFault.Swap => "another person from 40 % on",
        PlantedFault.LateSwap => "another person in the last tenth",
        PlantedFault.Drift => "slow drift into another person",
        PlantedFault.ExtraPerson => "one person more from 50 % on",
        PlantedFault.MissingPerson => "one person less from 50 % on",
        PlantedFault.Freeze => "the camera freezes at 40 %",
        PlantedFault.Black => "six black frames",
        _ => "flicker for a second",
    };

    private static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
