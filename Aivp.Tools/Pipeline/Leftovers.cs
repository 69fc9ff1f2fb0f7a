using System.Globalization;
using Aivp.Tools.Storyboards;
using Aivp.Tools.Storyboards.Files;

namespace Aivp.Tools.Pipeline;

/// <summary>Candidates and takes that lost. Those of a keyframe or clip that isn't chosen yet, or that a person must still look at, stay, and so does what was chosen.</summary>
internal sealed class Leftovers(string project)
{
    private const string Takes = "video/takes";
    private readonly ProjectLogs _logs = new(project);

    /// <summary>Deletes them.</summary>
    /// <returns>What was deleted, relative to the project.</returns>
    public async Task<IReadOnlyList<string>> RemoveAsync(CancellationToken cancellationToken)
    {
        List<string> removed = [];
        foreach (string file in Files(Path.Combine(project, ProjectPaths.Candidates)))
        {
            if (Frame(file) is { } frame && await IsSettledAsync(frame, cancellationToken))
            {
                File.Delete(file);
                removed.Add($"{ProjectPaths.Candidates}/{Path.GetFileName(file)}");
            }
        }

        foreach (string file in Files(Path.Combine(project, Takes)))
        {
            if (Shot(file) is { } shot && await IsLostAsync(shot, file, cancellationToken))
            {
                File.Delete(file);
                removed.Add($"{Takes}/{Path.GetFileName(file)}");
            }
        }

        return removed;
    }

    private static List<string> Files(string folder) => Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal)] : [];

    private static string? Shot(string file)
    {
        string name = Path.GetFileNameWithoutExtension(file);
        int mark = name.LastIndexOf("-t", StringComparison.Ordinal);
        return mark > 0 && int.TryParse(name[(mark + 2)..], NumberStyles.None, CultureInfo.InvariantCulture, out _) && Path.GetExtension(file) is ".mp4" ? name[..mark] : null;
    }

    // The clip that the shot has was accepted, and this take isn't the one. The ledger's store keeps what was paid for.
    private async Task<bool> IsLostAsync(string shot, string file, CancellationToken cancellationToken) =>
        File.Exists(_logs.Full(ProjectPaths.Clip(shot)))
        && await _logs.ReadAsync(ProjectPaths.ClipLog(shot), ProjectJson.Readable.ClipLog, cancellationToken) is { Status: "completed", Takes: { } takes } log
        && takes.Select((take, i) => (take.File, i)).Any(take => take.File == $"{Takes}/{Path.GetFileName(file)}" && take.i != log.Selected);

    // Only names that we give: whatever else the user keeps there is none of ours.
    private static FrameId? Frame(string file)
    {
        string name = Path.GetFileNameWithoutExtension(file);
        int mark = name.LastIndexOf("-c", StringComparison.Ordinal);
        return mark > 3
            && name[..mark] is var frame && (frame.EndsWith("-ff", StringComparison.Ordinal) || frame.EndsWith("-lf", StringComparison.Ordinal))
            && int.TryParse(name[(mark + 2)..], NumberStyles.None, CultureInfo.InvariantCulture, out _)
            && Path.GetExtension(file) is ".png" or ".json"
                ? FrameId.FromString(name[..mark])
                : null;
    }

    private async Task<bool> IsSettledAsync(FrameId frame, CancellationToken cancellationToken) =>
        File.Exists(_logs.Full(ProjectPaths.Frame(frame)))
        && await _logs.ReadAsync(ProjectPaths.ImageLog(frame.ToString()), ProjectJson.Readable.FrameLog, cancellationToken) is { Status: "completed" };
}
