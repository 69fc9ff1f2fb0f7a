using System.ComponentModel;
using Aivp.Tools.Catalog;
using Aivp.Tools.Errors;
using Aivp.Tools.Pipeline;

namespace Aivp.Tools.Skills;

/// <summary>Putting a film together and looking it over, as a model sees it.</summary>
internal sealed class FinishingFunctions(IFinishingSkills skills)
{
    private const string ProjectFile = "a file of the project, or an absolute path.";
    private static readonly AssembleOptions s_usual = new();

    [Description("Puts the film together from a project's clips, which must all be there: transitions, cards, music, a narrator, subtitles, another shape, size or format. Up-to-date films are kept, what was changed by hand is never overwritten, and a later produce_film keeps what was chosen for film.mp4. Generates nothing, costs nothing; may take minutes.")]
    public async Task<AssemblyReport> AssembleFilmAsync(
        [Description(SkillHelp.Project)] string project,
        [Description("The film's file in the project's folder. Without it film.mp4, or a name that says what is different about it.")] string? output = null,
        [Description("Between shots: what the storyboard says, none, crossfade, or scenes (a crossfade where the scene changes).")] TransitionChoice transition = TransitionChoice.Storyboard,
        [Description("Seconds a transition takes where the storyboard doesn't say, 0.1 to 5.")] double transition_length = 0.5,
        [Description("A card before the film, lines apart by '|'; an empty text is the project's name. Without it no card.")] string? title = null,
        [Description("A card behind it; an empty text is 'The End'. Without it no card.")] string? end_title = null,
        [Description("Seconds each card is seen, 1 to 30.")] double card_length = 3,
        [Description("Another shape, for example '9:16': the picture follows the figures. Not with resolution.")] string? aspect = null,
        [Description("Another size, for example '1280x720'. Without it the clips'.")] string? resolution = null,
        [Description("Frames in a second, 1 to 120. Without it the clips'.")] double? fps = null,
        [Description("h264 plays everywhere, h265 is smaller, prores and dnxhr are for editors.")] FilmCodec codec = FilmCodec.H264,
        [Description("0 (without loss) to 51 (tiny and ugly), for h264 and h265.")] int quality = 18,
        [Description("Music for the whole film, repeated until it ends: " + ProjectFile)] string? music = null,
        [Description("How loud the music is where nobody speaks, 0 to 2.")] double music_volume = 0.5,
        [Description("Music steps back where somebody speaks.")] bool ducking = true,
        [Description("A narrator's recording, which begins with the film: " + ProjectFile)] string? voice_over = null,
        [Description("How loud the narrator is, 0 to 4.")] double voice_volume = 1,
        [Description("How loud the film is made, -40 to -5 LUFS.")] double loudness = -14,
        [Description("True: leave the sound as loud as it is.")] bool keep_loudness = false,
        [Description("True: write the dialogue into the picture. The .srt file is written in any case.")] bool burn_subtitles = false,
        [Description("Height of the letters in thousandths of the picture's shorter side, 10 to 200.")] int subtitle_size = 48,
        [Description("Of the letters, as '#rrggbb'.")] string subtitle_color = "#ffffff",
        [Description("Around the letters, as '#rrggbb'.")] string subtitle_outline = "#000000",
        [Description("'bottom', 'center' or 'top'.")] string subtitle_position = "bottom",
        [Description("Show only a stretch of a shot's clip, in seconds: '1.2=0.5-4', several with commas between.")] string? trim = null,
        [Description("Show a shot faster or slower, '1.2=0.5', or all of them, '1.25'; several with commas between.")] string? speed = null,
        [Description("True: also write the cuts as an edit decision list.")] bool edl = false,
        [Description("True: also write the timeline as FCPXML.")] bool fcpxml = false,
        [Description("Also make a small moving picture of it.")] AnimatedPreview preview = AnimatedPreview.None,
        [Description("True: also put what a lip-sync tool needs of each talking shot into handoff/.")] bool handoff = false,
        CancellationToken cancellationToken = default)
    {
        AssembleOptions options = s_usual with
        {
            Output = output,
            Transition = transition,
            TransitionLength = Seconds("transition_length", transition_length),
            Title = title,
            EndTitle = end_title,
            CardLength = Seconds("card_length", card_length),
            Aspect = aspect,
            Resolution = resolution is null ? null : SizeChoice.Parse(resolution) ?? throw new SkillArgumentException("resolution", $"'{resolution}' isn't a size; write width x height, for example 1280x720."),
            FramesPerSecond = fps,
            Codec = codec,
            Quality = quality,
            Music = music,
            MusicVolume = music_volume,
            Ducking = ducking,
            VoiceOver = voice_over,
            VoiceVolume = voice_volume,
            Loudness = keep_loudness ? null : loudness,
            BurnSubtitles = burn_subtitles,
            SubtitleSize = subtitle_size,
            SubtitleColor = subtitle_color,
            SubtitleOutline = subtitle_outline,
            SubtitlePosition = subtitle_position,
            Trims = FilmEdits.Trims(trim),
            Speeds = FilmEdits.Speeds(speed),
            Edl = edl,
            FcpXml = fcpxml,
            Preview = preview,
            Handoff = handoff,
        };
        IProgress<SkillStep> steps = SkillProgress.Steps;
        steps.Report(new(0, 1, "putting the film together"));
        AssemblyReport report = await skills.AssembleAsync(project, options, cancellationToken);
        steps.Report(new(1, 1, report.Film));
        return report;
    }

    [Description("Looks a finished film over: file, sound, black and frozen stretches, each shot's score and takes, what it cost. Says of each check pass, warn or fail and what to do, and writes review/report.json and review/report.html into the project. Generates nothing, costs nothing; may take a minute.")]
    public async Task<ReviewReport> ReviewFilmAsync(
        [Description(SkillHelp.Project)] string project,
        [Description("The film, a file of the project. Without it film.mp4.")] string? film = null,
        CancellationToken cancellationToken = default)
    {
        IProgress<SkillStep> steps = SkillProgress.Steps;
        steps.Report(new(0, 1, "looking the film over"));
        ReviewReport report = await skills.ReviewAsync(project, film, cancellationToken);
        steps.Report(new(1, 1, report.Files[^1]));
        return report;
    }

    // More doesn't fit a span of time; what may be meant is the options' to check.
    private static TimeSpan Seconds(string argument, double seconds) => seconds is >= 0 and <= 3600
        ? TimeSpan.FromSeconds(seconds)
        : throw new SkillArgumentException(argument, "write seconds, for example 0.5.");
}
