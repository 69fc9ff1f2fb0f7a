using System.Globalization;
using Aivp.Tools.Catalog;
using Aivp.Tools.Errors;
using Aivp.Tools.Jobs;
using Aivp.Tools.Pipeline.Animating;
using Aivp.Tools.Pipeline.Animating.Gate;
using Aivp.Tools.Pipeline.Judging;
using Aivp.Tools.Storyboards;
using Aivp.Tools.Storyboards.Files;

namespace Aivp.Tools.Pipeline;

/// <summary>
/// Has a shot animated until the gate lets a take pass, cheapest answer first: what is good is cut out of the take; else the shot is animated again
/// with another seed, as often and for as much as the run allows. Every take is a job of its own in the ledger, so that none is paid for twice.
/// </summary>
internal sealed class ClipTakes(ClipMaker maker, Understudies understudies, ClipGate gate)
{
    // From this take on another model has a try, where one is named: to change the seed costs nothing extra.
    private const int OtherModelFrom = 2;

    /// <summary>Takes of a shot's piece in order, the last one good if any is.</summary>
    /// <exception cref="AivpException">The first couldn't be made.</exception>
    public async Task<IReadOnlyList<ClipTake>> ShootAsync(Production production, Shot shot, ClipPart part, CancellationToken cancellationToken)
    {
        GateOrder order = await OrderAsync(production, shot, part, cancellationToken);
        List<ClipTake> takes = [];

        // Whoever draws the same from the same draws the same fault again.
        int most = production.VideoModel.DrawsFromStoryboard ? 1 : production.Options.MaxTakes;
        while (takes.Count < most)
        {
            try
            {
                // Another model's pieces may have other lengths: it's asked only where both make the shot at once.
                Production by = takes.Count >= OtherModelFrom && part.Count == 1 && production.Retakes is { } other && ClipParts.Of(shot, other.VideoModel).Count == 1
                    ? production.With(other)
                    : production;
                if (takes.Count > 0 && await IsTooDearAsync(by, shot, ClipRequests.Of(by, shot, part, takes.Count), cancellationToken))
                {
                    production.Progress.Report(new FilmEvent.Remark(string.Create(
                        CultureInfo.InvariantCulture, $"{shot.Slug} isn't animated again: retakes may cost ${production.Options.RetakesUsd:0.00} in a run (--retakes-usd).")));
                    break;
                }

                takes.Add(await TakeAsync(by, shot, part, order, takes.Count, cancellationToken));
            }
            catch (AivpException e) when (takes.Count > 0 && e is BudgetException or ProviderException or SkillArgumentException or MediaException)
            {
                // The take that's there stands, for a person to look at.
                production.Progress.Report(new FilmEvent.Remark($"{shot.Slug} couldn't be animated again: {e.Message}"));
                break;
            }

            // Where nobody can be scored another take couldn't be either.
            if (takes[^1].IsGood || takes[^1].Verdict.Faults.Count == 0)
            {
                break;
            }
        }

        return takes;
    }

    private static async Task<bool> IsTooDearAsync(Production production, Shot shot, VideoRequest request, CancellationToken cancellationToken)
    {
        string intent = (await ClipIntent.OfAsync(production.Videos.Name, request, cancellationToken)).Hash;
        bool isPaid = !production.IsFresh(shot) && await production.Jobs.IsDoneAsync(intent, cancellationToken);
        return !isPaid && !production.MayRetake(production.EstimateUsd(request));
    }

    private async Task<ClipTake> TakeAsync(Production production, Shot shot, ClipPart part, GateOrder order, int index, CancellationToken cancellationToken)
    {
        string subject = index == 0 ? shot.Slug + part.Name : string.Create(CultureInfo.InvariantCulture, $"{shot.Slug}{part.Name}-t{index + 1}");
        (Production by, VideoRequest request, JobResult made) = await understudies.MakeAsync(
            production,
            ModelKind.Video,
            subject,
            shot.Scene.ToString(),
            async one => (await ClipIntent.OfAsync(one.Videos.Name, ClipRequests.Of(one, shot, part, index), cancellationToken)).Hash,
            async one =>
            {
                VideoRequest asked = ClipRequests.Of(one, shot, part, index);
                JobContext context = one.Context(FilmStage.Clips, shot, subject);
                return (one, asked, await one.BuyAsync(
                    one.EstimateUsd(asked),
                    estimate => maker.MakeAsync(one.Jobs, one.Videos, asked, context, estimate, one.IsFresh(shot), cancellationToken),
                    isExtra: index > 0 || ReferenceEquals(one.Makers, one.Heroes)));
            },
            cancellationToken);
        TimeSpan ordered = by.Videos.Quote(request).Duration ?? request.Duration;
        ClipVerdict verdict = await gate.JudgeAsync(order with { Ordered = ordered, EndFrame = request.LastFrame }, made.File, cancellationToken);
        GoodPart? kept = verdict.IsAccepted || verdict.Faults.Count == 0 ? null : GoodPart.Find(verdict, order.Wanted, request.LastFrame is not null);
        ClipTake take = new(by, request, made, verdict, kept);
        production.Progress.Report(new FilmEvent.ClipJudged(shot.Slug + part.Name, index, verdict.Score, take.IsGood, take.Reason));
        return take;
    }

    private static async Task<GateOrder> OrderAsync(Production production, Shot shot, ClipPart part, CancellationToken cancellationToken)
    {
        Expectation first = FrameRequests.Expected(production, shot, FrameKind.First);
        VideoRequest request = ClipRequests.Of(production, shot, part, 0);
        return new(
            new(first, request.LastFrame is null ? first : FrameRequests.Expected(production, shot, FrameKind.Last)),
            shot.MotionText.Length > 0 ? shot.MotionText : request.Prompt,
            part.Length,
            request.Duration,
            production.Threshold)
        {
            Keyframe = request.FirstFrame,
            EndFrame = request.LastFrame,
            KeyframeScore = request.FirstFrame is null ? null : await ScoreAsync(production, shot, cancellationToken),
            IsDrawn = production.VideoModel.DrawsFromStoryboard,
        };
    }

    private static async Task<double?> ScoreAsync(Production production, Shot shot, CancellationToken cancellationToken)
    {
        double? least = null;
        foreach (FrameId frame in shot.Frames)
        {
            FrameLog? log = await production.Files.ReadAsync(ProjectPaths.ImageLog(frame.ToString()), ProjectJson.Readable.FrameLog, cancellationToken);
            least = log?.Score is double score && (least is null || score < least) ? score : least;
        }

        return least;
    }
}
