using System.Globalization;
using System.Text;
using Aivp.Tools.Pipeline.Choosing;
using Aivp.Tools.Pipeline.Judging;

namespace Aivp.Benchmarks.Choosing;

/// <summary>What a run of the benchmark showed, as Markdown tables.</summary>
internal static class ChoosingReport
{
    private const double Accepted = 0.8;

    public static string Write(Trial[][] frames, double drift)
    {
        int candidates = frames[0].Length;
        Trial[] all = [.. frames.SelectMany(trials => trials)];
        Trial[] chosen = [.. frames.Select(Best)];
        StringBuilder text = new();
        Line(text, $"{frames.Length} frames, {candidates} candidates each, drift {drift:0.##}");
        Line(text, $"");
        Line(text, $"| picked | free of defects |");
        Line(text, $"|---|---|");
        Line(text, $"| the only one (N=1) | {Share(frames.Count(trials => trials[0].IsClean), frames.Length)} |");
        Line(text, $"| at random of {candidates} (expected) | {Share(frames.Average(trials => trials.Count(trial => trial.IsClean) / (double)candidates))} |");
        Line(text, $"| by score of {candidates} | {Share(chosen.Count(trial => trial.IsClean), frames.Length)} |");
        Line(text, $"| best possible: a clean one among {candidates} | {Share(frames.Count(trials => trials.Any(trial => trial.IsClean)), frames.Length)} |");
        Trial[] accepted = [.. chosen.Where(trial => trial.Verdict.Score >= Accepted)];
        Line(text, $"| by score of {candidates}, where accepted at {Accepted} ({accepted.Length} frames; the others need review) | {Share(accepted.Count(trial => trial.IsClean), accepted.Length)} |");
        for (int few = 2; few < candidates; few++)
        {
            Line(text, $"| by score of the first {few} | {Share(frames.Count(trials => Best(trials[..few]).IsClean), frames.Length)} |");
        }

        foreach (double enough in (double[])[Accepted, 0.95, 0.98, 0.99])
        {
            Trial[][] drawn = [.. frames.Select(trials => trials[..Drawn(trials, enough)])];
            Line(text, $"| drawn one at a time until one has {enough:0.0#}: {drawn.Average(trials => trials.Length):0.00} draws a frame, not {candidates} | {Share(drawn.Count(trials => Best(trials).IsClean), frames.Length)} |");
        }

        Line(text, $"");
        Kinds(text, all);
        Trial[] clean = [.. all.Where(trial => trial.IsClean)];
        Trial[] faulty = [.. all.Where(trial => !trial.IsClean)];
        TimeSpan[] times = [.. all.Select(trial => trial.Judged).Order()];
        Line(text, $"");
        Line(text, $"Clean candidates accepted at {Accepted}: {Share(clean.Count(trial => trial.Verdict.Score >= Accepted), clean.Length)} of {clean.Length}; defective ones rejected: {Share(faulty.Count(trial => trial.Verdict.Score is < Accepted), faulty.Length)} of {faulty.Length}; unscored: {all.Count(trial => trial.Verdict.Score is null)}.");
        Line(text, $"Judging one candidate: median {times[times.Length / 2].TotalMilliseconds:0} ms, 95th percentile {times[(int)(times.Length * 0.95)].TotalMilliseconds:0} ms wall (two at a time).");
        return text.ToString();
    }

    private static void Kinds(StringBuilder text, Trial[] all)
    {
        Line(text, $"| defect | drawn | found | named right | false alarms |");
        Line(text, $"|---|---|---|---|---|");
        foreach (string kind in Enum.GetValues<DefectKind>().Select(JsonNames.Of))
        {
            (Trial Trial, string Defect)[] drawn = [.. all.SelectMany(trial => trial.Drawn.Where(defect => defect.StartsWith(kind, StringComparison.Ordinal)).Select(defect => (trial, defect)))];
            Trial[] without = [.. all.Where(trial => !trial.Drawn.Any(defect => defect.StartsWith(kind, StringComparison.Ordinal)))];
            int found = drawn.Count(one => one.Trial.Verdict.Score is < Accepted);
            int named = drawn.Count(one => one.Trial.Found.Contains(one.Defect));
            int alarms = without.Count(trial => trial.IsClean && trial.Found.Any(defect => defect.StartsWith(kind, StringComparison.Ordinal)));
            if (drawn.Length == 0 && alarms == 0)
            {
                // The artist doesn't draw it and no judge saw it.
                continue;
            }

            Line(text, $"| {kind} | {drawn.Length} | {Share(found, drawn.Length)} | {Share(named, drawn.Length)} | {Share(alarms, without.Count(trial => trial.IsClean))} |");
        }
    }

    /// <summary>How many are drawn until one is good enough.</summary>
    private static int Drawn(Trial[] trials, double enough) => Array.FindIndex(trials, trial => trial.Verdict.Score >= enough) is var first and >= 0 ? first + 1 : trials.Length;

    /// <summary>As <c>produce</c> chooses.</summary>
    private static Trial Best(Trial[] trials) =>
        trials[BestOfN.Decide([.. trials.Select((trial, i) => new ScoredCandidate(i, trial.Verdict.Score, trial.Verdict.Parts))], Accepted).Index];

    private static string Share(int part, int whole) => whole == 0 ? "–" : Share((double)part / whole);

    private static string Share(double share) => share.ToString("0.000", CultureInfo.InvariantCulture);

    private static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
