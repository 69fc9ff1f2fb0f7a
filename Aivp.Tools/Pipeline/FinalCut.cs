using System.Text.Json.Nodes;
using Aivp.Tools.Media;
using Aivp.Tools.Pipeline.Assembling;
using Aivp.Tools.Pipeline.Planning;
using Aivp.Tools.Storage;
using Aivp.Tools.Storyboards;
using Aivp.Tools.Storyboards.Files;

namespace Aivp.Tools.Pipeline;

/// <summary>The last stage: the contact sheet, the preview's pictures, and the film when every clip is there.</summary>
internal sealed class FinalCut(FilmAssembler assembler, TimeProvider time)
{
    private const string Log = "video/log/film.json";

    /// <summary>Brings the film up to date.</summary>
    /// <returns>The film, relative to the project; null where clips are missing.</returns>
    public async Task<string?> MakeAsync(Production production, IReadOnlyList<FrameNode> frames, CancellationToken cancellationToken)
    {
        IReadOnlyList<Shot> shots = production.Storyboard.Shots;
        string[] clips = [.. shots.Select(shot => ProjectPaths.Clip(shot.Slug))];
        if (production.Options.DryRun)
        {
            if (clips.Any(clip => production.WouldChange([clip]) || !File.Exists(production.Files.Full(clip))))
            {
                production.WouldMake(ProjectPaths.Film, 0);
            }

            return null;
        }

        await PreviewAsync(production, cancellationToken);
        string[] missing = [.. clips.Where(clip => !File.Exists(production.Files.Full(clip)))];
        if (missing.Length > 0)
        {
            production.Progress.Report(new FilmEvent.Remark($"No film yet: {string.Join(", ", missing)} missing."));
            return null;
        }

        production.Progress.Report(new FilmEvent.StageStarted(FilmStage.Film, 1));
        return await FilmAsync(production, clips, cancellationToken);
    }

    private async Task<string> FilmAsync(Production production, string[] clips, CancellationToken cancellationToken)
    {
        JsonArray bytes = [];
        foreach (string clip in clips)
        {
            bytes.Add(await production.Files.Sha256Async(clip, cancellationToken));
        }

        string inputHash = Fingerprint.Of(bytes);
        FilmLog? log = await production.Files.ReadAsync(Log, ProjectJson.Readable.FilmLog, cancellationToken);
        FileState state = await production.Files.StateAsync(ProjectPaths.Film, log, inputHash, cancellationToken);
        if (state is FileState.UsersOwn)
        {
            production.Progress.Report(new FilmEvent.Remark($"{ProjectPaths.Film} was changed by hand and is kept as it is; move it away to have it made anew."));
            return ProjectPaths.Film;
        }

        if (state is FileState.UpToDate)
        {
            production.CountReused();
        }
        else
        {
            string? replaces = await production.Files.Sha256Async(ProjectPaths.Film, cancellationToken);
            string temporary = AtomicFile.TemporaryFor(production.Files.Full(ProjectPaths.Film));
            try
            {
                MediaInfo info = await assembler.AssembleAsync(
                    [.. production.Storyboard.Shots.Select(shot => new FilmClip(production.Files.Full(ProjectPaths.Clip(shot.Slug)), shot.Clip.Duration ?? shot.Duration))],
                    temporary,
                    cancellationToken);
                log = new()
                {
                    File = ProjectPaths.Film,
                    Clips = clips,
                    Duration = info.Duration?.TotalSeconds ?? 0,
                    Timestamp = time.GetUtcNow().UtcDateTime,
                    InputHash = inputHash,
                    Sha256 = await Fingerprint.OfFileAsync(temporary, cancellationToken),
                    ReplacesSha256 = replaces,
                };
                await production.Files.WriteAsync(Log, log, ProjectJson.Readable.FilmLog, cancellationToken);
                AtomicFile.Commit(temporary, production.Files.Full(ProjectPaths.Film));
                production.CountMade();
            }
            finally
            {
                AtomicFile.Discard(temporary);
            }
        }

        production.Progress.Report(new FilmEvent.FilmReady(ProjectPaths.Film, TimeSpan.FromSeconds(log!.Duration), state is FileState.UpToDate));
        return ProjectPaths.Film;
    }

    private static async Task PreviewAsync(Production production, CancellationToken cancellationToken)
    {
        string file = production.Files.Full(ProjectPaths.Preview);
        if (!File.Exists(file))
        {
            return;
        }

        string before = await File.ReadAllTextAsync(file, cancellationToken);
        string after = PreviewPictures.Fill(
            before,
            [.. production.Storyboard.Shots.Select(shot => shot.Slug)],
            shot => File.Exists(production.Files.Full(ProjectPaths.Frame(new(shot, FrameKind.First)))));
        if (after != before)
        {
            await AtomicFile.WriteAsync(file, after, cancellationToken);
        }
    }
}
