using System.Collections.Concurrent;
using Aivp.Tools.Errors;
using Aivp.Tools.Pipeline.Planning;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Pipeline;

/// <summary>Turns a storyboard into a film: plan, references, keyframes, clips, film. Each stage makes only what is missing or stale.</summary>
internal sealed class FilmPipeline(ReferencePictures references, Keyframes keyframes, Clips clips, ContactSheets sheets, FinalCut finalCut)
{
    /// <summary>
    /// Runs the stages in their order. What fails is reported; what doesn't depend on it is made all the same. When the budget is used up the run stops,
    /// and the report says what is missing and what it would cost.
    /// </summary>
    public async Task<ProductionReport> ProduceAsync(Production production, CancellationToken cancellationToken)
    {
        ProductionReport report = await RunAsync(production, cancellationToken);
        if (production.Stopped is not { } stopped)
        {
            return report;
        }

        using Production rest = production.Rehearsal();
        IReadOnlyList<PieceEstimate> missing = (await RunAsync(rest, cancellationToken)).WouldMake;
        return report with { Stop = new(stopped.CapUsd, stopped.ChargedUsd, stopped.HeldUsd, stopped.NeededUsd, missing) };
    }

    private async Task<ProductionReport> RunAsync(Production production, CancellationToken cancellationToken)
    {
        Storyboard storyboard = production.Storyboard;
        IReadOnlyList<FrameNode> frames = FramePlanner.Select(FramePlanner.Plan(storyboard), production.Options.Shots);
        // A shot whose frames are only there for another's gets no clip: clips are dear.
        IReadOnlyList<Shot> shots = [.. storyboard.Shots.Where(shot => production.Options.Wants(shot.Id))];

        Preflight.Check(production, frames, shots);
        if (!production.Options.DryRun)
        {
            await WorkList.WriteAsync(production, ReferencePictures.Backgrounds(production, frames), frames, shots, cancellationToken);
        }

        References made;
        try
        {
            made = await references.MakeAsync(production, frames, cancellationToken);
        }
        catch (BudgetException)
        {
            return Report([], null, []);
        }

        production.Progress.Report(new FilmEvent.StageStarted(FilmStage.Keyframes, frames.Count));
        if (keyframes.Warning(production) is { } warning)
        {
            production.Progress.Report(new FilmEvent.Remark(warning));
        }

        Dictionary<FrameId, FrameReport?> chosen = []; // Null in a dry run: it would be made.
        IReadOnlyList<(FrameNode Node, AivpException Error)> failedFrames = await GraphRunner.RunAsync(
            frames, frame => frame.Id, frame => frame.Needs, KeyframeAsync, cancellationToken);

        if (!production.Options.DryRun)
        {
            await sheets.MakeAsync(production, cancellationToken);
        }

        IReadOnlyList<Shot> ready = [.. shots.Where(shot => shot.Frames.All(chosen.ContainsKey))];
        production.Progress.Report(new FilmEvent.StageStarted(FilmStage.Clips, ready.Count));
        ConcurrentDictionary<string, ClipReport> gated = [];
        IReadOnlyList<(Shot Node, AivpException Error)> failedClips = await GraphRunner.RunAsync(ready, shot => shot.Slug, _ => [], ClipAsync, cancellationToken);

        string? film = await finalCut.MakeAsync(production, [.. frames.Where(frame => chosen.ContainsKey(frame.Id))], cancellationToken);
        return Report(
            StoryOrder(chosen.Values.OfType<FrameReport>()),
            film,
            [.. failedFrames.Select(failure => (failure.Node.Id.ToString(), failure.Error)), .. failedClips.Select(failure => (failure.Node.Slug, failure.Error))]) with
        {
            Clips = [.. shots.Where(shot => gated.ContainsKey(shot.Slug)).Select(shot => gated[shot.Slug])],
        };

        ProductionReport Report(IEnumerable<FrameReport> keyframes, string? film, IEnumerable<(string Piece, AivpException Error)> failed) =>
            new(storyboard.Folder, film, [.. keyframes], production.Generated, production.Reused, production.CostUsd)
            {
                // What the budget didn't allow hasn't failed: it's missing.
                Failures = [.. failed.Where(one => one.Error is not BudgetException).Select(one => new PieceFailure(one.Piece, one.Error.Code, one.Error.Message))],
                Chosen = production.Choices is { Count: > 0 } choices ? choices : null,
                Replaced = production.Tally.Replaced is { Count: > 0 } replaced ? replaced : null,
                WouldMake = [.. production.Would.Select(piece => new PieceEstimate(piece.Key, piece.Value))],
            };

        async Task KeyframeAsync(FrameNode frame, CancellationToken token)
        {
            FrameReport? report = await keyframes.MakeAsync(production, frame, made, token);
            lock (chosen)
            {
                chosen[frame.Id] = report;
            }
        }

        async Task ClipAsync(Shot shot, CancellationToken token)
        {
            if (await clips.MakeAsync(production, shot, token) is { } report)
            {
                gated[shot.Slug] = report;
            }
        }

        IEnumerable<FrameReport> StoryOrder(IEnumerable<FrameReport> reports) =>
            reports.OrderBy(report => storyboard.Shots.ToList().FindIndex(shot => shot.Slug == report.Frame.Shot)).ThenBy(report => report.Frame.Kind);
    }
}
