using System.Globalization;
using System.Text;

namespace Aivp.Tools.Storyboards.Importing;

/// <summary>Writes the frame plan and the camera tree: each scene's first camera is its root, the others are made from its picture.</summary>
internal sealed class PlanWriter(string name, IReadOnlyList<WrittenShot> shots)
{
    private readonly StringBuilder _text = new();

    /// <summary><c>frame-plan.md</c>.</summary>
    public string FramePlan()
    {
        _text.Clear();
        WrittenShot[] lasts = [.. shots.Where(shot => shot.HasLast)];
        Add($"# Frame Generation Plan — {name}\n\n## Summary\n\n| Metric | Value |\n|--------|-------|\n| Total frames to generate | {shots.Count + lasts.Length} |\n| First-frame only (small var) | {shots.Count - lasts.Length} |\n");
        Add($"| First + last frame (medium/large) | {lasts.Length} |\n| Unique camera positions | {shots.Count} |\n| Scenes | {shots.Select(shot => shot.Scene).Distinct().Count()} |\n\n## Generation Queue\n\n");
        int number = 0;
        Add($"### Priority 1: Root Cameras (Establishing Shots)\n\n");
        foreach (WrittenShot shot in shots.Where(shot => shot.Root is null))
        {
            First(shot, ++number);
        }

        Add($"### Priority 2: Child Cameras\n\n");
        foreach (WrittenShot shot in shots.Where(shot => shot.Root is not null))
        {
            First(shot, ++number);
        }

        Add($"### Priority 3: Last Frames (medium/large variation only)\n\n");
        foreach (WrittenShot shot in lasts)
        {
            Add($"#### Frame {++number} — Shot {shot.Shot.Id} last-frame\n\n- **Variation**: {shot.Variation}\n- **References**:\n  - Shot {shot.Shot.Id} first-frame (start state)\n- **Generation mode**: Image-to-image (apply motion)\n\n");
        }

        return _text.ToString();
    }

    /// <summary><c>camera-tree.md</c>.</summary>
    public string CameraTree()
    {
        _text.Clear();
        Add($"# Camera Tree — {name}\n\n");
        foreach (IGrouping<SceneId, WrittenShot> scene in shots.GroupBy(shot => shot.Scene))
        {
            Add($"## Scene: {scene.Key}\n\n### Camera Positions\n\n| cam_idx | Type | Angle | Shots | Parent | Covers? | Missing |\n|---------|------|-------|-------|--------|---------|---------|\n");
            foreach (WrittenShot shot in scene)
            {
                string parent = shot.Root is { } root ? $"{root.Camera} (shot {root.Shot.Id}) | no | what its own angle shows" : "— (root) | — | —";
                Add($"| {shot.Camera} | {shot.Size} | {shot.Angle} | {shot.Shot.Id} | {parent} |\n");
            }

            Add($"\n");
        }

        return _text.ToString();
    }

    private void First(WrittenShot shot, int number)
    {
        Add($"#### Frame {number} — Shot {shot.Shot.Id} first-frame\n\n- **Camera**: {shot.Camera} ({shot.Size}, {shot.Angle})\n- **Scene**: {shot.Scene}\n");
        if (shot.Root is { } root)
        {
            Add($"- **Parent**: {root.Camera} (Shot {root.Shot.Id})\n- **References**:\n  - Prior frame: Shot {root.Shot.Id} first-frame (the place)\n");
        }
        else
        {
            Add($"- **References**:\n  - Scene bg: `scenes/{shot.Scene}.md` prompt\n");
        }

        foreach (ImportedFigure figure in shot.Shot.Figures.Where(figure => figure.First is not null))
        {
            Add($"  - Character: @{figure.Name} ({(Files.Values.FacingWords.Find(figure.First!)?.Facing switch { Facing.Profile => "side", Facing.Away => "back", _ => "front" })}) — as described\n");
        }

        Add($"- **Generation mode**: {(shot.Root is null && shot.Shot.Figures.Count == 0 ? "Text-to-image" : "Image-to-image")}\n\n");
    }

    private void Add(FormattableString text) => _text.Append(text.ToString(CultureInfo.InvariantCulture));
}
