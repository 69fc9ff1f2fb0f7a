using Aivp.Tools.Catalog;
using Aivp.Tools.Pipeline.Animating.Motion;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Pipeline;

/// <summary>Cuts a shot that is longer than its model's clips into pieces: where its motion text has planned a cut, else evenly.</summary>
internal static class ClipParts
{
    private const double FramesPerSecond = 24;

    /// <summary>The pieces, in order; one where the model makes the shot at once.</summary>
    public static IReadOnlyList<ClipPart> Of(Shot shot, ModelCard model)
    {
        TimeSpan length = ClipRequests.Length(shot);
        // A clip to work from is as long as it is, and one that's drawn here may be as long as it likes.
        if (model.DrawsFromStoryboard || ClipRequests.IsFromClip(shot) || Longest(model) is not { } longest || length <= longest)
        {
            return [new(0, 1, TimeSpan.Zero, length)];
        }

        List<TimeSpan> cuts = [TimeSpan.Zero];
        while (length - cuts[^1] > longest)
        {
            TimeSpan from = cuts[^1];
            TimeSpan planned = MotionReader.Cuts(shot.MotionText, length).Where(cut => cut > from && cut - from <= longest).DefaultIfEmpty().Max();
            double rest = (length - from).TotalSeconds;
            double even = rest / Math.Ceiling(rest / longest.TotalSeconds);
            cuts.Add(planned > from ? planned : from + TimeSpan.FromSeconds(Math.Floor(even * FramesPerSecond) / FramesPerSecond));
        }

        return [.. cuts.Select((from, i) => new ClipPart(i, cuts.Count, from, (i + 1 < cuts.Count ? cuts[i + 1] : length) - from))];
    }

    /// <summary>The longest clip that a model makes; null: it doesn't say.</summary>
    private static TimeSpan? Longest(ModelCard model) => model.For(ParameterRole.Duration) is not { } parameter ? null
        : parameter.Values is { } values ? values.Select(DurationChoice.Parse).OfType<DurationChoice>().Select(choice => (TimeSpan?)choice.Duration).Max()
        : parameter.Maximum is { } most ? TimeSpan.FromSeconds((double)most)
        : null;
}
