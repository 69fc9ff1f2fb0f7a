using Aivp.Tools.Errors;
using Aivp.Tools.Media;
using Aivp.Tools.Pipeline.Assembling;
using Aivp.Tools.Storyboards;
using Aivp.Tools.Storyboards.Files;

namespace Aivp.Tools.Pipeline;

/// <summary>Says what a film consists of: the storyboard's clips in its order, with transitions, cards, sound and lines as asked for.</summary>
internal sealed class FilmFinish(IMediaEngine media, FigureTracks figures)
{
    /// <summary>The shots' clips, relative to the project: what a lip-sync tool made of one goes before it.</summary>
    public static IReadOnlyList<string> Clips(Storyboard storyboard, ProjectLogs files) =>
        [.. storyboard.Shots.Select(shot => File.Exists(files.Full(ProjectPaths.SyncedClip(shot.Slug))) ? ProjectPaths.SyncedClip(shot.Slug) : ProjectPaths.Clip(shot.Slug))];

    /// <summary>Plans the film. Every clip must be there.</summary>
    /// <param name="storyboard">The project.</param>
    /// <param name="options">What is asked for.</param>
    /// <param name="cards">Where cards are drawn, absolute.</param>
    /// <param name="cancellationToken">Stops the looking.</param>
    /// <exception cref="AivpException">A clip can't be read, or something asked for isn't there.</exception>
    public async Task<FilmCut> PlanAsync(Storyboard storyboard, AssembleOptions options, string cards, CancellationToken cancellationToken)
    {
        ProjectLogs files = new(storyboard.Folder);
        IReadOnlyList<string> clips = Clips(storyboard, files);
        List<FilmClip> shown = [];
        for (int i = 0; i < storyboard.Shots.Count; i++)
        {
            shown.Add(await ClipAsync(files, storyboard.Shots, i, clips[i], options, cancellationToken));
        }

        FilmCut cut = new(shown)
        {
            Size = options.Resolution,
            Ratio = options.Ratio,
            FramesPerSecond = options.FramesPerSecond,
            Codec = options.Codec,
            Quality = options.Quality,
            Sound = new()
            {
                Music = Given("music", options.Music),
                MusicVolume = options.MusicVolume,
                Ducks = options.Ducking,
                VoiceOver = Given("voice_over", options.VoiceOver),
                VoiceVolume = options.VoiceVolume,
                Loudness = options.Loudness,
            },
            Look = new() { Size = options.SubtitleSize, Color = options.SubtitleColor, Outline = options.SubtitleOutline, Position = options.SubtitlePosition },
        };
        return await WithCardsAsync(cut, storyboard, options, cards, cancellationToken);

        string? Given(string option, string? file)
        {
            if (file is null)
            {
                return null;
            }

            string full = Path.GetFullPath(file, storyboard.Folder);
            return File.Exists(full) ? full : throw new SkillArgumentException(option, $"there is no file {file}.");
        }
    }

    /// <summary>The dialogue's lines, each when its shot is seen.</summary>
    /// <param name="storyboard">The project.</param>
    /// <param name="cut">The film.</param>
    /// <param name="draft">Where its clips are.</param>
    public static IReadOnlyList<SubtitleCue> Lines(Storyboard storyboard, FilmCut cut, FilmDraft draft)
    {
        double rate = draft.Format.Rate;
        return [.. cut.Clips.Zip(draft.Layout.Places).Where(pair => pair.First.Name is not null).SelectMany(pair =>
        {
            Shot shot = storyboard.Shot(ShotId.FromString(pair.First.Name!));
            return SubtitleTiming.Of(
                DialogueLine.Read(shot.Audio.Dialogue), shot.Clip.AudioSync, TimeSpan.FromSeconds(pair.Second.Start / rate), TimeSpan.FromSeconds(pair.Second.Frames / rate));
        })];
    }

    private async Task<FilmClip> ClipAsync(
        ProjectLogs files, IReadOnlyList<Shot> shots, int index, string clip, AssembleOptions options, CancellationToken cancellationToken)
    {
        Shot shot = shots[index];
        ShotTrim? trim = options.Trims.LastOrDefault(trim => trim.Shot == shot.Id);
        double speed = (options.Speeds.LastOrDefault(speed => speed.Shot == shot.Id) ?? options.Speeds.LastOrDefault(speed => speed.Shot is null))?.Factor ?? 1;
        TimeSpan length = shot.Clip.Duration ?? shot.Duration, start = trim?.Start ?? TimeSpan.Zero;
        if (start >= length && trim?.End is null)
        {
            throw new SkillArgumentException("trim", $"shot {shot.Id} lasts {length.TotalSeconds:0.##} s, so nothing is left of it from {start.TotalSeconds:0.##} s on.");
        }

        return new(files.Full(clip), ((trim?.End ?? length) - start) / speed)
        {
            Name = shot.Id.ToString(),
            Start = start,
            Speed = speed,
            Transition = index == 0 ? default : Transition(shot, shots[index - 1], options),
            Crop = options.Ratio is double ratio ? await figures.FollowAsync(files, shot, files.Full(clip), ratio, cancellationToken) : null,
        };
    }

    private static ShotTransition Transition(Shot shot, Shot before, AssembleOptions options) => options.Transition switch
    {
        TransitionChoice.None => default,
        TransitionChoice.Storyboard => shot.Transition ?? default,
        TransitionChoice.Scenes when shot.Scene == before.Scene => shot.Transition ?? default,
        _ => shot.Transition ?? new(TransitionKind.Crossfade, options.TransitionLength),
    };

    private async Task<FilmCut> WithCardsAsync(FilmCut cut, Storyboard storyboard, AssembleOptions options, string cards, CancellationToken cancellationToken)
    {
        if (options.Title is null && options.EndTitle is null)
        {
            return cut;
        }

        // Drawn at the film's own size, so that letters are sharp.
        PixelSize size = (await new FilmAssembler(media).DraftAsync(cut, cancellationToken)).Format.Size;
        List<FilmClip> clips = [.. cut.Clips];
        List<SvgPicture> pictures = [];
        if (options.Title is string title)
        {
            clips.Insert(0, Card("title", title.Length > 0 ? title : storyboard.Name));
        }

        if (options.EndTitle is string end)
        {
            clips.Add(Card("end", end.Length > 0 ? end : "The End"));
        }

        await media.RasterizeAsync(pictures, cancellationToken);
        return cut with { Clips = clips };

        FilmClip Card(string name, string text)
        {
            string file = Path.Combine(cards, $"{name}-{size}.png");
            Directory.CreateDirectory(cards);
            pictures.Add(new(CardPainter.Paint(text, size), size, file));
            return new(file, options.CardLength) { Fades = true };
        }
    }
}
