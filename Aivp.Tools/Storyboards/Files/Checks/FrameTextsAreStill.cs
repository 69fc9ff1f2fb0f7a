using System.Text.RegularExpressions;
using Aivp.Tools.Storyboards.Files.Kinds;
using Aivp.Tools.Storyboards.Files.Values;

namespace Aivp.Tools.Storyboards.Files.Checks;

/// <summary>First and last frame are described as photographs.</summary>
internal sealed partial class FrameTextsAreStill : IRule
{
    public void Check(ProjectDraft project, FindingLog log)
    {
        foreach (Shot shot in project.Shots)
        {
            foreach ((string title, string text) in new[] { ("First Frame", shot.FirstFrameText), ("Last Frame", shot.LastFrameText) })
            {
                Match motion = MotionWord().Match(text);
                if (motion.Success)
                {
                    log.Add(TextKinds.MotionInFrameText, project.Heading(shot.Source, title), $"'{Excerpt.Of(motion.Value)}' is movement, and a still can't show it; describe the pose here and move '{Excerpt.Of(motion.Value)}' to Motion.");
                }
            }
        }
    }

    // Only forms that hardly mean anything but movement: "waves", "leaves" and "falls" are things on a quay.
    [GeneratedRegex(
        @"\b(walks|walking|runs|running|turns|turning|moves|moving|approaches|approaching|enters|entering|exits|jumps|jumping|spins|spinning|raises|raising|lifts|lifting|lowers|lowering|grabs|grabbing|throws|throwing|pulls|pulling|pushes|pushing|pans|panning|zooms|zooming|nods|nodding|shakes|shaking|climbs|climbing|begins to|starts to|sits down|stands up|slowly|suddenly|gradually)\b|缓缓|慢慢|走向|跑向|转身|转头|推进|拉远|开始移动",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex MotionWord();
}
