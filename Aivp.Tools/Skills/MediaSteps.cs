using System.Globalization;

namespace Aivp.Tools.Skills;

/// <summary>How far single pictures and clips are, as steps.</summary>
internal sealed class MediaSteps(IProgress<SkillStep> steps) : IProgress<MediaProgress>
{
    private readonly Lock _lock = new();
    private readonly HashSet<int> _done = [];
    private readonly HashSet<int> _known = [];

    public void Report(MediaProgress value)
    {
        lock (_lock)
        {
            if (value.Number > 0)
            {
                _known.Add(value.Number);
            }

            if (value.Status is "DOWNLOADING")
            {
                _done.Add(value.Number);
            }

            steps.Report(new(_done.Count, _known.Count == 0 ? null : _known.Count, Words(value)));
        }
    }

    private static string Words(MediaProgress value) => value switch
    {
        { Status: "ESTIMATED", Text: string text } => text,
        { Status: "IN_QUEUE", QueuePosition: int position } => string.Create(CultureInfo.InvariantCulture, $"{value.Number}: queued (position {position})"),
        { Status: "DOWNLOADING", Bytes: long bytes } => string.Create(CultureInfo.InvariantCulture, $"{value.Number}: downloading ({bytes / 1024} KiB)"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{value.Number}: {value.Status.ToLowerInvariant().Replace('_', ' ')}"),
    };
}
