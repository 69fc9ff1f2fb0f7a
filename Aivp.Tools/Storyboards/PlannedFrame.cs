namespace Aivp.Tools.Storyboards;

/// <summary>An entry of <c>frame-plan.md</c>.</summary>
/// <param name="Number">As numbered there; the order is not to be trusted, dependencies are.</param>
/// <param name="Shot">The shot.</param>
/// <param name="Kind">First or last frame.</param>
/// <param name="Source">The entry's heading.</param>
public sealed record PlannedFrame(int Number, ShotId Shot, FrameKind Kind, SourceLine Source)
{
    /// <summary>The camera, where it's said.</summary>
    public Camera? Camera { get; init; }

    /// <summary>The scene, where it's said.</summary>
    public SceneId? Scene { get; init; }

    /// <summary>The parent camera's name.</summary>
    public string? ParentCamera { get; init; }

    /// <summary>The parent camera's shot, where it's said.</summary>
    public ShotId? ParentShot { get; init; }

    /// <summary>What the frame is to be made from.</summary>
    public IReadOnlyList<FrameReference> References { get; init; } = [];

    /// <summary>From words or from pictures; null where it isn't said.</summary>
    public GenerationMode? Mode { get; init; }

    /// <summary>Free text.</summary>
    public string? Notes { get; init; }
}
