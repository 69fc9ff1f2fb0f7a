using System.Globalization;
using System.Text.Json.Nodes;
using Aivp.Tools.Errors;
using Aivp.Tools.Pipeline.Assembling;
using Aivp.Tools.Storage;
using Aivp.Tools.Storyboards;
using Aivp.Tools.Storyboards.Files;

namespace Aivp.Tools.Pipeline;

/// <summary>Brings a film and what belongs to it up to date: made from other clips or in another way, it's made anew; changed by hand, it's left alone.</summary>
internal sealed class Finisher(FilmFinish finish, FilmAssembler assembler, FilmCompanions companions, TimeProvider time)
{
    /// <summary>The log of a film, by the film's file.</summary>
    public static string LogOf(string film) => $"video/log/{Path.GetFileNameWithoutExtension(film)}.json";

    /// <summary>Makes the film where that's needed. Every clip must be there.</summary>
    /// <exception cref="AivpException">A clip can't be read, or the film can't be made.</exception>
    public async Task<FinishedFilm> MakeAsync(Storyboard storyboard, AssembleOptions options, CancellationToken cancellationToken)
    {
        ProjectLogs files = new(storyboard.Folder);
        string film = options.FileName;
        FilmLog? before = await files.ReadAsync(LogOf(film), ProjectJson.Readable.FilmLog, cancellationToken);
        FilmCut cut = await finish.PlanAsync(storyboard, options, files.Full("video/cards"), cancellationToken);
        FilmDraft draft = await assembler.DraftAsync(cut, cancellationToken);
        IReadOnlyList<SubtitleCue> lines = FilmFinish.Lines(storyboard, cut, draft);
        cut = options.BurnSubtitles ? cut with { Burnt = lines } : cut;
        string inputHash = await InputHashAsync(cut, cancellationToken);
        FileState state = await files.StateAsync(film, before, inputHash, cancellationToken);
        if (state is FileState.UsersOwn)
        {
            return new(null, state, [film], [$"{film} was changed by hand and is kept as it is; move it away to have it made anew."]);
        }

        FilmLog? log = state is FileState.UpToDate ? before : null;
        string temporary = AtomicFile.TemporaryFor(files.Full(film));
        try
        {
            AssembledFilm? made = log is null ? await assembler.AssembleAsync(cut, temporary, cancellationToken) : null;
            string source = made is null ? files.Full(film) : temporary;
            log ??= new()
            {
                File = film,
                Clips = [.. FilmFinish.Clips(storyboard, files)],
                Duration = made!.Info.Duration?.TotalSeconds ?? 0,
                Timeline = await TimelineAsync(storyboard, cut, draft, cancellationToken),
                SourceLoudness = made.Loudness is { IsSilent: false } loud ? Math.Round(loud.Integrated, 2) : null,
                Timestamp = time.GetUtcNow().UtcDateTime,
                InputHash = inputHash,
                Sha256 = await Fingerprint.OfFileAsync(temporary, cancellationToken),
                ReplacesSha256 = await files.Sha256Async(film, cancellationToken),
            };
            Companions beside = await companions.WriteAsync(storyboard, options, cut, draft, lines, source, before?.Beside ?? log.Beside, cancellationToken);
            log = log with { Finish = FinishJson.Of(options), Beside = beside.Sha256ByFile };

            // The log first: whoever is killed in between leaves a film that the log still knows.
            await files.WriteAsync(LogOf(film), log, ProjectJson.Readable.FilmLog, cancellationToken);
            if (made is not null)
            {
                AtomicFile.Commit(temporary, files.Full(film));
            }

            return new(log, state, [film, .. beside.Sha256ByFile.Keys], [.. beside.Remarks, .. Remarks(cut, log)]);
        }
        finally
        {
            AtomicFile.Discard(temporary);
        }
    }

    private static IEnumerable<string> Remarks(FilmCut cut, FilmLog log)
    {
        if (cut.Sound.HasMore && log.SourceLoudness is null)
        {
            yield return "Nothing is heard in the film: the music and voices given are silence.";
        }
    }

    private static async Task<IReadOnlyList<FilmPlaceLog>> TimelineAsync(Storyboard storyboard, FilmCut cut, FilmDraft draft, CancellationToken cancellationToken)
    {
        double rate = draft.Format.Rate;
        List<FilmPlaceLog> places = [];
        foreach ((FilmClip clip, FilmPlace place) in cut.Clips.Zip(draft.Layout.Places).Where(pair => pair.First.Name is not null))
        {
            places.Add(new(
                clip.Name!,
                Path.GetRelativePath(storyboard.Folder, clip.File).Replace('\\', '/'),
                await Fingerprint.OfFileAsync(clip.File, cancellationToken),
                Math.Round(place.Start / rate, 3),
                Math.Round(place.Frames / rate, 3)));
        }

        return places;
    }

    // Everything that shows or is heard in the film, and nothing else.
    private static async Task<string> InputHashAsync(FilmCut cut, CancellationToken cancellationToken)
    {
        JsonArray clips = [];
        foreach (FilmClip clip in cut.Clips)
        {
            clips.Add(new JsonObject
            {
                ["sha256"] = await Fingerprint.OfFileAsync(clip.File, cancellationToken),
                ["shown"] = string.Create(CultureInfo.InvariantCulture, $"{clip.Start} {clip.Length} {clip.Speed} {clip.Transition.Kind} {clip.Transition.Length} {clip.Fades}"),
                ["crop"] = clip.Crop is null ? null : string.Join(' ', clip.Crop.Stops),
            });
        }

        FilmSound sound = cut.Sound;
        return Fingerprint.Of(new JsonObject
        {
            ["clips"] = clips,
            ["picture"] = string.Create(CultureInfo.InvariantCulture, $"{cut.Size} {cut.Ratio} {cut.FramesPerSecond} {cut.Codec} {cut.Quality}"),
            ["music"] = sound.Music is null ? null : await Fingerprint.OfFileAsync(sound.Music, cancellationToken),
            ["voice"] = sound.VoiceOver is null ? null : await Fingerprint.OfFileAsync(sound.VoiceOver, cancellationToken),
            ["sound"] = string.Create(CultureInfo.InvariantCulture, $"{sound.MusicVolume} {sound.Ducks} {sound.VoiceVolume} {sound.Loudness}"),
            ["burnt"] = cut.Burnt.Count == 0 ? null : $"{cut.Look} {string.Join('\n', cut.Burnt)}",
        });
    }
}
