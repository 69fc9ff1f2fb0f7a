using System.Text.Json.Serialization;

namespace Aivp.Tools.Pipeline;

/// <summary>Something a production tells whoever watches. Doors show it; nothing depends on it.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event")]
[JsonDerivedType(typeof(StageStarted), "stage_started")]
[JsonDerivedType(typeof(PictureReady), "picture_ready")]
[JsonDerivedType(typeof(CandidateJudged), "candidate_judged")]
[JsonDerivedType(typeof(FrameChosen), "frame_chosen")]
[JsonDerivedType(typeof(ClipJudged), "clip_judged")]
[JsonDerivedType(typeof(ClipReady), "clip_ready")]
[JsonDerivedType(typeof(FilmReady), "film_ready")]
[JsonDerivedType(typeof(Remark), "remark")]
public abstract record FilmEvent
{
    /// <summary>A stage begins.</summary>
    /// <param name="Stage">Which.</param>
    /// <param name="Total">How many pieces it has, those kept from earlier runs included.</param>
    public sealed record StageStarted(FilmStage Stage, int Total) : FilmEvent;

    /// <summary>A reference picture (portrait, turnaround sheet, background) is there.</summary>
    /// <param name="File">Relative to the project.</param>
    /// <param name="Reused">It was there already and is up to date, or is the user's own.</param>
    public sealed record PictureReady(string File, bool Reused) : FilmEvent;

    /// <summary>A candidate has its verdict.</summary>
    /// <param name="Frame">For example <c>shot-02-ff</c>.</param>
    /// <param name="Index">From 0.</param>
    /// <param name="Score">Null: unscored.</param>
    /// <param name="Reason">One sentence.</param>
    public sealed record CandidateJudged(string Frame, int Index, double? Score, string Reason) : FilmEvent;

    /// <summary>A keyframe is chosen, or has no candidate worth choosing.</summary>
    /// <param name="Frame">For example <c>shot-02-ff</c>.</param>
    /// <param name="Index">The chosen candidate, from 0.</param>
    /// <param name="Score">Its score; null: unscored.</param>
    /// <param name="Status">Accepted, or the best of a bad lot.</param>
    /// <param name="Candidates">How many were made.</param>
    /// <param name="Reused">Chosen in an earlier run and up to date.</param>
    public sealed record FrameChosen(string Frame, int Index, double? Score, ChoiceStatus Status, int Candidates, bool Reused) : FilmEvent;

    /// <summary>A take of a clip has been through the gate.</summary>
    /// <param name="Shot">For example <c>shot-02</c>.</param>
    /// <param name="Take">From 0.</param>
    /// <param name="Score">Of its worst stretch or its last frame; null: unscored.</param>
    /// <param name="Accepted">It may go into the film.</param>
    /// <param name="Reason">What is wrong, from when to when; or what was done about it.</param>
    public sealed record ClipJudged(string Shot, int Take, double? Score, bool Accepted, string Reason) : FilmEvent;

    /// <summary>A clip is there.</summary>
    public sealed record ClipReady(string Shot, string File, bool Reused) : FilmEvent;

    /// <summary>The film is there.</summary>
    public sealed record FilmReady(string File, TimeSpan Duration, bool Reused) : FilmEvent;

    /// <summary>Something a person should know that stops nothing.</summary>
    public sealed record Remark(string Message) : FilmEvent;
}
