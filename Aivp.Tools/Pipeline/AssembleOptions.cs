using System.Globalization;
using System.Text.RegularExpressions;
using Aivp.Tools.Errors;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Pipeline;

/// <summary>How a film is put together from its clips. The defaults are the command line's, and what a production does.</summary>
public sealed partial record AssembleOptions
{
    /// <summary>The film's file, relative to the project; null: <c>film.mp4</c>, or a name that says what's different about it.</summary>
    public string? Output { get; init; }

    /// <summary>What happens between shots.</summary>
    public TransitionChoice Transition { get; init; }

    /// <summary>How long a transition takes where the storyboard doesn't say, 0.1 to 5 s.</summary>
    public TimeSpan TransitionLength { get; init; } = ShotTransition.UsualLength;

    /// <summary>A card before the film; lines apart by <c>|</c>, empty for the project's name; null: none.</summary>
    public string? Title { get; init; }

    /// <summary>A card behind it; null: none.</summary>
    public string? EndTitle { get; init; }

    /// <summary>How long each card is seen, 1 to 30 s.</summary>
    public TimeSpan CardLength { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>Another shape, for example <c>9:16</c>: the picture follows the figures. Null: as the clips are.</summary>
    public string? Aspect { get; init; }

    /// <summary>The picture's size; null: as the clips are.</summary>
    public PixelSize? Resolution { get; init; }

    /// <summary>Frames in a second, 1 to 120; null: as most clips have.</summary>
    public double? FramesPerSecond { get; init; }

    /// <summary>How the pictures are packed.</summary>
    public FilmCodec Codec { get; init; }

    /// <summary>0 (without loss) to 51 (tiny and ugly), for H.264 and H.265.</summary>
    public int Quality { get; init; } = 18;

    /// <summary>Music for the whole film, repeated until it ends: a file, relative to the project or absolute. Null: none.</summary>
    public string? Music { get; init; }

    /// <summary>How loud the music is where nobody speaks, 0 to 2; 1 is as recorded.</summary>
    public double MusicVolume { get; init; } = 0.5;

    /// <summary>Music steps back where somebody speaks.</summary>
    public bool Ducking { get; init; } = true;

    /// <summary>A narrator's recording, which begins with the film: a file, as for music. Null: none.</summary>
    public string? VoiceOver { get; init; }

    /// <summary>How loud the narrator is, 0 to 4; 1 is as recorded.</summary>
    public double VoiceVolume { get; init; } = 1;

    /// <summary>How loud the film is made, -40 to -5 LUFS; null: left as it is.</summary>
    public double? Loudness { get; init; } = -14;

    /// <summary>Write the dialogue into the picture. The <c>.srt</c> file beside the film is written in any case.</summary>
    public bool BurnSubtitles { get; init; }

    /// <summary>Height of the letters in thousandths of the picture's shorter side, 10 to 200.</summary>
    public int SubtitleSize { get; init; } = 48;

    /// <summary>Of the letters, as <c>#rrggbb</c>.</summary>
    public string SubtitleColor { get; init; } = "#ffffff";

    /// <summary>Around the letters, as <c>#rrggbb</c>.</summary>
    public string SubtitleOutline { get; init; } = "#000000";

    /// <summary><c>bottom</c>, <c>center</c> or <c>top</c>.</summary>
    public string SubtitlePosition { get; init; } = "bottom";

    /// <summary>Shots of which only a stretch is shown.</summary>
    public IReadOnlyList<ShotTrim> Trims { get; init; } = [];

    /// <summary>Shots that are shown faster or slower. One for a shot goes before one for all.</summary>
    public IReadOnlyList<ShotSpeed> Speeds { get; init; } = [];

    /// <summary>Also write the cuts as an edit decision list.</summary>
    public bool Edl { get; init; }

    /// <summary>Also write the timeline as FCPXML.</summary>
    public bool FcpXml { get; init; }

    /// <summary>Also make a small moving picture of it.</summary>
    public AnimatedPreview Preview { get; init; }

    /// <summary>Also put what a lip-sync tool needs of each talking shot into <c>handoff/</c>.</summary>
    public bool Handoff { get; init; }

    /// <summary>Width by height; null: no other shape is wanted.</summary>
    internal double? Ratio => Aspect?.Split(':') is [string wide, string high]
        ? double.Parse(wide, CultureInfo.InvariantCulture) / double.Parse(high, CultureInfo.InvariantCulture)
        : null;

    /// <summary>The film's file, relative to the project: another kind of film has another name, so that none replaces the other.</summary>
    internal string FileName => Output
        ?? $"film{(Aspect is null ? "" : "-" + Aspect.Replace(':', 'x'))}{(Codec is FilmCodec.H265 ? "-h265" : "")}{Assembling.FilmEncoding.Extension(Codec)}";

    /// <summary>Refuses what can't be meant.</summary>
    /// <exception cref="SkillArgumentException">A value is out of its range.</exception>
    public void Check()
    {
        Within("transition_length", TransitionLength.TotalSeconds, 0.1, 5, "0.5 is usual");
        Within("card_length", CardLength.TotalSeconds, 1, 30, "3 is usual");
        Within("fps", FramesPerSecond ?? 24, 1, 120, "24 is usual");
        Within("quality", Quality, 0, 51, "18 is usual, 23 makes smaller files");
        Within("music_volume", MusicVolume, 0, 2, "0.5 is usual");
        Within("voice_volume", VoiceVolume, 0, 4, "1 is as recorded");
        Within("loudness", Loudness ?? -14, -40, -5, "-14 is what video sites play at");
        Within("subtitle_size", SubtitleSize, 10, 200, "48 is usual");
        Is(nameof(Aspect), Aspect is null || Shape().IsMatch(Aspect), "write width, colon, height, for example 9:16.");
        Is("subtitle_color", Colour().IsMatch(SubtitleColor), $"'{SubtitleColor}' isn't a colour; write #rrggbb, for example #ffffff.");
        Is("subtitle_outline", Colour().IsMatch(SubtitleOutline), $"'{SubtitleOutline}' isn't a colour; write #rrggbb, for example #000000.");
        Is("subtitle_position", SubtitlePosition is "bottom" or "center" or "top", $"'{SubtitlePosition}' is unknown; {NearestName.Hint(SubtitlePosition, ["bottom", "center", "top"])}");
        Is("resolution", Resolution is not { } size || (size.Width is >= 16 and <= 8192 && size.Height is >= 16 and <= 8192 && size.Width % 2 == 0 && size.Height % 2 == 0), "write two even numbers from 16 to 8192, for example 1280x720.");
        Is("aspect", Aspect is null || Resolution is null, "give either a shape or a size.");
        Is("output", Output is null || string.Equals(Path.GetExtension(Output), Assembling.FilmEncoding.Extension(Codec), StringComparison.OrdinalIgnoreCase), $"this kind of film is a {Assembling.FilmEncoding.Extension(Codec)} file.");
        foreach (ShotSpeed speed in Speeds)
        {
            Within("speed", speed.Factor, 0.25, 4, "2 is twice as fast");
        }

        foreach (ShotTrim trim in Trims)
        {
            Is("trim", trim.Start >= TimeSpan.Zero && (trim.End is null || trim.End > trim.Start), $"shot {trim.Shot}: the end must come after the beginning.");
        }
    }

    private static void Within(string option, double value, double least, double most, string remark) =>
        Is(option, value >= least && value <= most, string.Create(CultureInfo.InvariantCulture, $"{value} is not between {least} and {most}; {remark}."));

    private static void Is(string option, bool holds, string message)
    {
        if (!holds)
        {
            throw new SkillArgumentException(option.ToLowerInvariant(), message);
        }
    }

    [GeneratedRegex("^[1-9][0-9]?:[1-9][0-9]?$")]
    private static partial Regex Shape();

    [GeneratedRegex("^#[0-9a-fA-F]{6}$")]
    private static partial Regex Colour();
}
