namespace Aivp.Tools.Storyboards;

/// <summary>A project as read from its files and found free of errors: every reference in it leads somewhere.</summary>
/// <param name="Name">The project's name, from the frame plan's heading, else the folder's.</param>
/// <param name="Folder">The project's folder, absolute.</param>
/// <param name="Scenes">In story order.</param>
/// <param name="Characters">By name.</param>
/// <param name="Shots">In story order.</param>
/// <param name="Cameras">All scenes' camera positions.</param>
/// <param name="FramePlan">The frame plan's entries, as written.</param>
public sealed record Storyboard(
    string Name,
    string Folder,
    IReadOnlyList<Scene> Scenes,
    IReadOnlyList<Character> Characters,
    IReadOnlyList<Shot> Shots,
    IReadOnlyList<CameraPosition> Cameras,
    IReadOnlyList<PlannedFrame> FramePlan)
{
    /// <summary>The sheet of a scene that a shot names.</summary>
    public Scene Scene(SceneId id) => Scenes.First(scene => scene.Id == id);

    /// <summary>The sheet of a character that a shot names.</summary>
    public Character Character(CharacterId id) => Characters.First(character => character.Id == id);

    /// <summary>The shot with this id.</summary>
    public Shot Shot(ShotId id) => Shots.First(shot => shot.Id == id);

    /// <summary>The shot whose files have this slug.</summary>
    public Shot Shot(string slug) => Shots.First(shot => shot.Slug == slug);
}
