using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Aivp.Tools.Pipeline;
using Aivp.Tools.Skills;
using Aivp.Tools.Storyboards;

namespace Aivp.Agent.Cli;

/// <summary>The options of <c>assemble</c>. Their ranges are the skill's business.</summary>
internal sealed class AssembleArguments
{
    private static readonly AssembleOptions s_defaults = new();

    private readonly Option<string?> _output = Text("--output", "The film's file in the project's folder. [default: film.mp4, or a name that says what's different about it]", "FILE", "-o");
    private readonly Option<TransitionChoice?> _transition = Choice<TransitionChoice>("--transition", "storyboard (what each shot says, else cuts), none, crossfade, or scenes (a crossfade where the scene changes). [default: storyboard]");
    private readonly Option<double?> _transitionLength = Number("--transition-length", "Seconds, where the storyboard doesn't say. [default: 0.5]", "S");
    private readonly Option<string?> _title = new("--title") { Description = "A card before the film, lines apart by '|'; without TEXT the project's name.", HelpName = "TEXT", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string?> _end = new("--end-title") { Description = "A card behind it; without TEXT 'The End'.", HelpName = "TEXT", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<double?> _cardLength = Number("--card-length", "Seconds each card is seen. [default: 3]", "S");
    private readonly Option<string?> _aspect = Text("--aspect", "Another shape, for example 9:16: the picture follows the figures.", "W:H");
    private readonly Option<string?> _resolution = Text("--resolution", "Another size. [default: the clips']", "WxH");
    private readonly Option<double?> _fps = Number("--fps", "Frames in a second. [default: the clips']", "N");
    private readonly Option<FilmCodec?> _codec = Choice<FilmCodec>("--codec", "h264, h265, or for editors prores or dnxhr. [default: h264]");
    private readonly Option<int?> _quality = new("--quality") { Description = "0 (without loss) to 51, for h264 and h265. [default: 18]", HelpName = "N" };
    private readonly Option<string?> _music = Text("--music", "Music, repeated until the film ends.", "FILE");
    private readonly Option<double?> _musicVolume = Number("--music-volume", "Where nobody speaks, 0 to 2. [default: 0.5]", "N");
    private readonly Option<bool> _noDucking = new("--no-ducking") { Description = "Music doesn't step back where somebody speaks." };
    private readonly Option<string?> _voice = Text("--voice-over", "A narrator's recording, which begins with the film.", "FILE");
    private readonly Option<double?> _voiceVolume = Number("--voice-volume", "0 to 4. [default: 1]", "N");
    private readonly Option<double?> _loudness = Number("--loudness", "LUFS. [default: -14]", "N");
    private readonly Option<bool> _keepLoudness = new("--keep-loudness") { Description = "Leave the sound as loud as it is." };
    private readonly Option<bool> _burn = new("--burn-subtitles") { Description = "Write the dialogue into the picture. The .srt file is written in any case." };
    private readonly Option<int?> _subtitleSize = new("--subtitle-size") { Description = "Thousandths of the picture's shorter side. [default: 48]", HelpName = "N" };
    private readonly Option<string?> _subtitleColor = Text("--subtitle-color", "[default: #ffffff]", "#RRGGBB");
    private readonly Option<string?> _subtitleOutline = Text("--subtitle-outline", "[default: #000000]", "#RRGGBB");
    private readonly Option<string?> _subtitlePosition = Text("--subtitle-position", "bottom, center or top. [default: bottom]", "PLACE");
    private readonly Option<string[]> _trim = new("--trim") { Description = "Show only a stretch of a shot's clip: 1.2=0.5-4.", HelpName = "SHOT=FROM-TO" };
    private readonly Option<string[]> _speed = new("--speed") { Description = "Show a shot faster or slower, 1.2=0.5, or all of them, 1.25.", HelpName = "SHOT=FACTOR" };
    private readonly Option<bool> _edl = new("--edl") { Description = "Also write the cuts for editors, as an edit decision list." };
    private readonly Option<bool> _fcpxml = new("--fcpxml") { Description = "Also write the timeline as FCPXML." };
    private readonly Option<AnimatedPreview?> _preview = Choice<AnimatedPreview>("--preview", "Also a small moving picture: webp or gif.");
    private readonly Option<bool> _handoff = new("--handoff") { Description = "Also put what a lip-sync tool needs of each talking shot into handoff/." };

    public void AddTo(Command verb)
    {
        foreach (Option option in new Option[]
        {
            _output, _transition, _transitionLength, _title, _end, _cardLength, _aspect, _resolution, _fps, _codec, _quality, _music, _musicVolume, _noDucking, _voice, _voiceVolume,
            _loudness, _keepLoudness, _burn, _subtitleSize, _subtitleColor, _subtitleOutline, _subtitlePosition, _trim, _speed, _edl, _fcpxml, _preview, _handoff,
        })
        {
            verb.Add(option);
        }

        verb.Validators.Add(result =>
        {
            if (result.GetResult(_loudness) is not null && result.GetValue(_keepLoudness))
            {
                result.AddError("--loudness and --keep-loudness: choose one.");
            }

            if (result.GetValue(_resolution) is string size && Size(size) is null)
            {
                result.AddError($"--resolution: '{size}' isn't a size; write width x height, for example 1280x720.");
            }
        });
    }

    public AssembleOptions Read(ParseResult parsed) => s_defaults with
    {
        Output = parsed.GetValue(_output),
        Transition = parsed.GetValue(_transition) ?? s_defaults.Transition,
        TransitionLength = Seconds(parsed.GetValue(_transitionLength)) ?? s_defaults.TransitionLength,
        Title = parsed.GetResult(_title) is null ? null : parsed.GetValue(_title) ?? "",
        EndTitle = parsed.GetResult(_end) is null ? null : parsed.GetValue(_end) ?? "",
        CardLength = Seconds(parsed.GetValue(_cardLength)) ?? s_defaults.CardLength,
        Aspect = parsed.GetValue(_aspect),
        Resolution = parsed.GetValue(_resolution) is string size ? Size(size) : null,
        FramesPerSecond = parsed.GetValue(_fps),
        Codec = parsed.GetValue(_codec) ?? s_defaults.Codec,
        Quality = parsed.GetValue(_quality) ?? s_defaults.Quality,
        Music = Full(parsed.GetValue(_music)),
        MusicVolume = parsed.GetValue(_musicVolume) ?? s_defaults.MusicVolume,
        Ducking = !parsed.GetValue(_noDucking),
        VoiceOver = Full(parsed.GetValue(_voice)),
        VoiceVolume = parsed.GetValue(_voiceVolume) ?? s_defaults.VoiceVolume,
        Loudness = parsed.GetValue(_keepLoudness) ? null : parsed.GetValue(_loudness) ?? s_defaults.Loudness,
        BurnSubtitles = parsed.GetValue(_burn),
        SubtitleSize = parsed.GetValue(_subtitleSize) ?? s_defaults.SubtitleSize,
        SubtitleColor = parsed.GetValue(_subtitleColor) ?? s_defaults.SubtitleColor,
        SubtitleOutline = parsed.GetValue(_subtitleOutline) ?? s_defaults.SubtitleOutline,
        SubtitlePosition = parsed.GetValue(_subtitlePosition) ?? s_defaults.SubtitlePosition,
        Trims = FilmEdits.Trims(string.Join(',', parsed.GetValue(_trim) ?? [])),
        Speeds = FilmEdits.Speeds(string.Join(',', parsed.GetValue(_speed) ?? [])),
        Edl = parsed.GetValue(_edl),
        FcpXml = parsed.GetValue(_fcpxml),
        Preview = parsed.GetValue(_preview) ?? s_defaults.Preview,
        Handoff = parsed.GetValue(_handoff),
    };

    // As typed here, not as seen from the project.
    private static string? Full(string? file) => file is null ? null : Path.GetFullPath(file);

    private static TimeSpan? Seconds(double? seconds) => seconds is double value ? TimeSpan.FromSeconds(value) : null;

    private static PixelSize? Size(string text) =>
        text.Split('x', '×') is [string width, string height]
        && int.TryParse(width, NumberStyles.None, CultureInfo.InvariantCulture, out int w)
        && int.TryParse(height, NumberStyles.None, CultureInfo.InvariantCulture, out int h)
            ? new PixelSize(w, h)
            : null;

    private static Option<string?> Text(string name, string description, string help, params string[] aliases) => new(name, aliases) { Description = description, HelpName = help };

    private static Option<double?> Number(string name, string description, string help) => MediaOptions.Number<double>(name, description, help);

    private static Option<T?> Choice<T>(string name, string description)
        where T : struct, Enum => new(name)
        {
            Description = description,
            HelpName = "NAME",
            CustomParser = result => Read<T>(result, name),
        };

    private static T? Read<T>(ArgumentResult result, string name)
        where T : struct, Enum
    {
        string text = result.Tokens[0].Value;
        string[] names = [.. Enum.GetNames<T>().Select(known => known.ToLowerInvariant())];
        if (names.Contains(text.ToLowerInvariant()) && Enum.TryParse(text, ignoreCase: true, out T value))
        {
            return value;
        }

        result.AddError($"{name}: '{text}' is unknown; {NearestName.Hint(text, names)}");
        return null;
    }
}
