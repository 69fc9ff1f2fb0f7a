using System.Globalization;
using System.Text.RegularExpressions;

namespace Aivp.Tools.Prompts;

/// <summary>A motion text taken apart: what the camera does, and what moves before it.</summary>
/// <param name="Camera">As written, without the word camera; empty where it isn't said.</param>
/// <param name="Action">The rest.</param>
internal sealed partial record MotionParts(string Camera, string Action)
{
    private const int MostCommands = 3;
    private const int MostSteps = 5;

    // Hailuo's names. Source: fal's description of minimax/hailuo-02.
    private static readonly (Regex Words, string Command)[] s_commands =
    [
        (Of(@"\bpan\w*\b[^,.]*\bleft"), "Pan left"), (Of(@"\bpan\w*\b[^,.]*\bright"), "Pan right"),
        (Of(@"\b(?:truck|slid|track)\w*\b[^,.]*\bleft"), "Truck left"), (Of(@"\b(?:truck|slid|track)\w*\b[^,.]*\bright"), "Truck right"),
        (Of(@"\bpush\w*|\bdoll(?:y|ies|ying)\s+(?:slowly\s+)?(?:in|forward|closer)|\bmoves?\s+(?:slowly\s+)?(?:in|closer)\b"), "Push in"),
        (Of(@"\bpull\w*|\bdoll(?:y|ies|ying)\s+(?:slowly\s+)?(?:out|back|away)|\bmoves?\s+(?:slowly\s+)?(?:back|away)\b"), "Pull out"),
        (Of(@"\b(?:pedestal|crane|boom|jib)\w*\b[^,.]*\bup|\brises?\b|\brising\b"), "Pedestal up"),
        (Of(@"\b(?:pedestal|crane|boom|jib)\w*\b[^,.]*\bdown|\blowers?\b|\bdescend\w*"), "Pedestal down"),
        (Of(@"\btilt\w*\b[^,.]*\bup"), "Tilt up"), (Of(@"\btilt\w*\b[^,.]*\bdown"), "Tilt down"),
        (Of(@"\bzoom\w*\b[^,.]*\bin"), "Zoom in"), (Of(@"\bzoom\w*\b[^,.]*\bout"), "Zoom out"),
        (Of(@"\bshak\w*|\bhandheld\b|\bhand-held\b"), "Shake"),
        (Of(@"\bfollow\w*|\btracking\b|\btracks\b(?![^,.]*\b(?:left|right))"), "Tracking shot"),
        (Of(@"\bstatic\b|\bfixed\b|\blocked\b|\bstill\b|\bstands\b"), "Static shot"),
    ];

    /// <summary>The camera's movements by Hailuo's names, in the order of the text, at most three: of more it follows none.</summary>
    public IReadOnlyList<string> Commands
    {
        get
        {
            string[] found =
            [
                .. s_commands
                    .Select(command => (command.Command, Match: command.Words.Match(Camera)))
                    .Where(one => one.Match.Success)
                    .OrderBy(one => one.Match.Index)
                    .Select(one => one.Command),
            ];
            // A camera that moves isn't static, whatever else is.
            return [.. (found.Length > 1 ? found.Where(command => command != "Static shot") : found).Take(MostCommands)];
        }
    }

    /// <summary>Takes a motion text apart.</summary>
    public static MotionParts Of(string text, bool? cameraFixed = null)
    {
        List<string> camera = [];
        List<string> action = [];
        foreach (string sentence in Sentence().Matches(text).Select(match => match.Value.Trim()).Where(sentence => sentence.Length > 0))
        {
            if (OfCamera().IsMatch(sentence))
            {
                camera.Add(CameraWord().Replace(sentence, "").Trim(' ', '.', '。', ',', '-').Trim());
            }
            else
            {
                action.Add(sentence);
            }
        }

        string moves = string.Join(", ", camera.Where(part => part.Length > 0));
        return new(moves.Length == 0 && cameraFixed is true ? "static" : moves, string.Join(' ', action));
    }

    /// <summary>The action in steps that follow each other and fill the time, in whole seconds where that's possible.</summary>
    public IReadOnlyList<(string From, string To, string Text)> Steps(TimeSpan duration)
    {
        string[] parts = [.. Then().Split(Action).Select(part => part.Trim(' ', ',', '.', ';')).Where(part => part.Length > 0)];
        int count = Math.Clamp(parts.Length, 1, Math.Min(MostSteps, Math.Max(1, (int)duration.TotalSeconds)));
        string[] steps = parts.Length <= count ? parts : [.. parts[..(count - 1)], string.Join(", ", parts[(count - 1)..])];
        return [.. steps.Select((step, i) => (At(i), i + 1 == steps.Length ? Number(duration.TotalSeconds) : At(i + 1), step))];

        string At(int i) => Number(Math.Round(duration.TotalSeconds * i / count));
    }

    private static string Number(double seconds) => seconds.ToString("0.##", CultureInfo.InvariantCulture);

    private static Regex Of(string pattern) => new(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    [GeneratedRegex(@"[^.。]+(?:\.(?=\d)[^.。]*)*[.。]?")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"^(?:the\s+)?camera\b|^(?:slow|static|fixed|handheld|locked)[\w\s-]*\bcamera\b|^镜头|^机位", RegexOptions.IgnoreCase)]
    private static partial Regex OfCamera();

    [GeneratedRegex(@"^(?:the\s+)?camera\s*[::]?\s*|\s*\bcamera\b", RegexOptions.IgnoreCase)]
    private static partial Regex CameraWord();

    [GeneratedRegex(@",?\s+(?:and\s+)?then\s+|;\s*|(?<=[.。])\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Then();
}
