using System.Globalization;
using Aivp.Tools.Errors;
using Aivp.Tools.Pipeline;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Skills;

/// <summary>Edits of single shots as people and models write them, several with commas between.</summary>
public static class FilmEdits
{
    /// <summary>Reads <c>1.2=0.5-4</c>: of shot 1.2's clip what is between these seconds; <c>2.1=1-</c>: from there on.</summary>
    /// <exception cref="SkillArgumentException">An entry isn't such an edit.</exception>
    public static IReadOnlyList<ShotTrim> Trims(string? text) => [.. Entries(text).Select(entry =>
        entry.Split('=') is [string name, string range]
        && ShotId.TryParse(name, out ShotId shot)
        && range.Split('-') is [string start, string end]
        && Number(start) is double from
        && (end.Length == 0 || Number(end) is not null)
            ? new ShotTrim(shot, TimeSpan.FromSeconds(from), Number(end) is double to ? TimeSpan.FromSeconds(to) : null)
            : throw new SkillArgumentException("trim", $"'{entry}' isn't shot=from-to; write seconds, for example 1.2=0.5-4."))];

    /// <summary>Reads <c>1.2=0.5</c>: shot 1.2 at half its speed; <c>1.25</c>: the whole film a quarter faster.</summary>
    /// <exception cref="SkillArgumentException">An entry isn't such an edit.</exception>
    public static IReadOnlyList<ShotSpeed> Speeds(string? text) => [.. Entries(text).Select(entry => entry.Split('=') switch
    {
        [string all] when Number(all) is double factor => new ShotSpeed(null, factor),
        [string name, string speed] when ShotId.TryParse(name, out ShotId shot) && Number(speed) is double factor => new ShotSpeed(shot, factor),
        _ => throw new SkillArgumentException("speed", $"'{entry}' isn't a speed; write 1.25 for all shots, or shot=speed, for example 1.2=0.5."),
    })];

    private static string[] Entries(string? text) => (text ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out double value) ? value : null;
}
