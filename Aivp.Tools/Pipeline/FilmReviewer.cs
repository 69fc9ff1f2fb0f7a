using System.Text.Json;
using System.Text.Json.Nodes;
using Aivp.Tools.Errors;
using Aivp.Tools.Jobs;
using Aivp.Tools.Media;
using Aivp.Tools.Storyboards;
using Aivp.Tools.Storyboards.Files;

namespace Aivp.Tools.Pipeline;

/// <summary>Looks a finished film over: its file, its shots, its people, what it has cost.</summary>
internal sealed class FilmReviewer(IMediaEngine media, ProjectLedgers ledgers)
{
    /// <summary>Looks at everything; writes nothing.</summary>
    /// <exception cref="MediaException">The film can't be read.</exception>
    public async Task<ReviewReport> ReviewAsync(Storyboard storyboard, string film, CancellationToken cancellationToken)
    {
        ProjectLogs files = new(storyboard.Folder);
        string full = files.Full(film);
        MediaInfo info = await media.ProbeAsync(full, cancellationToken);
        if (info.Frames is null)
        {
            throw new MediaException($"{film}: should be a film but is {info.Kind.InWords()}.");
        }

        FilmLog? log = await files.ReadAsync(Finisher.LogOf(film), ProjectJson.Readable.FilmLog, cancellationToken);
        log = log is not null && await files.Sha256Async(film, cancellationToken) == log.Sha256 ? log : null;
        List<ShotFacts> facts = [];
        IReadOnlyList<string> clips = FilmFinish.Clips(storyboard, files);
        for (int i = 0; i < clips.Count; i++)
        {
            facts.Add(await FactsAsync(files, storyboard.Shots[i], clips[i], log, cancellationToken));
        }

        FilmMeasurements measured = await FilmMeasurements.TakeAsync(media, full, info, cancellationToken);
        TimeSpan planned = log is { Timeline.Count: > 0 } ? Planned(log) : facts.Aggregate(TimeSpan.Zero, (sum, fact) => sum + fact.Length);
        Dictionary<string, FilmCheck> checks = [];
        foreach ((string name, FilmCheck check) in TechnicalChecks.Of(info, new FileInfo(full).Length, measured, planned, log?.Timeline ?? [], storyboard).Concat(ContentChecks.Of(storyboard, log, facts)))
        {
            checks.Add(name, check);
        }

        FrameLog[] frames = [.. facts.SelectMany(fact => fact.Frames)];
        double[] scores = [.. frames.Select(frame => frame.Score).OfType<double>()];
        decimal cost = await CostAsync(storyboard.Folder, cancellationToken);
        TimeSpan length = info.Duration ?? TimeSpan.Zero;
        return new()
        {
            Project = storyboard.Folder,
            Film = film,
            Resolution = info.Size.ToString(),
            Fps = Math.Round(info.FramesPerSecond ?? 0, 3),
            Duration = length,
            Codec = info.Codec ?? "",
            AudioCodec = info.AudioCodec,
            FileSizeMb = Math.Round(new FileInfo(full).Length / 1e6, 2),
            LoudnessLufs = measured.Loudness is { IsSilent: false } loud ? Math.Round(loud.Integrated, 2) : null,
            Checks = checks,
            Overall = checks.Values.Any(check => check.Status is FilmVerdict.Fail) ? FilmVerdict.Fail
                : checks.Values.Any(check => check.Status is FilmVerdict.Warn) ? FilmVerdict.PassWithWarnings : FilmVerdict.Pass,
            Shots = [.. facts.Select(fact => Review(fact, log))],
            CostUsd = cost,
            CostPerMinuteUsd = length > TimeSpan.Zero ? Math.Round(cost / (decimal)length.TotalMinutes, 4) : 0,
            ConsistencyScore = scores.Length > 0 ? Math.Round(scores.Average(), 4) : null,
            WorstScore = scores.Length > 0 ? scores.Min() : null,
            FirstTryShare = frames.Length > 0 ? Math.Round((double)frames.Count(IsFirstTry) / frames.Length, 4) : null,
            MadeIn = MadeIn(frames, log),
        };
    }

    private async Task<ShotFacts> FactsAsync(ProjectLogs files, Shot shot, string clip, FilmLog? film, CancellationToken cancellationToken)
    {
        List<FrameLog> frames = [];
        foreach (FrameId frame in shot.Frames)
        {
            if (await files.ReadAsync(ProjectPaths.ImageLog(frame.ToString()), ProjectJson.Readable.FrameLog, cancellationToken) is { } log)
            {
                frames.Add(log);
            }
        }

        MediaInfo? info = null;
        try
        {
            info = File.Exists(files.Full(clip)) ? await media.ProbeAsync(files.Full(clip), cancellationToken) : null;
        }
        catch (MediaException)
        {
            // A clip that can't be read counts as none.
        }

        string? shown = film?.Timeline.FirstOrDefault(place => place.Shot == shot.Id.ToString())?.Sha256;
        bool isNewer = info is not null && shown is not null && await files.Sha256Async(clip, cancellationToken) != shown;
        return new(shot, info, clip, isNewer, frames, ContentChecks.GateRemark(await ClipLogAsync(files, shot, cancellationToken)));
    }

    // In whatever detail the gate wrote it.
    private static async Task<JsonNode?> ClipLogAsync(ProjectLogs files, Shot shot, CancellationToken cancellationToken)
    {
        string file = files.Full(ProjectPaths.ClipLog(shot.Slug));
        try
        {
            return File.Exists(file) ? JsonNode.Parse(await File.ReadAllTextAsync(file, cancellationToken)) : null;
        }
        catch (JsonException e)
        {
            throw new DamagedFileException(ProjectPaths.ClipLog(shot.Slug), $"it can't be read as JSON ({e.Message}). Mend or delete it.", e);
        }
    }

    // The last shot's end, and the cards' time: what the log's film was to be.
    private static TimeSpan Planned(FilmLog log)
    {
        AssembleOptions finish = FinishJson.Read(log.Finish);
        TimeSpan shots = TimeSpan.FromSeconds(log.Timeline.Max(place => place.Start + place.Duration));
        return finish.EndTitle is null ? shots : shots + finish.CardLength;
    }

    private static ShotReview Review(ShotFacts fact, FilmLog? film)
    {
        List<string> remarks = [];
        if (fact.Clip is null)
        {
            remarks.Add("there is no clip");
        }

        if (fact.IsNewer)
        {
            remarks.Add("the film shows an older clip");
        }

        if (fact.GateRemark is not null)
        {
            remarks.Add(fact.GateRemark);
        }

        remarks.AddRange(fact.Frames.Where(frame => frame.Status == "needs_review").Select(frame => $"{frame.Id}: {frame.Reason}"));
        if (ContentChecks.Overrun(fact) is { } over && over > TimeSpan.FromSeconds(0.25))
        {
            remarks.Add(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"what is said takes {over.TotalSeconds:0.0} s longer than the shot"));
        }

        FilmPlaceLog? place = film?.Timeline.FirstOrDefault(place => place.Shot == fact.Shot.Id.ToString());
        return new(
            fact.Shot.Id.ToString(),
            fact.File,
            place is null ? null : TimeSpan.FromSeconds(place.Start),
            fact.Clip?.Duration,
            fact.Clip is null || fact.IsNewer ? FilmVerdict.Fail : remarks.Count > 0 ? FilmVerdict.Warn : FilmVerdict.Pass,
            fact.Frames.Min(frame => frame.Score),
            fact.Frames.Sum(frame => frame.Candidates.Count),
            fact.Frames.Count > 0 && fact.Frames.All(IsFirstTry),
            remarks);
    }

    private static bool IsFirstTry(FrameLog frame) => frame.Candidates.Count > 0
        && (frame.Candidates[0].Score is double score ? score >= frame.Threshold : frame.Selected == 0 && frame.Status == "completed");

    private static TimeSpan? MadeIn(FrameLog[] frames, FilmLog? film)
    {
        DateTime[] times = [.. frames.SelectMany(frame => frame.Candidates).Select(candidate => candidate.Timestamp)];
        return film is null || times.Length == 0 || film.Timestamp < times.Min() ? null : film.Timestamp - times.Min();
    }

    private async Task<decimal> CostAsync(string folder, CancellationToken cancellationToken)
    {
        // Looking leaves nothing behind, not even an empty ledger.
        if (!File.Exists(Path.Combine(folder, ".aivp", "ledger.db")))
        {
            return 0;
        }

        ProjectJobs jobs = await ledgers.OpenAsync(folder, cancellationToken);
        return (await jobs.Ledger.SpendAsync(jobs.Project, cancellationToken)).Budget.ChargedUsd;
    }
}
