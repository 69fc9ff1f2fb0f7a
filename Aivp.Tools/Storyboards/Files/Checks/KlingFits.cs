using System.Globalization;
using System.Text.RegularExpressions;
using Aivp.Tools.Storyboards.Files.Kinds;

namespace Aivp.Tools.Storyboards.Files.Checks;

/// <summary>Kling prompts keep to that model's limits and form.</summary>
internal sealed partial class KlingFits : IRule
{
    private const int MostShots = 6;
    private static readonly TimeSpan _longest = TimeSpan.FromSeconds(10);

    public void Check(ProjectDraft project, FindingLog log)
    {
        foreach (Shot shot in project.Shots)
        {
            if (shot.Clip.KlingPrompt is not { } prompt)
            {
                continue;
            }

            int shots = Camera().Count(prompt);
            if (shots > MostShots)
            {
                log.Add(VideoKinds.KlingShots, shot.Clip.Source, $"The Kling prompt of Shot {shot.Id} holds {shots} camera brackets; {MostShots} is the most. Split the shot.");
            }

            if (shot.Duration > _longest)
            {
                log.Add(VideoKinds.KlingDuration, shot.Clip.Source, $"Shot {shot.Id} lasts {shot.Duration.TotalSeconds:0.###} s and Kling makes at most {_longest.TotalSeconds:0}; split the shot, or leave the Kling prompt out.");
            }

            Match tag = DurationTag().Match(prompt);
            string seconds = shot.Duration.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture);
            if (!prompt.StartsWith("[Camera", StringComparison.OrdinalIgnoreCase))
            {
                log.Add(VideoKinds.KlingForm, shot.Clip.Source, $"The Kling prompt of Shot {shot.Id} doesn't start with the camera; write for example [Camera: static, medium close-up, low].");
            }
            else if (shot.Duration > TimeSpan.Zero && (!tag.Success || tag.Groups["seconds"].Value != seconds))
            {
                log.Add(VideoKinds.KlingForm, shot.Clip.Source, $"The Kling prompt of Shot {shot.Id} doesn't end with the shot's duration; write (Duration: {seconds}s).");
            }
        }
    }

    [GeneratedRegex(@"\[\s*camera\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Camera();

    [GeneratedRegex(@"\(\s*duration\s*:\s*(?<seconds>[0-9]{1,3}(\.[0-9]{1,3})?)\s*s(ec|econds)?\s*\)\s*$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex DurationTag();
}
