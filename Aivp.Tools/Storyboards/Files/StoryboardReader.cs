using Aivp.Tools.Storyboards.Files.Checks;
using Aivp.Tools.Storyboards.Files.Documents;
using Aivp.Tools.Storyboards.Files.Kinds;
using Aivp.Tools.Storyboards.Files.Plans;
using Aivp.Tools.Storyboards.Files.Sheets;
using Aivp.Tools.Storyboards.Files.Shots;

namespace Aivp.Tools.Storyboards.Files;

/// <summary>Reads a project's folder and reports everything that is wrong or doubtful in it at once. Writes nothing.</summary>
internal sealed class StoryboardReader
{
    private readonly IReadOnlyList<IRule> _ofEachFile = Rules.OfEachFile;
    private readonly IReadOnlyList<IRule> _betweenShots = Rules.BetweenShots;

    /// <summary>Reads the folder that holds <c>script/</c> and <c>storyboard/</c>.</summary>
    public async Task<StoryboardReading> ReadAsync(string folder, CancellationToken cancellationToken)
    {
        FindingLog log = new();
        string root = Path.GetFullPath(folder);
        if (!Directory.Exists(root))
        {
            log.Add(FileKinds.NoProject, new(".", 0), $"There's no folder '{folder}'; name the one that holds script/ and storyboard/.");
            return new(null, log.Sorted, 0, 0, 0);
        }

        ProjectFiles files = new(root, log);
        Dictionary<string, MarkdownFile> read = [];
        IReadOnlyList<string> shots = ShotFiles.In(files, log);
        foreach (string path in Paths(files, log).Concat(shots))
        {
            if (await files.ReadAsync(path, cancellationToken) is { } file)
            {
                read.Add(path, file);
            }
        }

        // Prose for people: of use where it can be read, and no reason to stop where it can't.
        ProjectFiles prose = new(root, new());
        foreach (string path in new[] { ProjectPaths.StoryboardText, ProjectPaths.Script }.Where(prose.Has))
        {
            if (await prose.ReadAsync(path, cancellationToken) is { } file)
            {
                read.Add(path, file);
            }
        }

        ProjectDraft draft = Draft(root, read, log, out string? name);
        bool allShotsRead = shots.Count > 0 && shots.All(read.ContainsKey);
        foreach (IRule rule in allShotsRead ? _ofEachFile.Concat(_betweenShots) : _ofEachFile)
        {
            rule.Check(draft, log);
        }

        Storyboard? storyboard = log.HasErrors
            ? null
            : new(name ?? Path.GetFileName(root.TrimEnd(Path.DirectorySeparatorChar)), root, InStoryOrder(draft), draft.Characters, draft.Shots, draft.Cameras, draft.FramePlan);
        return new(storyboard, log.Sorted, draft.Scenes.Count, draft.Characters.Count, draft.Shots.Count);
    }

    private static List<string> Paths(ProjectFiles files, FindingLog log) =>
    [
        .. Sheets(files, ProjectPaths.SceneSheets, log),
        .. Sheets(files, ProjectPaths.CharacterSheets, log),
        .. new[] { ProjectPaths.FramePlan, ProjectPaths.CameraTree, ProjectPaths.Preview }.Where(files.Has),
    ];

    private static IEnumerable<string> Sheets(ProjectFiles files, string folder, FindingLog log)
    {
        Dictionary<string, string> byKey = [];
        foreach (string path in files.In(folder))
        {
            if (byKey.TryAdd(Slug.Of(Path.GetFileNameWithoutExtension(path)), path))
            {
                yield return path;
            }
            else
            {
                string key = Slug.Of(Path.GetFileNameWithoutExtension(path));
                log.Add(FileKinds.SameKeyTwice, new(path, 0), $"This sheet and {byKey[key]} have the same key, {key}; keep one.");
            }
        }
    }

    private static ProjectDraft Draft(string root, Dictionary<string, MarkdownFile> read, FindingLog log, out string? name)
    {
        MarkdownFile[] shotFiles = [.. In(ProjectPaths.Shots)];
        Scene[] scenes = [.. In(ProjectPaths.SceneSheets).Select(file => new SceneSheetReader(file, log).Read())];
        Character[] characters = [.. In(ProjectPaths.CharacterSheets).Select(file => new CharacterSheetReader(file, log).Read())];
        MarkdownFile? planFile = read.GetValueOrDefault(ProjectPaths.FramePlan), treeFile = read.GetValueOrDefault(ProjectPaths.CameraTree);

        // Which shots are planned may be needed to number the files, and the files' names to read the plan's references.
        ShotId[] planned = planFile is null ? [] : [.. new FramePlanReader(planFile, ShotNames.None, new()).Read().Select(frame => frame.Shot).Distinct()];
        IReadOnlyList<(MarkdownFile File, ShotId Id)> numbered = new ShotNumbering(planned, log).Number(shotFiles);
        ShotNames names = new(numbered.ToDictionary(shot => shot.File.Stem, shot => shot.Id));
        FramePlanReader? plan = planFile is null ? null : new(planFile, names, log);
        name = plan?.ProjectName;
        return new(
            root,
            scenes,
            characters,
            [.. numbered.Select(shot => new ShotReader(shot.File, shot.Id, names, log).Read()).OrderBy(shot => shot.Id)],
            treeFile is null ? [] : new CameraTreeReader(treeFile, log).Read(),
            plan?.Read() ?? [])
        {
            Files = read,
        };

        IEnumerable<MarkdownFile> In(string folder) => read.Values.Where(file => file.Path.StartsWith(folder + "/", StringComparison.Ordinal));
    }

    private static Scene[] InStoryOrder(ProjectDraft draft)
    {
        List<SceneId> order = [.. draft.Shots.Select(shot => shot.Scene).Distinct()];
        return [.. draft.Scenes.OrderBy(scene => order.IndexOf(scene.Id) is int place and >= 0 ? place : int.MaxValue)];
    }
}
