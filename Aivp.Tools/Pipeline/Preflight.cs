using Aivp.Tools.Errors;
using Aivp.Tools.Pipeline.Planning;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Pipeline;

/// <summary>Asks the models whether they can do all that a film needs, before anything is bought: a clip that can't be made is found out before its keyframes are paid for.</summary>
internal static class Preflight
{
    /// <exception cref="SkillArgumentException">A model can't do a frame or clip, or what it costs isn't known. Says which and why.</exception>
    public static void Check(Production production, IReadOnlyList<FrameNode> frames, IReadOnlyList<Shot> shots)
    {
        CheckFrames(production, frames);
        CheckClips(production, shots);
    }

    /// <inheritdoc cref="Check"/>
    public static void CheckFrames(Production production, IReadOnlyList<FrameNode> frames)
    {
        foreach (FrameNode frame in frames)
        {
            Ask("image_model", frame.Id.ToString(), () => production.EstimateUsd(FrameRequests.Candidate(production, frame, new References(), 0)));
        }
    }

    /// <inheritdoc cref="Check"/>
    public static void CheckClips(Production production, IReadOnlyList<Shot> shots)
    {
        foreach (Shot shot in shots)
        {
            Production by = production.For(shot);
            Ask(ReferenceEquals(by, production) ? "video_model" : "hero_model", shot.Slug, () => ClipPrice.Of(by, shot));
            if (production.Retakes is { } retakes)
            {
                Ask("retake_model", shot.Slug, () => ClipPrice.Of(production.With(retakes), shot));
            }
        }
    }

    private static void Ask(string argument, string piece, Action ask)
    {
        try
        {
            ask();
        }
        catch (SkillArgumentException e)
        {
            string reason = e.Argument is { } of && e.Message.StartsWith($"{of}: ", StringComparison.Ordinal) ? e.Message[(of.Length + 2)..] : e.Message;
            throw new SkillArgumentException(argument, $"{piece} can't be made: {reason}");
        }
    }
}
