using System.Globalization;
using Aivp.Tools.Pipeline;

namespace Aivp.Tools.Skills;

/// <summary>A production's events as steps: finished pieces of those known so far.</summary>
internal sealed class FilmSteps(IProgress<SkillStep> steps) : IProgress<FilmEvent>
{
    private readonly Lock _lock = new();
    private int _done;
    private int _total;

    public void Report(FilmEvent value)
    {
        lock (_lock)
        {
            string message = Note(value);
            steps.Report(new(_done, _total == 0 ? null : _total, message) { Event = value });
        }
    }

    private string Note(FilmEvent value)
    {
        switch (value)
        {
            case FilmEvent.StageStarted started:
                _total += started.Total;
                return string.Create(CultureInfo.InvariantCulture, $"{started.Stage.ToString().ToLowerInvariant()}: {started.Total}");
            case FilmEvent.PictureReady picture:
                _done++;
                return picture.File;
            case FilmEvent.CandidateJudged judged:
                return string.Create(CultureInfo.InvariantCulture, $"{judged.Frame} candidate {judged.Index + 1}: {judged.Score:0.00}");
            case FilmEvent.FrameChosen frame:
                _done++;
                return $"{frame.Frame}: {(frame.Status is ChoiceStatus.Accepted ? "accepted" : "needs review")}";
            case FilmEvent.ClipJudged judged:
                return $"{judged.Shot} take {judged.Take + 1}: {(judged.Accepted ? "accepted" : judged.Reason)}";
            case FilmEvent.ClipReady clip:
                _done++;
                return clip.File;
            case FilmEvent.FilmReady film:
                _done++;
                return film.File;
            case FilmEvent.Remark remark:
                return remark.Message;
            default:
                return value.GetType().Name;
        }
    }
}
