using System.Globalization;
using Aivp.Tools.Storyboards;
using Aivp.Tools.Storyboards.Files;

namespace Aivp.Tools.Pipeline;

/// <summary>Candidates that lost. Those of a keyframe that isn't chosen yet, or that a person must still look at, stay.</summary>
internal sealed class Leftovers(string project)
{
    private readonly ProjectLogs _logs = new(project);

    /// <summary>Deletes them.</summary>
    /// <returns>What was deleted, relative to the project.</returns>
    public async Task<IReadOnlyList<string>> RemoveAsync(CancellationToken cancellationToken)
    {
        string folder = Path.Combine(project, ProjectPaths.Candidates);
        List<string> removed = [];
        foreach (string file in Directory.Exists(folder) ? Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).ToList() : [])
        {
            if (Frame(file) is { } frame && await IsSettledAsync(frame, cancellationToken))
            {
                File.Delete(file);
                removed.Add($"{ProjectPaths.Candidates}/{Path.GetFileName(file)}");
            }
        }

        return removed;
    }

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
