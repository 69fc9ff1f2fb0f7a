using System.Globalization;
using Aivp.Tools.Storyboards.Files.Documents;
using Aivp.Tools.Storyboards.Files.Kinds;
using Aivp.Tools.Storyboards.Files.Values;

namespace Aivp.Tools.Storyboards.Files.Checks;

/// <summary>The numbers in the frame plan's summary are those of the shots.</summary>
internal sealed class SummaryAgrees : IRule
{
    public void Check(ProjectDraft project, FindingLog log)
    {
        if (project.FramePlanFile?.Find("Summary") is not { } summary)
        {
            return;
        }

        // A shot whose scene or camera couldn't be read would be counted as one more.
        int? cameras = project.Shots.All(ProjectDraft.KnowsCamera) ? project.Shots.Select(shot => (shot.Scene, shot.Camera.Name)).Distinct().Count() : null;
        int? scenes = project.Shots.All(ProjectDraft.KnowsScene) ? project.Shots.Select(shot => shot.Scene).Distinct().Count() : null;
        int small = project.Shots.Count(shot => shot.Variation is Variation.Small);
        (string Metric, int? Count)[] counts =
        [
            ("Total frames", project.Shots.Sum(shot => shot.Frames.Count)),
            ("First frame only", small),
            ("First last frame", project.Shots.Count - small),
            ("Unique camera positions", cameras),
            ("Scenes", scenes),
        ];
        foreach (Field fact in summary.Facts)
        {
            int index = Array.FindIndex(counts, count => fact.Is(count.Metric));
            if (index >= 0 && counts[index].Count is { } count && !(int.TryParse(PlainText.WithoutRemark(fact.Value), NumberStyles.None, CultureInfo.InvariantCulture, out int said) && said == count))
            {
                log.Add(PlanKinds.SummaryDisagrees, project.FramePlanFile.At(fact.Line), $"'{Excerpt.Of(fact.Key)}' is {Excerpt.Of(fact.Value)} here, and {count} by the shots' files; write {count}.");
            }
        }
    }
}
