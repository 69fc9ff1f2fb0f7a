using Aivp.Tools.Errors;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Pipeline;

/// <summary>The clip of one shot by itself, from keyframes that are there.</summary>
internal sealed class ShotAnimation(Clips clips)
{
    /// <summary>Brings the clip up to date.</summary>
    /// <exception cref="SkillArgumentException">A keyframe is missing.</exception>
    /// <exception cref="AivpException">The clip couldn't be made.</exception>
    public async Task MakeAsync(Production production, Shot shot, CancellationToken cancellationToken)
    {
        string[] missing = [.. shot.Frames.Select(ProjectPaths.Frame).Where(frame => !File.Exists(production.Files.Full(frame)))];
        if (missing.Length > 0 && ClipRequests.Of(production.For(shot), shot).FirstFrame is not null)
        {
            throw new SkillArgumentException("shot", $"shot {shot.Id} has no keyframe to animate ({string.Join(", ", missing)} missing); produce_film with shots '{shot.Id}' makes it.");
        }

        production.Progress.Report(new FilmEvent.StageStarted(FilmStage.Clips, 1));
        await clips.MakeAsync(production, shot, cancellationToken);
    }
}
