using Aivp.Tools.Jobs;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Skills;

/// <summary>What is in a project now.</summary>
/// <param name="Project">The folder, absolute.</param>
/// <param name="Name">As its author calls it.</param>
/// <param name="Characters">Everyone in the film.</param>
/// <param name="Scenes">The places.</param>
/// <param name="Shots">In story order.</param>
/// <param name="Film">The finished film, relative to the project; null: not there yet.</param>
/// <param name="ContactSheet">All candidates on one picture; null: not there yet.</param>
/// <param name="Budget">What it may cost and has cost; null: nothing was ever bought.</param>
public sealed record ProjectOverview(
    string Project,
    string Name,
    IReadOnlyList<ProjectOverview.CharacterLine> Characters,
    IReadOnlyList<ProjectOverview.SceneLine> Scenes,
    IReadOnlyList<ProjectOverview.ShotLine> Shots,
    string? Film,
    string? ContactSheet,
    Budget? Budget)
{
    /// <summary>A character.</summary>
    /// <param name="Id">Key.</param>
    /// <param name="Name">Name.</param>
    /// <param name="Pictures">Reference pictures that are there, relative to the project.</param>
    public sealed record CharacterLine(CharacterId Id, string Name, IReadOnlyList<string> Pictures);

    /// <summary>A place.</summary>
    /// <param name="Id">Key.</param>
    /// <param name="Name">Name.</param>
    /// <param name="Pictures">Background and style frame, where they are there.</param>
    public sealed record SceneLine(SceneId Id, string Name, IReadOnlyList<string> Pictures);

    /// <summary>A shot.</summary>
    /// <param name="Id">For example <c>1.2</c>.</param>
    /// <param name="Scene">Where it plays.</param>
    /// <param name="Seconds">How long.</param>
    /// <param name="Cast">Who is in it.</param>
    /// <param name="Frames">Its keyframes.</param>
    /// <param name="Clip">Relative to the project; null: not there yet.</param>
    public sealed record ShotLine(
        ShotId Id, SceneId Scene, double Seconds, IReadOnlyList<CharacterId> Cast, IReadOnlyList<FrameLine> Frames, string? Clip);

    /// <summary>A keyframe.</summary>
    /// <param name="Frame">For example <c>shot-02-ff</c>.</param>
    /// <param name="Status"><c>missing</c>, <c>accepted</c>, <c>needs_review</c> or <c>own</c> (the user's own picture).</param>
    /// <param name="Score">The chosen candidate's; null: unscored.</param>
    /// <param name="Candidates">How many were made.</param>
    public sealed record FrameLine(FrameId Frame, string Status, double? Score, int Candidates);
}
