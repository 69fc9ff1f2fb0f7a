using System.Globalization;
using System.Text.RegularExpressions;
using Aivp.Tools.Storyboards.Files.Documents;
using Aivp.Tools.Storyboards.Files.Kinds;

namespace Aivp.Tools.Storyboards.Files.Checks;

/// <summary>The shots make one film: lengths, sizes, places, and the preview's lines.</summary>
internal sealed partial class FilmHolds : IRule
{
    private const int MostScenes = 5;
    private const double MostOffTarget = 0.1;
    private static readonly TimeSpan _shortest = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan _longest = TimeSpan.FromSeconds(15);

    public void Check(ProjectDraft project, FindingLog log)
    {
        foreach (Shot shot in project.Shots.Where(shot => shot.Duration > TimeSpan.Zero && (shot.Duration < _shortest || shot.Duration > _longest)))
        {
            log.Add(TextKinds.DurationUnusual, project.Row(shot, "Duration"), $"Shot {shot.Id} lasts {Seconds(shot.Duration)} s; video models make {Seconds(_shortest)} to {Seconds(_longest)}. Change it, or {(shot.Duration < _shortest ? "expect the rest to be cut off" : "split the shot")}.");
        }

        Sizes(project.Shots, log);
        SceneId[] scenes = [.. project.Shots.Where(ProjectDraft.KnowsScene).Select(shot => shot.Scene).Distinct()];
        if (scenes.Length > MostScenes)
        {
            log.Add(ProjectKinds.TooManyScenes, new(ProjectPaths.SceneSheets, 0), $"The shots play in {scenes.Length} scenes; {MostScenes} is as many as a short film holds. Merge some.");
        }

        Length(project, log);
        Preview(project, log);
    }

    private static void Sizes(IReadOnlyList<Shot> shots, FindingLog log)
    {
        Shot[] sized = [.. shots.Where(shot => shot.FirstFrame.Resolution is not null)];
        if (sized.Length == 0)
        {
            return;
        }

        PixelSize usual = sized.GroupBy(shot => shot.FirstFrame.Resolution!.Value).OrderByDescending(group => group.Count()).First().Key;
        foreach (Shot shot in sized.Where(shot => shot.FirstFrame.Resolution != usual))
        {
            PixelSize own = shot.FirstFrame.Resolution!.Value;
            log.Add(ProjectKinds.ResolutionsDiffer, shot.FirstFrame.Source, $"Shot {shot.Id} is {own.Width}×{own.Height}, most others are {usual.Width}×{usual.Height}; write {usual.Width}×{usual.Height}.");
        }
    }

    private static void Length(ProjectDraft project, FindingLog log)
    {
        if (project.Shots.Any(shot => shot.Duration == TimeSpan.Zero))
        {
            return;
        }

        double total = project.Shots.Sum(shot => shot.Duration.TotalSeconds);
        foreach (MarkdownFile file in new[] { ProjectPaths.StoryboardText, ProjectPaths.Script }.Select(path => project.Files.GetValueOrDefault(path)).OfType<MarkdownFile>())
        {
            Field? said = file.Root.All.SelectMany(section => section.Facts).FirstOrDefault(fact => fact.Is("Target duration") || fact.Is("Target length"));
            Match match = Target().Match(PlainText.Of(said?.Value ?? ""));
            if (!match.Success)
            {
                continue;
            }

            double target = double.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture) * (match.Groups["minutes"].Success ? 60 : 1);
            if (Math.Abs(total - target) > target * MostOffTarget)
            {
                log.Add(ProjectKinds.OffTarget, file.At(said!.Line), $"The shots last {Seconds(TimeSpan.FromSeconds(total))} s together, the target is {Seconds(TimeSpan.FromSeconds(target))} s; lengthen or shorten shots, or write the target that is meant.");
            }
        }
    }

    private static void Preview(ProjectDraft project, FindingLog log)
    {
        if (project.Files.GetValueOrDefault(ProjectPaths.Preview) is not { } preview)
        {
            return;
        }

        int lines = preview.Root.All.SelectMany(section => section.Blocks)
            .SelectMany(block => block switch { TextBlock text => text.Lines, QuoteBlock quote => quote.Lines, _ => [] })
            .Count(line => line.Contains("待生成", StringComparison.Ordinal) || line.TrimStart().StartsWith("![", StringComparison.Ordinal));
        if (lines != project.Shots.Count)
        {
            log.Add(ProjectKinds.PreviewDisagrees, preview.Whole, $"The preview has {lines} lines for pictures and the storyboard {project.Shots.Count} shots, so pictures would land at the wrong shots; give each shot one line [🖼️ 待生成].");
        }
    }

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(about |~|≈|约)?\s*(?<number>[0-9]{1,4}(\.[0-9]{1,3})?)\s*((?<minutes>m|min|mins|minute|minutes|分钟|分)|s|sec|secs|second|seconds|秒)?\.?(\s*[(（,].*)?$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Target();
}
