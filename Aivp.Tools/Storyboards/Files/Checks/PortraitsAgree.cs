using Aivp.Tools.Storyboards.Files.Kinds;
using Aivp.Tools.Storyboards.Files.Values;

namespace Aivp.Tools.Storyboards.Files.Checks;

/// <summary>The portrait that is asked for shows the side that is seen.</summary>
internal sealed class PortraitsAgree : IRule
{
    public void Check(ProjectDraft project, FindingLog log)
    {
        foreach (Shot shot in project.Shots)
        {
            foreach (CastMember member in shot.Cast.Where(member => member.Portrait is not null))
            {
                Facing[] seen = [.. shot.Frames.Select(frame => member.In(frame.Kind)).Where(appearance => appearance.Visible).Select(appearance => appearance.Facing)];
                if (seen.Length > 0 && !Array.Exists(seen, facing => Views.Agree(member.Portrait!.Value, facing)))
                {
                    log.Add(TextKinds.PortraitDisagrees, member.Source, $"@{Excerpt.Of(member.Name)} faces {FacingNames.Of(seen[0])}, and the portrait is {Views.Word(member.Portrait!.Value)}; write {Views.Word(Views.Of(seen[0]))}.");
                }
            }
        }
    }
}
