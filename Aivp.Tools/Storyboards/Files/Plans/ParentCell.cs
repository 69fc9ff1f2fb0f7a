using Aivp.Tools.Storyboards.Files.Documents;
using Aivp.Tools.Storyboards.Files.Kinds;
using Aivp.Tools.Storyboards.Files.Values;

namespace Aivp.Tools.Storyboards.Files.Plans;

/// <summary>Reads <c>cam_0 (shot 1.1)</c> and <c>— (root)</c>.</summary>
internal static class ParentCell
{
    public static (string? Camera, ShotId? Shot) Read(string cell, SourceLine where, FindingLog log)
    {
        string before = PlainText.Of(PlainText.WithoutBrackets(cell));
        if (PlainText.IsNothing(cell) || PlainText.IsNothing(before) || Titles.Normalize(cell).StartsWith("root", StringComparison.Ordinal))
        {
            return (null, null);
        }

        int open = cell.IndexOfAny(['(', '（']);
        string inside = open < 0 ? "" : cell[(open + 1)..].TrimEnd(' ', ')', '）');
        ShotId? shot = null;
        if (inside.Length > 0)
        {
            string first = string.Join(' ', inside.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Take(2));
            if (ShotId.TryParse(first, out ShotId id) || ShotId.TryParse(first.Split(' ')[0], out id))
            {
                shot = id;
            }
            else
            {
                log.Add(ValueKinds.ShotIdNotUnderstood, where, $"'{Excerpt.Of(inside)}' is no shot; write the parent as cam_0 (shot 1.1).");
            }
        }

        if (CameraName.Find(before) is { } name)
        {
            return (name, shot);
        }

        log.Add(ValueKinds.CameraNotUnderstood, where, $"'{Excerpt.Of(cell)}' is no parent camera; write cam_0 (shot 1.1), or — (root).");
        return (null, shot);
    }
}
