using Aivp.Tools.Storyboards.Files.Documents;
using Aivp.Tools.Storyboards.Files.Kinds;

namespace Aivp.Tools.Storyboards.Files.Values;

/// <summary>Reads <c>cam_1 (MCU, low)</c>.</summary>
internal static class CameraCell
{
    public static Camera? Read(string cell, SourceLine where, FindingLog log)
    {
        string text = PlainText.Of(cell).Replace('（', '(').Replace('）', ')');
        int open = text.IndexOf('('), close = text.LastIndexOf(')');
        string? name = CameraName.Find(open < 0 ? text : text[..open]);
        if (name is null || open < 0 || close < open)
        {
            log.Add(ValueKinds.CameraNotUnderstood, where, $"'{Excerpt.Of(cell)}' is no camera; write its name, shot size and angle: cam_0 (LS, eye-level).");
            return null;
        }

        string[] parts = text[(open + 1)..close].Split([',', '，', '、', ';', '/'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return Create(name, parts, where, log);
    }

    private static Camera? Create(string name, string[] parts, SourceLine where, FindingLog log)
    {
        Framing? framing = null;
        CameraAngle? angle = null;
        List<string> unknown = [];
        foreach (string part in parts)
        {
            if (framing is null && FramingWords.Find(part) is { } size)
            {
                framing = size;
            }
            else if (angle is null && AngleWords.Find(part) is { } direction)
            {
                angle = direction;
            }
            else
            {
                unknown.Add(part);
            }
        }

        // What isn't known stands for whatever is missing, in the usual order; further words are the author's remarks.
        if (framing is null)
        {
            framing = FramingWords.Read(Next(unknown), where, log);
            if (framing is null)
            {
                angle ??= unknown.Count > 0 ? AngleWords.Read(Next(unknown), where, log) : CameraAngle.EyeLevel;
                return null;
            }
        }

        if (angle is null && unknown.Count > 0)
        {
            return AngleWords.Read(Next(unknown), where, log) is { } read ? new(name, framing.Value, read) : null;
        }

        return new(name, framing.Value, angle ?? AssumeEyeLevel(name, where, log));
    }

    public static CameraAngle AssumeEyeLevel(string name, SourceLine where, FindingLog log)
    {
        log.Add(ProjectKinds.AngleNotGiven, where, $"{name} has no angle; eye-level is taken. Write it: {name} (MS, eye-level).");
        return CameraAngle.EyeLevel;
    }

    private static string Next(List<string> unknown)
    {
        string next = unknown.FirstOrDefault("");
        if (unknown.Count > 0)
        {
            unknown.RemoveAt(0);
        }

        return next;
    }
}
