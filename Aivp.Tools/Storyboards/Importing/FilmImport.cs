using Aivp.Tools.Storyboards.Files;
using Aivp.Tools.Storyboards.Files.Kinds;

namespace Aivp.Tools.Storyboards.Importing;

/// <summary>Finds out what a file or folder of another program is, and reads it.</summary>
internal sealed class FilmImport(Func<string, string?> variables)
{
    private static readonly string[] s_configurations = ["pipeline_config.yaml", "pipeline_config.yml", "config.yaml", "output/config.yaml"];
    private static readonly string[] s_storyboards = ["storyboard.json", "storyboard/storyboard.json", "metadata/storyboard.json"];
    private static readonly string[] s_prompts = ["prompts-final.md", "script/prompts-final.md"];
    private static readonly string[] s_engines = ["shots.json", "data/shots.json", "film.json", "data/film.json"];

    /// <summary>Reads it.</summary>
    /// <param name="path">The file or folder.</param>
    /// <param name="log">Everything that's wrong.</param>
    /// <param name="homeless">Everything that has no place in a project.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>What it was, in words, and the film; null where nothing could be read, which the log says.</returns>
    public async Task<(string Kind, ImportedFilm? Film)> ReadAsync(string path, FindingLog log, List<HomelessValue> homeless, CancellationToken cancellationToken)
    {
        string full = Path.GetFullPath(path), root = Directory.GetCurrentDirectory();
        ImportSource Source(string file) => new(root, Path.GetRelativePath(root, file).Replace('\\', '/'), log, homeless, variables);
        if (File.Exists(full))
        {
            return await FileAsync(Source(full), cancellationToken);
        }

        ImportSource folder = Source(full);
        if (!Directory.Exists(full))
        {
            folder.Error(ImportKinds.NothingThere, 0, "There's no such file or folder.");
            return ("nothing", null);
        }

        LayoutImporter layout = new(folder, full);
        foreach (string[] names in new[] { s_configurations, s_storyboards, s_prompts, s_engines, ["output/keyframe_prompts.json", "keyframe_prompts.json", "output/enhanced_prompt.json"] })
        {
            if (LayoutFiles.Existing(full, names) is { } file)
            {
                (string kind, ImportedFilm? film) = names == s_engines ? ("shots, characters and locations", await EngineAsync(full, Source, cancellationToken)) : await FileAsync(Source(file), cancellationToken);
                return (kind, film is not null && layout.IsThere && !kind.StartsWith("keyframe", StringComparison.Ordinal) ? layout.WithFiles(film) : film);
            }
        }

        if (layout.IsThere)
        {
            return ("pictures and clips", await layout.FilmAsync(cancellationToken));
        }

        if (!log.HasErrors)
        {
            folder.Error(ImportKinds.NothingThere, 0, $"There's nothing to import: neither {s_configurations[0]}, {s_storyboards[0]}, {s_prompts[0]} nor {s_engines[0]}, and no pictures in {string.Join(", ", "keyframes", "output/frames", "data/generated/images")}.");
        }

        return ("nothing", null);
    }

    private static async Task<(string Kind, ImportedFilm? Film)> FileAsync(ImportSource source, CancellationToken cancellationToken)
    {
        switch (Path.GetExtension(source.File).ToLowerInvariant())
        {
            case ".yaml" or ".yml":
                return ("keyframe pipeline", await PipelineImporter.ReadAsync(source, cancellationToken));
            case ".md":
                return ("prompts", await source.ReadAsync(cancellationToken) is { } prompts ? PromptsImporter.Read(source, prompts) : null);
            case ".json":
                break;
            default:
                source.Error(ImportKinds.NothingThere, 0, "Files that can be imported end in .yaml, .json or .md.");
                return ("nothing", null);
        }

        if (await source.ReadAsync(cancellationToken) is not { } text || JsonTree.Read(source, text) is not { } root)
        {
            return ("JSON", null);
        }

        string[] keys = root is ImportNode.Map map ? [.. map.Entries.Select(entry => entry.Key)] : [];
        if (keys.Contains("keyframe_prompts") || keys.Contains("video_prompts"))
        {
            SegmentReader segments = new(source, new(source), new(source), 5);
            return ("keyframe prompts", new() { Shots = [.. new PromptFile(source, segments).Read(root).OrderBy(shot => shot.Id)] });
        }

        if (keys.Contains("style_guide") || keys.Contains("project") || (root is ImportNode.Map old && old.Entries.FirstOrDefault(entry => entry.Key == "shots").Value is ImportNode.Row { Items: [ImportNode.Map first, ..] } && first.Entries.Any(entry => entry.Key == "shot_id")))
        {
            return ("storyboard", LegacyImporter.Read(source, root));
        }

        EngineImporter engine = new();
        engine.Add(source, root, null);
        return ("shots, characters and locations", engine.Film(source));
    }

    private static async Task<ImportedFilm?> EngineAsync(string folder, Func<string, ImportSource> source, CancellationToken cancellationToken)
    {
        EngineImporter engine = new();
        ImportSource? shots = null;
        foreach (string kind in new[] { "characters", "locations", "jobs", "shots", "film" })
        {
            if (LayoutFiles.Existing(folder, $"{kind}.json", $"data/{kind}.json") is { } file)
            {
                ImportSource one = source(file);
                shots = kind is "shots" or "film" ? shots ?? one : shots;
                if (await one.ReadAsync(cancellationToken) is { } text && JsonTree.Read(one, text) is { } root)
                {
                    engine.Add(one, root, kind is "film" ? null : kind);
                }
            }
        }

        return engine.Film(shots!);
    }
}
