using Aivp.Tools.Errors;
using Aivp.Tools.Pipeline.Planning;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Pipeline;

/// <summary>Turns a storyboard into a film: plan, references, keyframes, clips, film. Each stage makes only what is missing or stale.</summary>
internal sealed class FilmPipeline(ReferencePictures references, Keyframes keyframes, Clips clips, ContactSheets sheets, FinalCut finalCut)
{
    /// <summary>Runs the stages in their order. What fails is reported; what doesn't depend on it is made all the same.</summary>
    public async Task<ProductionReport> ProduceAsync(Production production, CancellationToken cancellationToken)
    {
        Storyboard storyboard = production.Storyboard;
        IReadOnlyList<FrameNode> frames = FramePlanner.Select(FramePlanner.Plan(storyboard), production.Options.Shots);
        IReadOnlyList<Shot> shots = [.. storyboard.Shots.Where(shot => frames.Any(frame => frame.Shot == shot))];

        if (!production.Options.DryRun)
        {
            await WorkList.WriteAsync(production, ReferencePictures.Backgrounds(production, frames), frames, shots, cancellationToken);
        }

        IReadOnlySet<string> own = await references.MakeAsync(production, frames, cancellationToken);

        production.Progress.Report(new FilmEvent.StageStarted(FilmStage.Keyframes, frames.Count));
        Dictionary<FrameId, FrameReport?> chosen = []; // Null in a dry run: it would be made.
        IReadOnlyList<(FrameNode Node, AivpException Error)> failedFrames = await GraphRunner.RunAsync(
            frames, frame => frame.Id, frame => frame.Needs, KeyframeAsync, cancellationToken);

        if (!production.Options.DryRun)
        {
            await sheets.MakeAsync(production, cancellationToken);
        }

        IReadOnlyList<Shot> ready = [.. shots.Where(shot => shot.Frames.All(chosen.ContainsKey))];
        production.Progress.Report(new FilmEvent.StageStarted(FilmStage.Clips, ready.Count));
        IReadOnlyList<(Shot Node, AivpException Error)> failedClips = await GraphRunner.RunAsync(
            ready, shot => shot.Slug, _ => [], (shot, token) => clips.MakeAsync(production, shot, token), cancellationToken);

        string? film = await finalCut.MakeAsync(production, [.. frames.Where(frame => chosen.ContainsKey(frame.Id))], cancellationToken);
        return new(storyboard.Folder, film, [.. StoryOrder(chosen.Values.OfType<FrameReport>())], production.Generated, production.Reused, production.CostUsd)
        {
            Failures =
            [
                .. failedFrames.Select(failure => new PieceFailure(failure.Node.Id.ToString(), failure.Error.Code, failure.Error.Message)),
                .. failedClips.Select(failure => new PieceFailure(failure.Node.Slug, failure.Error.Code, failure.Error.Message)),
            ],
            WouldMake = [.. production.Would.Select(piece => new PieceEstimate(piece.Key, piece.Value))],
        };

        async Task KeyframeAsync(FrameNode frame, CancellationToken token)
        {
            FrameReport? report = await keyframes.MakeAsync(production, frame, own, token);
            lock (chosen)
            {
                chosen[frame.Id] = report;
            }
        }

        IEnumerable<FrameReport> StoryOrder(IEnumerable<FrameReport> reports) =>
            reports.OrderBy(report => shots.ToList().FindIndex(shot => shot.Slug == report.Frame.Shot)).ThenBy(report => report.Frame.Kind);
    }
}
