using Aivp.Tools.Pipeline.Planning;
using Aivp.Tools.Storage;
using Aivp.Tools.Storyboards;
using Aivp.Tools.Storyboards.Files;

namespace Aivp.Tools.Pipeline;

/// <summary>The last stage: the contact sheet, the preview's pictures, and the film when every clip is there.</summary>
internal sealed class FinalCut(Finisher finisher)
{
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
        return await FilmAsync(production, cancellationToken);
    }

    // Put together as it was last time: whoever gave it a title keeps it.
    private async Task<string> FilmAsync(Production production, CancellationToken cancellationToken)
    {
        FilmLog? before = await production.Files.ReadAsync(Finisher.LogOf(ProjectPaths.Film), ProjectJson.Readable.FilmLog, cancellationToken);
        FinishedFilm film = await finisher.MakeAsync(production.Storyboard, FinishJson.Read(before?.Finish) with { Output = null }, cancellationToken);
        foreach (string remark in film.Remarks)
        {
            production.Progress.Report(new FilmEvent.Remark(remark));
        }

        if (film.Log is { } log)
        {
            bool reused = film.State is FileState.UpToDate;
            if (reused)
            {
                production.CountReused();
            }
            else
            {
                production.CountMade();
            }

            production.Progress.Report(new FilmEvent.FilmReady(ProjectPaths.Film, TimeSpan.FromSeconds(log.Duration), reused));
        }

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
