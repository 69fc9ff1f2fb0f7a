using System.Text.Json.Serialization;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Skills;

/// <summary>One shot: what its author wrote and what has been made of it.</summary>
/// <param name="Project">The folder, absolute.</param>
/// <param name="Id">For example <c>1.2</c>.</param>
/// <param name="Slug">Names its files, for example <c>shot-02</c>.</param>
/// <param name="Source">The shot's file, relative to the project.</param>
/// <param name="Scene">Where it plays.</param>
/// <param name="Camera">For example <c>medium close up, low</c>.</param>
/// <param name="Seconds">How long.</param>
/// <param name="Cast">Who is in it, by name.</param>
/// <param name="FirstFrame">What the first frame shows.</param>
/// <param name="LastFrame">What the last frame shows; empty: it has none.</param>
/// <param name="Motion">What moves.</param>
/// <param name="Dialogue">What is said; null: nothing.</param>
/// <param name="Frames">Its keyframes.</param>
/// <param name="Clip">Its clip; null: not there yet.</param>
public sealed record ShotDetails(
    string Project,
    ShotId Id,
    string Slug,
    string Source,
    SceneId Scene,
    string Camera,
    double Seconds,
    IReadOnlyList<string> Cast,
    string FirstFrame,
    string LastFrame,
    string Motion,
    string? Dialogue,
    IReadOnlyList<ShotDetails.FrameDetails> Frames,
    ShotDetails.ClipDetails? Clip)
{
    /// <summary>A keyframe.</summary>
    /// <param name="Frame">For example <c>shot-02-ff</c>.</param>
    /// <param name="Status">As in <see cref="ProjectOverview.FrameLine"/>.</param>
    /// <param name="File">Relative to the project; null: not there yet.</param>
    /// <param name="Reason">Why this candidate.</param>
    /// <param name="Threshold">The score from which one is accepted.</param>
    /// <param name="Model">What made it.</param>
    /// <param name="Prompt">What was asked for.</param>
    /// <param name="CostUsd">All candidates together.</param>
    /// <param name="Candidates">As they were made.</param>
    public sealed record FrameDetails(
        FrameId Frame,
        string Status,
        string? File,
        string? Reason,
        double? Threshold,
        string? Model,
        string? Prompt,
        decimal CostUsd,
        IReadOnlyList<CandidateDetails> Candidates)
    {
        /// <summary>Why it's this model, where that was left to us.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public string? ModelChoice { get; init; }
    }

    /// <summary>A candidate.</summary>
    /// <param name="Number">As choose_candidate takes it, from 1.</param>
    /// <param name="File">Relative to the project; null: removed.</param>
    /// <param name="Chosen">It is the keyframe.</param>
    /// <param name="Score">0 to 1; null: unscored.</param>
    /// <param name="Reason">Why this score.</param>
    /// <param name="Seed">What it was drawn with.</param>
    /// <param name="CostUsd">What it cost.</param>
    public sealed record CandidateDetails(int Number, string? File, bool Chosen, double? Score, string? Reason, int Seed, decimal CostUsd)
    {
        /// <summary>Who made it, where that's another than the keyframe's model: provider and model.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public string? Model { get; init; }

        /// <summary>Why that one.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public string? ModelChoice { get; init; }
    }

    /// <summary>A clip.</summary>
    /// <param name="File">Relative to the project.</param>
    /// <param name="Model">What made it; null: the user's own.</param>
    /// <param name="Prompt">What was asked for.</param>
    /// <param name="Seed">What it was made with.</param>
    /// <param name="CostUsd">What it cost.</param>
    public sealed record ClipDetails(string File, string? Model, string? Prompt, int? Seed, decimal CostUsd)
    {
        /// <summary>Why it's this model, where that was left to us.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public string? ModelChoice { get; init; }
    }
}
