using System.Globalization;
using Aivp.Tools.Pipeline;

namespace Aivp.Agent.Cli;

/// <summary>An event as a line for people; null where it's too small for a line of its own.</summary>
internal static class EventText
{
    public static string? Of(FilmEvent value) => value switch
    {
        FilmEvent.StageStarted started => $"{StageName(started.Stage)}: {started.Total}",
        FilmEvent.PictureReady picture => $"  {picture.File}{Kept(picture.Reused)}",
        FilmEvent.FrameChosen { Status: ChoiceStatus.Accepted } frame =>
            $"  {frame.Frame}: accepted, {ScoreText.Of(frame.Score)}, candidate {frame.Index + 1} of {frame.Candidates}{Kept(frame.Reused)}",
        FilmEvent.FrameChosen frame =>
            $"  {frame.Frame}: NEEDS REVIEW, {ScoreText.Of(frame.Score)}, best of {frame.Candidates} is candidate {frame.Index + 1}{Kept(frame.Reused)}",
        FilmEvent.ClipJudged { Accepted: true, Take: 0 } => null,
        FilmEvent.ClipJudged { Accepted: true } clip => $"  {clip.Shot}: take {clip.Take + 1} accepted, {ScoreText.Of(clip.Score)}",
        FilmEvent.ClipJudged clip => $"  {clip.Shot}: take {clip.Take + 1} not accepted, {ScoreText.Of(clip.Score)}: {clip.Reason}",
        FilmEvent.ClipReady clip => $"  {clip.File}{Kept(clip.Reused)}",
        FilmEvent.FilmReady film => string.Create(CultureInfo.InvariantCulture, $"  {film.File}, {film.Duration.TotalSeconds:0.0} s{Kept(film.Reused)}"),
        FilmEvent.Remark remark => $"  note: {remark.Message}",
        _ => null,
    };

    public static string StageName(FilmStage stage) => stage.ToString().ToLowerInvariant();

    private static string Kept(bool reused) => reused ? " (kept)" : "";
}
