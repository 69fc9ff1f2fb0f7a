using Aivp.Tools.Pipeline.Judging.Scoring;
using Aivp.Tools.Storyboards;
using Aivp.Tools.Storyboards.Files;

namespace Aivp.Tools.Pipeline;

/// <summary>Measures a project's judges by its user's thumbs.</summary>
internal sealed class ProjectCalibration(string project, TimeProvider time)
{
    /// <summary>Fewer ratings than this, of either kind, fit anything. Source: judgement.</summary>
    public const int FewestOfAKind = 5;

    private readonly ProjectLogs _files = new(project);

    /// <summary>Measures.</summary>
    /// <param name="apply">Keep the suggested threshold for the project's next productions.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<CalibrationReport> MeasureAsync(bool apply, CancellationToken cancellationToken)
    {
        RatingLog log = await _files.ReadAsync(RatingLog.File, ProjectJson.Readable.RatingLog, cancellationToken) ?? new();
        (double Score, bool Good)[] scored = [.. log.Ratings.Where(rating => rating.Score is not null).Select(rating => (rating.Score!.Value, rating.Good))];
        double now = await CalibratedThreshold.OfAsync(project, cancellationToken) ?? ProduceOptions.UsualThreshold;
        bool enough = scored.Count(rating => rating.Good) >= FewestOfAKind && scored.Count(rating => !rating.Good) >= FewestOfAKind;
        double? suggested = enough ? Best(scored, now) : null;
        if (apply && suggested is { } threshold)
        {
            CalibrationLog kept = new() { Threshold = threshold, Agreement = Agreement(scored, threshold)!.Value, Rated = scored.Length, Timestamp = time.GetUtcNow().UtcDateTime };
            await _files.WriteAsync(CalibrationLog.File, kept, ProjectJson.Readable.CalibrationLog, cancellationToken);
        }

        return new(log.Ratings.Count, log.Ratings.Count(rating => rating.Good), log.Ratings.Count - scored.Length, now, Agreement(scored, now))
        {
            Suggested = suggested,
            SuggestedAgreement = suggested is null ? null : Agreement(scored, suggested.Value),
            Applied = apply && suggested is not null,
            Judges = Judges(log, now),
            Models = await FlipsAsync(cancellationToken),
        };
    }

    // Of all thresholds that agree best the one nearest to today's: what needn't change doesn't.
    private static double Best((double Score, bool Good)[] scored, double now)
    {
        double[] scores = [.. scored.Select(rating => rating.Score).Distinct().Order()];
        IEnumerable<double> between = scores.Zip(scores.Skip(1), (low, high) => (low + high) / 2);
        return Math.Round(between.Append(now).OrderByDescending(threshold => Balanced(scored, threshold)).ThenBy(threshold => Math.Abs(threshold - now)).First(), 3);
    }

    // Good and bad count alike, however many there are of each: people rate what they like more often.
    private static double Balanced((double Score, bool Good)[] scored, double threshold) =>
        (scored.Where(rating => rating.Good).Average(rating => rating.Score >= threshold ? 1.0 : 0)
            + scored.Where(rating => !rating.Good).Average(rating => rating.Score < threshold ? 1.0 : 0)) / 2;

    private static double? Agreement((double Score, bool Good)[] scored, double threshold) =>
        scored.Length == 0 ? null : Math.Round(scored.Average(rating => rating.Score >= threshold == rating.Good ? 1.0 : 0), 4);

    private static Dictionary<string, JudgeAgreement> Judges(RatingLog log, double threshold) => log.Ratings
        .SelectMany(rating => rating.Judges.Select(judge => (judge.Key, Score: judge.Value, rating.Good)))
        .GroupBy(said => said.Key)
        .ToDictionary(
            group => group.Key,
            group =>
            {
                double[] good = [.. group.Where(said => said.Good).Select(said => said.Score)], bad = [.. group.Where(said => !said.Good).Select(said => said.Score)];
                double? order = good.Length == 0 || bad.Length == 0 ? null : Math.Round(Discrimination.Auc(good, bad), 4);
                return new JudgeAgreement(group.Count(), Agreement([.. group.Select(said => (said.Score, said.Good))], threshold)!.Value, order);
            });

    private async Task<Dictionary<string, FlipRate>> FlipsAsync(CancellationToken cancellationToken)
    {
        List<ComparisonLog> compared = [];
        string folder = _files.Full(Path.GetDirectoryName(ProjectPaths.ImageLog("x"))!);
        string[] logs = Directory.Exists(folder) ? Directory.GetFiles(folder, "*-?f.json") : [];
        foreach (string file in logs.Order(StringComparer.Ordinal))
        {
            FrameLog? log = await _files.ReadAsync(ProjectPaths.ImageLog(Path.GetFileNameWithoutExtension(file)), ProjectJson.Readable.FrameLog, cancellationToken);
            compared.AddRange(log?.Comparisons ?? []);
        }

        return compared.Where(pair => pair.Flipped is not null).GroupBy(pair => pair.Model).ToDictionary(group => group.Key, group => new FlipRate(
            group.Count(),
            Math.Round(group.Average(pair => pair.Flipped is true ? 1.0 : 0), 4),
            group.Count(pair => pair.PrefersFirst is true),
            group.Count(pair => pair.PrefersFirst is false)));
    }
}
