using Aivp.Tools.Storyboards.Files.Kinds;

namespace Aivp.Tools.Storyboards.Files.Checks;

/// <summary>Each frame that a shot needs is described, and no other.</summary>
internal sealed class FramesHavePrompts : IRule
{
    public void Check(ProjectDraft project, FindingLog log)
    {
        foreach (Shot shot in project.Shots)
        {
            if (shot.FirstFrame.Prompt.Length == 0)
            {
                log.Add(TextKinds.NoImagePrompt, shot.FirstFrame.Source, $"Shot {shot.Id} has no prompt for its first frame; write **Prompt**: and a quote under ### Frame 1: first-frame.");
            }

            SourceLine lastHeading = project.Heading(shot.Source, "Last Frame");
            if (shot.Variation is Variation.Small)
            {
                if (shot.LastFrameText.Length > 0)
                {
                    log.Add(TextKinds.SmallWithLastFrame, lastHeading, $"Shot {shot.Id} has small variation, so its last frame isn't made; write (small variation — not required), or make the variation medium.");
                }
            }
            else
            {
                LastFrame(shot, lastHeading, log);
            }

            ModeHasPictures(shot.FirstFrame, log);
            ModeHasPictures(shot.LastFrame, log);
            if (shot.Clip is { SeedancePrompt: null, KlingPrompt: null })
            {
                log.Add(TextKinds.NoVideoPrompt, shot.Clip.Source, $"Shot {shot.Id} has no prompt for its clip; write one under ### Seedance 2.0 (Primary) or ### Kling 3.0 (Fallback).");
            }
        }
    }

    private static void LastFrame(Shot shot, SourceLine heading, FindingLog log)
    {
        if (shot.LastFrameText.Length == 0)
        {
            log.Add(LinkKinds.NoLastFrameText, heading, $"Shot {shot.Id} has {shot.Variation.ToString().ToLowerInvariant()} variation, but no text under ### Last Frame; describe how the shot ends, or make the variation small.");
        }

        if (shot.LastFrame is null or { Prompt.Length: 0 })
        {
            log.Add(TextKinds.NoLastFrameBlock, shot.LastFrame?.Source ?? shot.Source, $"Shot {shot.Id} has no prompt for its last frame; write **Prompt**: and a quote under ### Frame 2: last-frame.");
        }
    }

    private static void ModeHasPictures(FrameSpec? spec, FindingLog log)
    {
        if (spec is { Mode: GenerationMode.ImageToImage } && !spec.References.Any(reference => reference is not FrameReference.Place))
        {
            log.Add(TextKinds.ModeWithoutPicture, spec.Source, "The mode is Image-to-image, but no frame, portrait or picture is listed; list what it's made from, or write Text-to-image.");
        }
    }
}
