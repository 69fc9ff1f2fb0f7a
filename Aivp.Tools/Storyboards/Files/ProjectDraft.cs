using Aivp.Tools.Storyboards.Files.Documents;

namespace Aivp.Tools.Storyboards.Files;

/// <summary>A project as far as it could be read, for the checks: its references may lead nowhere.</summary>
/// <param name="Folder">The project's folder, absolute.</param>
/// <param name="Scenes">By name.</param>
/// <param name="Characters">By name.</param>
/// <param name="Shots">In story order.</param>
/// <param name="Cameras">In the tree's order; empty without a tree.</param>
/// <param name="FramePlan">In the plan's order; empty without a plan.</param>
internal sealed record ProjectDraft(
    string Folder,
    IReadOnlyList<Scene> Scenes,
    IReadOnlyList<Character> Characters,
    IReadOnlyList<Shot> Shots,
    IReadOnlyList<CameraPosition> Cameras,
    IReadOnlyList<PlannedFrame> FramePlan)
{
    private readonly Dictionary<ShotId, Shot> _shots = Shots.ToDictionary(shot => shot.Id);

    /// <summary>Each file that could be read, by its path.</summary>
    public required IReadOnlyDictionary<string, MarkdownFile> Files { get; init; }

    public MarkdownFile? FramePlanFile => Files.GetValueOrDefault(ProjectPaths.FramePlan);

    public MarkdownFile? CameraTreeFile => Files.GetValueOrDefault(ProjectPaths.CameraTree);

    /// <summary>Whether the shot's scene could be read.</summary>
    public static bool KnowsScene(Shot shot) => shot.Scene.Value is { Length: > 0 };

    /// <summary>Whether the shot's scene and camera could be read.</summary>
    public static bool KnowsCamera(Shot shot) => KnowsScene(shot) && shot.Camera.Name.Length > 0;

    /// <summary>Whether a file is there, readable or not.</summary>
    public bool Has(string path) => File.Exists(Path.Combine(Folder, path));

    public Shot? Shot(ShotId id) => _shots.GetValueOrDefault(id);

    public Character? Character(CharacterId id) => Characters.FirstOrDefault(character => character.Id == id);

    public Scene? Scene(SceneId id) => Scenes.FirstOrDefault(scene => scene.Id == id);

    /// <summary>The line of a heading in the file of a shot or sheet; the file as a whole where it has none.</summary>
    public SourceLine Heading(SourceLine file, string title) => file with { Line = Files[file.File].Find(title)?.Line ?? 0 };

    /// <summary>The line of the file's first heading.</summary>
    public SourceLine Heading(SourceLine file) => file with { Line = Files[file.File].Heading?.Line ?? 0 };

    /// <summary>The line of a row in a shot's Metadata table.</summary>
    public SourceLine Row(Shot shot, string key) =>
        shot.Source with { Line = Files[shot.Source.File].Find("Metadata")?.Facts.FirstOrDefault(fact => fact.Is(key))?.Line ?? 0 };
}
