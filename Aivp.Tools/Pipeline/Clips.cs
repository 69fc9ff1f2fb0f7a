using System.Globalization;
using System.Text.Json;
using Aivp.Tools.Errors;
using Aivp.Tools.Media;
using Aivp.Tools.Pipeline.Animating;
using Aivp.Tools.Pipeline.Animating.Gate;
using Aivp.Tools.Storage;
using Aivp.Tools.Storyboards;
using Aivp.Tools.Storyboards.Files;

namespace Aivp.Tools.Pipeline;

/// <summary>The third stage, for one shot: animate its chosen keyframes, and let no clip pass unseen.</summary>
internal sealed class Clips(ClipShooting shooting, ClipGate gate, ClipTrimmer trimmer, IMediaEngine media, TimeProvider time)
{
    private const string NeedsReview = "needs_review";

    /// <summary>Brings a shot's clip up to date. Its keyframes must be there.</summary>
    /// <returns>Null: it would be made, if this weren't a dry run.</returns>
    /// <exception cref="AivpException">The clip couldn't be made.</exception>
    public async Task<ClipReport?> MakeAsync(Production production, Shot shot, CancellationToken cancellationToken)
    {
        Production usual = production;
        production = production.For(shot);
        string file = ProjectPaths.Clip(shot.Slug);
        VideoRequest request = ClipRequests.Of(production, shot);
        bool waits = production.WouldChange(shot.Frames.Select(ProjectPaths.Frame));
        ClipLog? log = await ReadAsync(cancellationToken);
        string? intent = waits ? null : await IntentAsync(production, shot, request, cancellationToken);
        FileState state = production.StateFor(
            await production.Files.StateAsync(file, log, intent, cancellationToken), file, production.IsFresh(shot), shot.Source.File);
        bool reused = state is FileState.UsersOwn || (state is FileState.UpToDate && !MayBeBettered(production, log!));
        if (reused)
        {
            production.CountReused();
        }
        else if (production.Options.DryRun)
        {
            bool isPaid = intent is not null && production.HasJobs && !production.IsFresh(shot) && await production.Jobs.IsDoneAsync(intent, cancellationToken);
            production.WouldMake(file, isPaid ? 0 : ClipPrice.Of(production, shot));
            return null;
        }
        else
        {
            await SetPlanAsync(production, shot, request, "queued", cancellationToken);
            await production.Jobs.MakeOnceAsync(
                file,
                intent!,
                production.IsFresh(shot),
                async token => await ReadAsync(token) is { } there && await production.Files.StateAsync(file, there, intent, token) is FileState.UpToDate && !MayBeBettered(production, there),
                token => MakeAsync(production, usual, shot, request, intent!, token),
                cancellationToken);
            log = await ReadAsync(cancellationToken);
        }

        ClipReport report = state is FileState.UsersOwn
            ? new(shot.Slug, ChoiceStatus.Accepted, null, 0, "The user's own clip.")
            : new(shot.Slug, log!.Status is NeedsReview ? ChoiceStatus.NeedsReview : ChoiceStatus.Accepted, log.Gate?.Score, log.Takes?.Count ?? 1, log.Gate?.Reason ?? "");
        if (!production.Options.DryRun)
        {
            await SetPlanAsync(production, shot, request, report.Status is ChoiceStatus.Accepted ? "done" : NeedsReview, cancellationToken);
            production.Progress.Report(new FilmEvent.ClipReady(shot.Slug, file, reused));
        }

        return report;

        Task<ClipLog?> ReadAsync(CancellationToken token) => production.Files.ReadAsync(ProjectPaths.ClipLog(shot.Slug), ProjectJson.Readable.ClipLog, token);
    }

    /// <summary>The gate stopped it, and this run may animate it more often than it has been.</summary>
    private static bool MayBeBettered(Production production, ClipLog log) =>
        !production.Options.DryRun && !production.VideoModel.DrawsFromStoryboard
        && log is { Status: NeedsReview, Gate.Faults.Count: > 0, Takes: { } made } && made.Count < production.Options.MaxTakes;

    private async Task MakeAsync(Production production, Production usual, Shot shot, VideoRequest request, string intent, CancellationToken cancellationToken)
    {
        await production.Slots.WaitAsync(cancellationToken);
        try
        {
            (IReadOnlyList<ClipTake> made, ClipTake chosen) = await shooting.ShootAsync(production, usual, shot, cancellationToken);
            await PublishAsync(production, shot, made, chosen, intent, cancellationToken);
        }
        catch (AivpException e)
        {
            await SetPlanAsync(production, shot, request, e is BudgetException ? "pending" : "failed", CancellationToken.None);
            throw;
        }
        finally
        {
            production.Slots.Release();
        }
    }

    private async Task PublishAsync(Production production, Shot shot, IReadOnlyList<ClipTake> made, ClipTake chosen, string intent, CancellationToken cancellationToken)
    {
        string file = ProjectPaths.Clip(shot.Slug);
        List<TakeLog> log = [];
        for (int i = 0; i < made.Count; i++)
        {
            string? place = made.Count > 1 ? ProjectPaths.Take(shot.Slug, i) : null;
            log.Add(new()
            {
                Model = made[i].Request.Model,
                Seed = made[i].Request.Seed,
                RequestId = made[i].Made.Job.RequestId ?? "",
                CostUsd = made[i].Made.Job.ChargedUsd,
                Sha256 = place is null ? await Fingerprint.OfFileAsync(made[i].Made.File, cancellationToken) : await production.Files.PlaceAsync(made[i].Made.File, place, cancellationToken),
                File = place,
                Score = made[i].Verdict.Score,
                Reason = made[i].Reason,
            });
        }

        string clip = chosen.Part is { } part
            ? await trimmer.TrimAsync(chosen.Made.File, part, chosen.Verdict.FramesPerSecond, Path.GetDirectoryName(production.Files.Full(file))!, cancellationToken)
            : chosen.Made.File;
        try
        {
            ClipLog entry = Log(shot, made, chosen, intent, await media.ProbeAsync(clip, cancellationToken)) with
            {
                Takes = log,
                // Of a shot in pieces all of them are used, the first to begin with.
                Selected = Math.Max(0, made.ToList().IndexOf(chosen)),
                Sha256 = await Fingerprint.OfFileAsync(clip, cancellationToken),
                ReplacesSha256 = await production.Files.Sha256Async(file, cancellationToken),
            };
            await production.Files.WriteAsync(ProjectPaths.ClipLog(shot.Slug), entry, ProjectJson.Readable.ClipLog, cancellationToken);
            await production.Files.PlaceAsync(clip, file, cancellationToken);
        }
        finally
        {
            if (clip != chosen.Made.File)
            {
                AtomicFile.Discard(clip);
            }
        }
    }

    private ClipLog Log(Shot shot, IReadOnlyList<ClipTake> made, ClipTake chosen, string intent, MediaInfo info) => new()
    {
        Id = shot.Slug,
        File = ProjectPaths.Clip(shot.Slug),
        Model = chosen.Request.Model,
        ModelChoice = chosen.By.Makers.VideoChoice,
        Mode = ClipRequests.ModeOf(chosen.Request),
        Status = chosen.IsGood ? "completed" : NeedsReview,
        RequestId = chosen.Made.Job.RequestId ?? "",
        Prompt = chosen.Request.Prompt,
        Seed = chosen.Request.Seed,
        Duration = chosen.Request.Duration.TotalSeconds.ToString(CultureInfo.InvariantCulture),
        AspectRatio = shot.Clip.AspectRatio ?? chosen.Request.Size.AspectRatio,
        InputImage = chosen.Request.FirstFrame is null ? null : ProjectPaths.Frame(new(shot.Slug, FrameKind.First)),
        EndImage = chosen.Request.LastFrame is null ? null : ProjectPaths.Frame(new(shot.Slug, FrameKind.Last)),
        CharacterRefs = [],
        VideoUrl = chosen.Made.Delivery.Log?["url"]?.GetValue<string>() ?? "",
        CostUsd = made.Sum(take => take.Made.Job.ChargedUsd),
        Timestamp = time.GetUtcNow().UtcDateTime,
        Provider = chosen.By.Videos.Name,
        Size = info.Size.ToString(),
        Fps = info.FramesPerSecond ?? 0,
        // What the film asks for first, whichever answer was taken and whoever gave it.
        InputHash = intent,
        Remarks = made[0].By.Videos.Quote(made[0].Request).Remarks is { Count: > 0 } remarks ? [.. remarks.Select(remark => $"{remark.What}: {chosen.Request.Model} {remark.Text}")] : null,
        Gate = Gate(chosen),
        Sha256 = "",
    };

    /// <summary>What a shot's clip follows from: what its first take is asked for, and what the other pieces are, as far as it's known.</summary>
    private static async Task<string> IntentAsync(Production production, Shot shot, VideoRequest request, CancellationToken cancellationToken)
    {
        string intent = (await ClipIntent.OfAsync(production.Videos.Name, request, cancellationToken)).Hash;
        string opening = request.FirstFrame ?? production.Files.Full(ProjectPaths.Frame(new(shot.Slug, FrameKind.First)));
        foreach (ClipPart part in ClipParts.Of(shot, production.VideoModel).Skip(1))
        {
            VideoRequest other = ClipRequests.Of(production, shot, part with { Opening = opening }, 0);
            intent = Fingerprint.Of($"{intent} {(await ClipIntent.OfAsync(production.Videos.Name, other, cancellationToken)).Hash}");
        }

        return intent;
    }

    private GateLog Gate(ClipTake take) => new()
    {
        Judges = gate.Version,
        Score = take.Verdict.Score,
        LastFrame = take.Verdict.Last,
        Reason = take.Reason,
        Faults = [.. take.Verdict.Faults.Select(fault => new GateFaultLog(Name(fault.Kind), Seconds(fault.From), Seconds(fault.To), fault.Reason) { Character = fault.Character, Score = fault.Score })],
        Samples = [.. take.Verdict.Samples.Select(sample => new GateSampleLog(Math.Round(sample.Index / take.Verdict.FramesPerSecond, 2)) { Score = sample.Opinion.Score })],
        Remarks = take.Verdict.Remarks.Count == 0 ? null : take.Verdict.Remarks,
        TrimmedFrom = take.Part is null ? null : Math.Round(take.Part.From / take.Verdict.FramesPerSecond, 2),
        TrimmedTo = take.Part is null ? null : Math.Round((take.Part.From + take.Part.Frames) / take.Verdict.FramesPerSecond, 2),
    };

    private static string Name(FaultKind kind) => JsonSerializer.Serialize(kind, GateJson.Default.FaultKind).Trim('"');

    private static double Seconds(TimeSpan at) => Math.Round(at.TotalSeconds, 2);

    private static Task SetPlanAsync(Production production, Shot shot, VideoRequest request, string status, CancellationToken cancellationToken) =>
        production.Plans.SetVideoAsync(
            shot.Slug,
            ProjectPaths.Clip(shot.Slug),
            request.Model,
            ClipRequests.ModeOf(request),
            status,
            cancellationToken);
}
