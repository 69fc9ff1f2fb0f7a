using Aivp.Tools.Pipeline.Judging;

namespace Aivp.Tools.Pipeline;

/// <summary>What a clip's frames must show: as at its keyframes, and between two that differ, as at one or the other.</summary>
/// <param name="First">As at the first keyframe.</param>
/// <param name="Last">As at the last one; the same where the shot has only one.</param>
internal sealed record ClipExpectations(Expectation First, Expectation Last)
{
    /// <summary>Somebody must be recognised.</summary>
    public bool HasPeople => First.Figures.Count > 0 || Last.Figures.Count > 0;

    /// <summary>What a frame may show, the likelier first.</summary>
    /// <param name="moment">A part of the clip, 0 to 1.</param>
    public IReadOnlyList<Expectation> At(double moment) =>
        moment <= 0 || ReferenceEquals(First, Last) ? [First]
        : moment >= 1 ? [Last]
        : [.. (moment < 0.5 ? new[] { First, Last } : [Last, First]), .. Both()];

    // Who comes may be there before who leaves has gone.
    private IEnumerable<Expectation> Both()
    {
        ExpectedFigure[] more = [.. Last.Figures.Where(figure => First.Figures.All(other => other.Character.Id != figure.Character.Id))];
        bool leaves = First.Figures.Any(figure => Last.Figures.All(other => other.Character.Id != figure.Character.Id));
        return more.Length > 0 && leaves
            ? [First with { Figures = [.. First.Figures, .. more], Others = [.. First.Others.Where(other => more.All(figure => figure.Character.Id != other.Character.Id))] }]
            : [];
    }
}
