using Aivp.Tools.Storyboards.Files.Kinds;
using Aivp.Tools.Storyboards.Files.Values;

namespace Aivp.Tools.Storyboards.Files.Checks;

/// <summary>Every picture prompt describes a visible character by its anchor phrase, word for word.</summary>
internal sealed class AnchorsAreVerbatim : IRule
{
    public void Check(ProjectDraft project, FindingLog log)
    {
        foreach (Shot shot in project.Shots)
        {
            foreach (FrameKind kind in shot.Frames.Select(frame => frame.Kind))
            {
                FrameSpec? spec = kind is FrameKind.First ? shot.FirstFrame : shot.LastFrame;
                string prompt = Excerpt.OneLine(spec?.Prompt ?? "");
                foreach (CastMember member in shot.VisibleIn(kind).Where(_ => prompt.Length > 0))
                {
                    if (project.Character(member.Character)?.AnchorPhrase is { } anchor && !prompt.Contains(anchor.TrimEnd('.', '。', ' '), StringComparison.Ordinal))
                    {
                        log.Add(TextKinds.AnchorNotVerbatim, spec!.Source, $"@{Excerpt.Of(member.Name)} is visible, but the prompt doesn't hold the anchor phrase as the sheet has it; copy: {anchor}");
                    }
                }
            }
        }
    }
}
