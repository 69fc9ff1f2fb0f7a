using System.Text.Json;
using Aivp.Tools.Errors;
using Aivp.Tools.Media;
using Aivp.Tools.Pipeline;
using Aivp.Tools.Storage;
using Aivp.Tools.Storyboards;
using Aivp.Tools.Storyboards.Files;

namespace Aivp.Tools.Skills;

/// <summary>The finishing skills over the pipeline's last stage.</summary>
internal sealed class FinishingSkills(StoryboardReader reader, Finisher finisher, FilmReviewer reviewer, IMediaEngine media) : IFinishingSkills
{
    public async Task<AssemblyReport> AssembleAsync(string project, AssembleOptions options, CancellationToken cancellationToken)
    {
        options.Check();
        StoryboardReading reading = await reader.ReadAsync(project, cancellationToken);
        Storyboard storyboard = reading.Storyboard ?? throw new ProjectException(reading.Findings);
        foreach (ShotId shot in options.Trims.Select(trim => trim.Shot).Concat(options.Speeds.Select(speed => speed.Shot).OfType<ShotId>()).Where(id => storyboard.Shots.All(shot => shot.Id != id)))
        {
            throw new SkillArgumentException("trim", $"there is no shot {shot}; {NearestName.Hint(shot.ToString(), [.. storyboard.Shots.Select(shot => shot.Id.ToString())])}");
        }

        if (options.Output is string output && Path.GetRelativePath(storyboard.Folder, Path.GetFullPath(output, storyboard.Folder)) is var inside)
        {
            options = inside.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(inside) || Path.GetDirectoryName(inside) is { Length: > 0 }
                ? throw new SkillArgumentException("output", "name a file of the project's own folder, for example film-short.mp4; copy it from there.")
                : options with { Output = inside };
        }

        string[] missing = [.. storyboard.Shots.Select(shot => ProjectPaths.Clip(shot.Slug)).Where(clip => !File.Exists(Path.Combine(storyboard.Folder, clip)))];
        if (missing.Length > 0)
        {
            throw new SkillArgumentException("project", $"{missing.Length} of {storyboard.Shots.Count} clips aren't there yet ({string.Join(", ", missing.Take(3))}{(missing.Length > 3 ? ", …" : "")}); make them with: aivp produce {project}");
        }

        using RunLock run = RunLock.Enter(storyboard.Folder);
        FinishedFilm film = await finisher.MakeAsync(storyboard, Within(storyboard.Folder, options), cancellationToken);
        MediaInfo info = await media.ProbeAsync(Path.Combine(storyboard.Folder, options.FileName), cancellationToken);
        return new(
            project,
            options.FileName,
            info.Duration ?? TimeSpan.Zero,
            info.Size,
            Math.Round(info.FramesPerSecond ?? 0, 3),
            film.State is FileState.UpToDate or FileState.UsersOwn,
            film.Files,
            film.Remarks)
        {
            SourceLoudness = film.Log?.SourceLoudness,
        };
    }

    public async Task<ReviewReport> ReviewAsync(string project, string? film, CancellationToken cancellationToken)
    {
        StoryboardReading reading = await reader.ReadAsync(project, cancellationToken);
        Storyboard storyboard = reading.Storyboard ?? throw new ProjectException(reading.Findings);
        ProjectLogs files = new(storyboard.Folder);
        string relative = Path.GetRelativePath(storyboard.Folder, Path.GetFullPath(film ?? ProjectPaths.Film, storyboard.Folder)).Replace('\\', '/');
        if (relative.StartsWith("..", StringComparison.Ordinal) || !File.Exists(files.Full(relative)))
        {
            throw new SkillArgumentException("film", $"there is no {relative} in the project; make it with: aivp assemble {project}");
        }

        string json = $"{ProjectPaths.Review}/report.json", html = $"{ProjectPaths.Review}/report.html";
        ReviewReport report = await reviewer.ReviewAsync(storyboard, relative, cancellationToken) with { Files = [json, html] };
        await AtomicFile.WriteAsync(files.Full(json), JsonSerializer.Serialize(report, ReviewJson.ReviewReport) + "\n", cancellationToken);
        await AtomicFile.WriteAsync(files.Full(html), await PageAsync(storyboard, files, report, cancellationToken), cancellationToken);
        return report;
    }

    // The middle of each shot as the film shows it; without a known place there's no picture.
    private async Task<string> PageAsync(Storyboard storyboard, ProjectLogs files, ReviewReport report, CancellationToken cancellationToken)
    {
        ShotReview[] placed = [.. report.Shots.Where(shot => shot is { Start: not null, Duration: not null }).OrderBy(shot => shot.Start)];
        MediaInfo info = await media.ProbeAsync(files.Full(report.Film), cancellationToken);
        IReadOnlyList<byte[]> stills = placed.Length == 0
            ? []
            : await ReviewStills.TakeAsync(media, files.Full(report.Film), info, [.. placed.Select(shot => shot.Start!.Value + (shot.Duration!.Value / 2))], cancellationToken);
        return ReviewPage.Write(storyboard.Name, report, [.. report.Shots.Select(shot => Array.IndexOf(placed, shot) is int at and >= 0 ? stills[at] : null)]);
    }

    private static SkillJson ReviewJson { get; } = new(new JsonSerializerOptions(SkillJson.Readable.Options) { WriteIndented = true });

    // Files of the project are kept relative to it, so that it can be moved.
    private static AssembleOptions Within(string folder, AssembleOptions options) => options with { Music = Kept(options.Music, folder), VoiceOver = Kept(options.VoiceOver, folder) };

    private static string? Kept(string? file, string folder)
    {
        if (file is null)
        {
            return null;
        }

        string relative = Path.GetRelativePath(folder, Path.GetFullPath(file, folder));
        return relative.StartsWith("..", StringComparison.Ordinal) ? Path.GetFullPath(file, folder) : relative.Replace('\\', '/');
    }
}
