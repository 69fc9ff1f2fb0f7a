namespace Aivp.Tools.Storyboards;

/// <summary>A row of <c>camera-tree.md</c>.</summary>
/// <param name="Scene">The scene the camera stands in.</param>
/// <param name="Camera">Name, framing and angle.</param>
/// <param name="Source">The row.</param>
/// <param name="Parent">The camera whose picture this one is cut from or refined; null for a root.</param>
/// <param name="Shots">The shots it films.</param>
public sealed record CameraPosition(SceneId Scene, Camera Camera, SourceLine Source, string? Parent, IReadOnlyList<ShotId> Shots)
{
    /// <summary>The parent's shot whose picture is meant, where it's said.</summary>
    public ShotId? ParentShot { get; init; }

    /// <summary>Whether the parent's picture covers all that this camera sees; null where it isn't said.</summary>
    public bool? Covers { get; init; }

    /// <summary>What the parent's picture lacks.</summary>
    public string? Missing { get; init; }
}
