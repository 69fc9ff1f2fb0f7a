using Aivp.Tools.Storyboards.Files;

namespace Aivp.Tools.Pipeline;

/// <summary>The threshold that a project was calibrated to.</summary>
internal static class CalibratedThreshold
{
    /// <summary>Null: it wasn't.</summary>
    public static async Task<double?> OfAsync(string project, CancellationToken cancellationToken) =>
        (await new ProjectLogs(project).ReadAsync(CalibrationLog.File, ProjectJson.Readable.CalibrationLog, cancellationToken))?.Threshold;
}
