using System.Text.RegularExpressions;
using Aivp.Tools.Storyboards.Files.Kinds;
using Aivp.Tools.Storyboards.Files.Values;

namespace Aivp.Tools.Storyboards.Files.Checks;

/// <summary>No text leans on another shot's: each is sent to its model alone.</summary>
internal sealed partial class TextsStandAlone : IRule
{
    public void Check(ProjectDraft project, FindingLog log)
    {
        foreach (Shot shot in project.Shots)
        {
            foreach ((string text, SourceLine where) in Texts(project, shot))
            {
                Match leaning = Leaning().Match(text);
                if (leaning.Success)
                {
                    log.Add(TextKinds.NotSelfContained, where, $"'{Excerpt.Of(leaning.Value)}' means nothing to a model that gets this text alone; write out what is the same.");
                }
            }
        }
    }

    private static IEnumerable<(string Text, SourceLine Where)> Texts(ProjectDraft project, Shot shot) =>
    [
        (shot.FirstFrameText, project.Heading(shot.Source, "First Frame")),
        (shot.LastFrameText, project.Heading(shot.Source, "Last Frame")),
        (shot.MotionText, project.Heading(shot.Source, "Motion")),
        (shot.FirstFrame.Prompt, shot.FirstFrame.Source),
        (shot.LastFrame?.Prompt ?? "", shot.LastFrame?.Source ?? default),
    ];

    [GeneratedRegex(@"\b((same|like) as (in )?(shot|before|above|previous|the previous)|as (in|before|above)( the)? (shot|previous)|see shot|previous shot|shot [0-9]+\.[0-9]+)|同上|同前|与上一镜|和上一个镜头", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Leaning();
}
