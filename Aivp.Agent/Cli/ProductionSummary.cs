using System.Globalization;
using Aivp.Tools.Pipeline;
using Aivp.Tools.Storyboards;

namespace Aivp.Agent.Cli;

/// <summary>What a production came to, on a few lines: the film, the frames a person must look at, what it cost, what to type next.</summary>
internal static class ProductionSummary
{
    public static void WriteDryRun(Terminal terminal, ProductionReport report)
    {
        foreach (PieceEstimate piece in report.WouldMake)
        {
            terminal.Output.WriteLine($"{piece.File,-48} {Usd(piece.EstimateUsd)}");
        }

        terminal.Output.WriteLine(report.WouldMake.Count == 0
            ? "Everything is up to date: nothing would be made."
            : $"Nothing was made: this was a dry run. It would make {report.WouldMake.Count} for {Usd(report.WouldMake.Sum(piece => piece.EstimateUsd))} and keep {report.Reused}.");
    }

    public static void Write(Terminal terminal, ProductionReport report, string project, ProduceOptions options)
    {
        FrameReport[] review = [.. report.Frames.Where(frame => frame.Status is ChoiceStatus.NeedsReview)];
        terminal.Output.WriteLine();
        Row("film", report switch
        {
            { Film: string film } => terminal.Paint(Ink.Bold, Path.Combine(project, film)),
            { Stop: not null } => "not made: the budget is used up",
            { Failures.Count: > 0 } => "not made: some pieces failed",
            _ => "not made: some shots were left out",
        });
        string contactSheet = Path.Combine(project, ProjectPaths.ContactSheet);
        if (File.Exists(contactSheet))
        {
            Row("sheet", contactSheet);
        }

        string accepted = terminal.Paint(Ink.Green, $"{report.Frames.Count - review.Length} accepted");
        Row("frames", review.Length == 0
            ? accepted
            : $"{accepted}, {terminal.Paint(Ink.Red, $"{review.Length} {(review.Length == 1 ? "needs" : "need")} review")}");
        foreach (FrameReport frame in review)
        {
            Row("", $"{terminal.Paint(Ink.Red, frame.Frame.ToString())}: best of {frame.Candidates} has {ScoreText.Of(frame.Score)}: {frame.Reason}");
        }

        ClipReport[] unfit = [.. report.ClipsToReview];
        if (report.Clips.Count > 0)
        {
            string fit = terminal.Paint(Ink.Green, $"{report.Clips.Count - unfit.Length} accepted");
            Row("clips", unfit.Length == 0 ? fit : $"{fit}, {terminal.Paint(Ink.Red, $"{unfit.Length} {(unfit.Length == 1 ? "needs" : "need")} review")}");
        }

        foreach (ClipReport clip in unfit)
        {
            Row("", $"{terminal.Paint(Ink.Red, clip.Shot)}: {ScoreText.Of(clip.Score)} after {clip.Takes} {(clip.Takes == 1 ? "take" : "takes")}: {clip.Reason}");
        }

        foreach (PieceFailure failure in report.Failures)
        {
            Row("failed", $"{terminal.Paint(Ink.Red, failure.Piece)}: {failure.Message}");
        }

        Row("made", report is { Generated: 0, Failures.Count: 0 } ? $"nothing: all {report.Reused} pieces were up to date" : $"{report.Generated}, kept {report.Reused}");
        Row("cost", Usd(report.CostUsd));
        int limit = Math.Min(options.MaxCandidates * 2, 32);
        if (report.Stop is { } stop)
        {
            WriteStop(stop);
        }
        else if (report.Failures.Count > 0)
        {
            Row("next", $"what is finished is kept; go on with the same command: aivp produce {project}");
        }
        else if (review.Length > 0)
        {
            Row("next", limit > options.MaxCandidates
                ? $"look at them, then let them be tried more often: aivp produce {project} --max-candidates {limit}"
                : $"look at them, mend what their prompts say, then: aivp produce {project}");
        }
        else if (unfit.Length > 0)
        {
            Row("next", options.Provider == "animatic" || options.MaxTakes >= 8
                ? $"look at {Path.Combine(project, "video", "clips")}; put a clip of your own in a bad one's place, or change its shot, then: aivp produce {project}"
                : $"look at {Path.Combine(project, "video", "clips")}, then let them be animated more often: aivp produce {project} --max-takes {Math.Min(8, options.MaxTakes + 2)}");
        }

        void WriteStop(BudgetStop stop)
        {
            Row("budget", $"{terminal.Paint(Ink.Red, $"{Usd(stop.CapUsd)} is used up")}: {Usd(stop.ChargedUsd)} spent{(stop.HeldUsd > 0 ? $", {Usd(stop.HeldUsd)} set aside" : "")}; the next call costs {Usd(stop.NextUsd)}");
            foreach (PieceEstimate piece in stop.Missing)
            {
                Row("missing", $"{piece.File,-44} {Usd(piece.EstimateUsd)}");
            }

            Row("", $"{stop.Missing.Count} pieces for {Usd(stop.MissingUsd)}, more where a keyframe needs more candidates");
            Row("next", $"go on with a higher budget: aivp produce {project} --budget {(stop.ChargedUsd + stop.HeldUsd + stop.MissingUsd).ToString("0.00", CultureInfo.InvariantCulture)}");
        }

        void Row(string name, string text) => terminal.Output.WriteLine($"{name,-8}{text}");
    }

    private static string Usd(decimal amount) => amount.ToString("$0.00##", CultureInfo.InvariantCulture);
}
