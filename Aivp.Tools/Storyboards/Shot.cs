namespace Aivp.Tools.Storyboards;

/// <summary>One camera set-up: the smallest thing that is generated, judged, chosen and animated. Read from <c>shots/shot-NN.md</c>.</summary>
/// <param name="Id">For example <c>1.2</c>.</param>
/// <param name="Slug">Names the shot's files, for example <c>shot-02</c>: the shot file's own name without <c>.md</c>.</param>
/// <param name="Source">The shot's file.</param>
/// <param name="Scene">Where it plays.</param>
/// <param name="Camera">The set-up, with its framing and angle.</param>
/// <param name="Variation">Decides whether there is a last frame.</param>
/// <param name="Duration">Screen time. More than zero, at most one minute.</param>
public sealed record Shot(ShotId Id, string Slug, SourceLine Source, SceneId Scene, Camera Camera, Variation Variation, TimeSpan Duration)
{
    /// <summary>Arrows and words, as written.</summary>
    public string? Emotion { get; init; }

    /// <summary>A hero shot: gets the better model when the budget allows.</summary>
    public bool IsPrimary { get; init; }

    /// <summary>How the shot begins; null: the storyboard doesn't say.</summary>
    public ShotTransition? Transition { get; init; }

    /// <summary>Everyone named in the shot's Characters table, in its order, visible or not.</summary>
    public IReadOnlyList<CastMember> Cast { get; init; } = [];

    /// <summary>What the first frame shows.</summary>
    public string FirstFrameText { get; init; } = "";

    /// <summary>What the last frame shows; empty for small variation.</summary>
    public string LastFrameText { get; init; } = "";

    /// <summary>What moves: camera and subjects.</summary>
    public string MotionText { get; init; } = "";

    /// <summary>Dialogue, music and sound.</summary>
    public ShotAudio Audio { get; init; } = new();

    /// <summary>How the first frame is to be generated.</summary>
    public FrameSpec FirstFrame { get; init; } = new();

    /// <summary>How the last frame is to be generated; null when the shot has none.</summary>
    public FrameSpec? LastFrame { get; init; }

    /// <summary>How the clip is to be generated.</summary>
    public ClipSpec Clip { get; init; } = new();

    /// <summary>The frames this shot needs: the first, and for medium and large variation the last.</summary>
    public IReadOnlyList<FrameId> Frames => Variation is Variation.Small
        ? [new(Slug, FrameKind.First)]
        : [new(Slug, FrameKind.First), new(Slug, FrameKind.Last)];

    /// <summary>The specification of one of the shot's frames.</summary>
    public FrameSpec Spec(FrameKind kind) => kind is FrameKind.Last && LastFrame is not null ? LastFrame : FirstFrame;

    /// <summary>Who can be seen in one of the shot's frames, in the table's order.</summary>
    public IEnumerable<CastMember> VisibleIn(FrameKind kind) => Cast.Where(member => member.In(kind).Visible);
}
