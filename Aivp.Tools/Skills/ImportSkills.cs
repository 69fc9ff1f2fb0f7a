using System.Text.Json;
using Aivp.Tools.Errors;
using Aivp.Tools.Media;
using Aivp.Tools.Storage;
using Aivp.Tools.Storyboards;
using Aivp.Tools.Storyboards.Files;
using Aivp.Tools.Storyboards.Importing;
using Microsoft.Extensions.Configuration;

namespace Aivp.Tools.Skills;

/// <summary>Imports over the readers of other programs' files: read wholly, written beside the target, checked, then put in place.</summary>
internal sealed class ImportSkills(StoryboardReader reader, IMediaEngine media, IConfiguration configuration) : IImportSkills
{
    private const string Report = "import-report.json";
    private static readonly string[] s_replaced = ["script", "storyboard"];

    public async Task<ImportReport> ImportAsync(string path, string? to, string? name, bool overwrite, CancellationToken cancellationToken)
    {
        FindingLog log = new();
        List<HomelessValue> homeless = [];
        (string kind, ImportedFilm? film) = await new FilmImport(variable => configuration[variable]).ReadAsync(path, log, homeless, cancellationToken);
        if (film is null || log.HasErrors)
        {
            throw new ProjectException(log.Sorted);
        }

        string title = name ?? film.Name ?? Title(path), slug = Slug.Of(title);
        string target = Path.GetFullPath(to ?? (slug.Length > 0 ? slug : throw new SkillArgumentException("name", $"'{title}' has no letters; write a name.")));
        if (!overwrite && s_replaced.FirstOrDefault(part => Directory.Exists(Path.Combine(target, part))) is { } there)
        {
            throw new SkillArgumentException("to", $"{target} is a project already (it has {there}/). Name another folder, or replace it with --overwrite: what it has is then kept in before-import/.");
        }

        string draft = $"{target}.{Guid.NewGuid():n}.tmp";
        try
        {
            ProjectWriter writer = new(film, title);
            foreach ((string file, string text) in writer.Write())
            {
                await AtomicFile.WriteAsync(Path.Combine(draft, file), text, cancellationToken);
            }

            StoryboardReading reading = await reader.ReadAsync(draft, cancellationToken);
            if (reading.Storyboard is null)
            {
                throw new ProjectException(reading.Findings);
            }

            (int pictures, int clips) = await TakeOverAsync(film, writer, draft, cancellationToken);
            homeless.AddRange(film.Shots.Where(shot => shot.Motion is null).Select(shot => new HomelessValue(shot.Source, $"shot {shot.Id}'s motion", "nothing says what moves, so its file says little does; change it there")));
            ImportReport report = new(path, kind, to ?? slug, title, film.Characters.Count, reading.Scenes, reading.Shots, pictures, clips, homeless, reading.Findings);
            await AtomicFile.WriteAsync(Path.Combine(draft, Report), JsonSerializer.Serialize(report, SkillJson.Readable.ImportReport) + "\n", cancellationToken);
            PutInPlace(draft, target);
            return report;
        }
        finally
        {
            if (Directory.Exists(draft))
            {
                Directory.Delete(draft, recursive: true);
            }
        }
    }

    private async Task<(int Pictures, int Clips)> TakeOverAsync(ImportedFilm film, ProjectWriter writer, string draft, CancellationToken cancellationToken)
    {
        int pictures = 0, clips = 0;
        foreach (ImportedCharacter character in film.Characters.Where(character => character.Pictures.Count > 0))
        {
            await PictureAsync(character.Pictures[0], ProjectPaths.Portrait(character.Id, PortraitView.Front));
            for (int i = 1; i < character.Pictures.Count; i++)
            {
                await PictureAsync(character.Pictures[i], $"refs/{character.Id}-{i + 1}.png");
            }
        }

        foreach (ImportedPlace place in WrittenShot.PlacesOf(film).Where(place => place.Picture is not null))
        {
            await PictureAsync(place.Picture!, ProjectPaths.Background(place.Id));
        }

        foreach (WrittenShot shot in writer.Shots)
        {
            if (shot.Shot.FirstFrame is { } first)
            {
                await PictureAsync(first, ProjectPaths.Frame(new(shot.Slug, FrameKind.First)));
            }

            if (shot.HasLast && shot.Shot.LastFrame is { } last)
            {
                await PictureAsync(last, ProjectPaths.Frame(new(shot.Slug, FrameKind.Last)));
            }

            if (shot.Shot.Clip is { } clip)
            {
                await AtomicFile.CopyAsync(clip, Path.Combine(draft, ProjectPaths.Clip(shot.Slug)), cancellationToken);
                clips++;
            }
        }

        return (pictures, clips);

        // A project's pictures are PNG, whatever they came as.
        async Task PictureAsync(string from, string place)
        {
            string file = Path.Combine(draft, place);
            if (MediaKinds.OfFile(from) is MediaKind.Png)
            {
                await AtomicFile.CopyAsync(from, file, cancellationToken);
            }
            else
            {
                await Png.WriteAsync(await media.DecodeAsync(from, cancellationToken), file, cancellationToken);
            }

            pictures++;
        }
    }

    private static void PutInPlace(string draft, string target)
    {
        if (!Directory.Exists(target))
        {
            Directory.Move(draft, target);
            return;
        }

        // What is replaced is the user's work: it's kept, however often this happens.
        string kept = Path.Combine(target, "before-import");
        for (int i = 2; Directory.Exists(kept); i++)
        {
            kept = Path.Combine(target, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"before-import-{i}"));
        }

        foreach (string part in s_replaced.Where(part => Directory.Exists(Path.Combine(target, part))))
        {
            Directory.CreateDirectory(kept);
            Directory.Move(Path.Combine(target, part), Path.Combine(kept, part));
        }

        foreach (string file in Directory.EnumerateFiles(draft, "*", SearchOption.AllDirectories))
        {
            string place = Path.Combine(target, Path.GetRelativePath(draft, file));
            if (File.Exists(place))
            {
                string aside = Path.Combine(kept, Path.GetRelativePath(draft, file));
                Directory.CreateDirectory(Path.GetDirectoryName(aside)!);
                File.Move(place, aside);
            }

            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            File.Move(file, place);
        }
    }

    private static string Title(string path)
    {
        string full = Path.GetFullPath(path);
        string stem = File.Exists(full) ? Path.GetFileNameWithoutExtension(full) : Path.GetFileName(full.TrimEnd(Path.DirectorySeparatorChar));
        return stem is "pipeline_config" or "storyboard" or "prompts-final" or "film" or "keyframe_prompts" ? Path.GetFileName(Path.GetDirectoryName(full)) is { Length: > 0 } folder ? $"{folder} film" : "Film" : $"{stem} film";
    }
}
