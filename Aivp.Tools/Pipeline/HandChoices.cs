using System.Globalization;
using System.Text.Json.Nodes;
using Aivp.Tools.Errors;
using Aivp.Tools.Storyboards;
using Aivp.Tools.Storyboards.Files;

namespace Aivp.Tools.Pipeline;

/// <summary>What a person decides about candidates that are there: which becomes the keyframe, and which are good.</summary>
internal sealed class HandChoices(string project, TimeProvider time)
{
    private readonly ProjectLogs _files = new(project);

    /// <summary>Makes a candidate the keyframe. It stays until what the keyframe is made from changes.</summary>
    /// <param name="frame">The keyframe.</param>
    /// <param name="number">The candidate as it's shown, from 1.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    /// <exception cref="SkillArgumentException">There's no such keyframe or candidate, or its picture is gone.</exception>
    public async Task<FrameReport> ChooseAsync(FrameId frame, int number, CancellationToken cancellationToken)
    {
        (FrameLog log, CandidateLog candidate) = await FindAsync(frame, number, cancellationToken);
        string picture = ProjectPaths.Frame(frame);
        string? held = await _files.Sha256Async(picture, cancellationToken);
        if (held is not null && held != log.Sha256 && held != log.ReplacesSha256)
        {
            throw new SkillArgumentException("shot", $"{picture} is your own picture; move it away first, and it won't be lost.");
        }

        string reason = string.Create(CultureInfo.InvariantCulture, $"Candidate {number} of {log.Candidates.Count}, chosen by hand.");
        FrameLog chosen = log with
        {
            Status = "completed",
            Selected = number - 1,
            Score = candidate.Score,
            Seed = candidate.Seed,
            RequestId = candidate.RequestId,
            Reason = reason,
            ChosenBy = "user",
            Timestamp = time.GetUtcNow().UtcDateTime,
            Sha256 = candidate.Sha256,
            ReplacesSha256 = held,
        };
        await _files.WriteAsync(ProjectPaths.ImageLog(log.Id), chosen, ProjectJson.Readable.FrameLog, cancellationToken);
        await _files.PlaceAsync(_files.Full(candidate.File), picture, cancellationToken);
        using PlanFiles plans = new(project);
        await plans.SetImageAsync(log.Id, picture, log.Model, log.Mode, "done", cancellationToken);
        return new(frame, ChoiceStatus.Accepted, number - 1, candidate.Score, log.Candidates.Count, reason);
    }

    /// <summary>Keeps a person's opinion of a candidate, with what the judges said of it.</summary>
    /// <param name="frame">The keyframe.</param>
    /// <param name="number">The candidate as it's shown, from 1.</param>
    /// <param name="good">Thumb up.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    /// <returns>How many candidates of the project are rated now.</returns>
    /// <exception cref="SkillArgumentException">There's no such keyframe or candidate, or its picture is gone.</exception>
    public async Task<int> RateAsync(FrameId frame, int number, bool good, CancellationToken cancellationToken)
    {
        (_, CandidateLog candidate) = await FindAsync(frame, number, cancellationToken);
        RatingLog known = await _files.ReadAsync(RatingLog.File, ProjectJson.Readable.RatingLog, cancellationToken) ?? new();
        Rating rating = new()
        {
            Frame = frame.ToString(),
            Candidate = number - 1,
            Sha256 = candidate.Sha256,
            Good = good,
            Score = candidate.Score,
            Judges = Judges(candidate.Verdict),
            Timestamp = time.GetUtcNow().UtcDateTime,
        };
        RatingLog log = new() { Ratings = [.. known.Ratings.Where(other => other.Sha256 != rating.Sha256), rating] };
        await _files.WriteAsync(RatingLog.File, log, ProjectJson.Readable.RatingLog, cancellationToken);
        return log.Ratings.Count;
    }

    private static Dictionary<string, double> Judges(JsonNode? verdict) =>
        (verdict?["verdicts"] as JsonArray ?? [])
            .Where(judge => judge?["score"] is not null)
            .GroupBy(judge => (string)judge!["judge"]!)
            .ToDictionary(group => group.Key, group => (double)group.First()!["score"]!);

    private async Task<(FrameLog Log, CandidateLog Candidate)> FindAsync(FrameId frame, int number, CancellationToken cancellationToken)
    {
        FrameLog log = await _files.ReadAsync(ProjectPaths.ImageLog(frame.ToString()), ProjectJson.Readable.FrameLog, cancellationToken)
            ?? throw new SkillArgumentException("shot", $"{frame} has no candidates yet. `aivp produce` makes them.");
        if (number < 1 || number > log.Candidates.Count)
        {
            throw new SkillArgumentException("candidate", string.Create(CultureInfo.InvariantCulture, $"{frame} has candidates 1 to {log.Candidates.Count}, not {number}."));
        }

        CandidateLog candidate = log.Candidates[number - 1];
        return await _files.Sha256Async(candidate.File, cancellationToken) == candidate.Sha256
            ? (log, candidate)
            : throw new SkillArgumentException("candidate", $"{candidate.File} is gone or was changed. `aivp produce` makes it again from the ledger, for nothing, when the keyframe's log is removed.");
    }
}
