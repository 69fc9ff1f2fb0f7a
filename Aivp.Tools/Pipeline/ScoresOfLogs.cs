using Aivp.Tools.Storyboards;
using Aivp.Tools.Storyboards.Files;

namespace Aivp.Tools.Pipeline;

/// <summary>Reads the scores of a film's candidates off the keyframes' logs.</summary>
internal static class ScoresOfLogs
{
    /// <summary>All that were scored.</summary>
    public static async Task<IReadOnlyCollection<double>> ReadAsync(ProjectLogs files, Storyboard storyboard, CancellationToken cancellationToken)
    {
        List<double> scores = [];
        foreach (FrameId frame in storyboard.Shots.SelectMany(shot => shot.Frames))
        {
            FrameLog? log = await files.ReadAsync(ProjectPaths.ImageLog(frame.ToString()), ProjectJson.Readable.FrameLog, cancellationToken);
            scores.AddRange((log?.Candidates ?? []).Select(candidate => candidate.Score).OfType<double>());
        }

        return scores;
    }
}
