using Aivp.Tools.Errors;
using Aivp.Tools.Pipeline.Judging.Figures;
using Aivp.Tools.Pipeline.Judging.Onnx;
using Aivp.Tools.Storyboards;
using Microsoft.Extensions.Options;

namespace Aivp.Tools.Pipeline.Judging.Local;

/// <summary>
/// Compares a character's reference pictures with each other before frames are made from them: a side that shows another person than the front would
/// make every frame wrong one way or the other. Costs nothing. Where a picture can't show it, nothing is said.
/// </summary>
internal sealed class SheetCheck(ReferenceShelf shelf, IOptions<LocalVisionOptions> options)
{
    /// <summary>Compares.</summary>
    /// <param name="name">What messages call the character.</param>
    /// <param name="portraits">Absolute paths, by view.</param>
    /// <param name="style">What the film's pictures look like; null where the project doesn't say.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>A sentence for each view that shows somebody else than the front. Empty also where the networks can't be loaded.</returns>
    public async Task<IReadOnlyList<string>> CheckAsync(
        string name, IReadOnlyDictionary<PortraitView, string> portraits, PictureStyle? style, CancellationToken cancellationToken)
    {
        if (!portraits.TryGetValue(PortraitView.Front, out string? front))
        {
            return [];
        }

        PictureStyle looks = style ?? options.Value.Style;
        FigureComparer comparer = new(Calibrations.For(looks, options.Value.Faces), looks is PictureStyle.Photographic);
        List<string> doubts = [];
        try
        {
            Figure seen = (await shelf.ReferenceAsync(front, cancellationToken)).Main;
            CastReference reference = new(name, [seen], [seen], []);
            foreach ((PortraitView view, string file) in portraits.Where(portrait => portrait.Key is not PortraitView.Front).OrderBy(portrait => portrait.Key))
            {
                // A turnaround shows several figures: one that's like the front is enough, the others are turned away.
                PictureReading reading = await shelf.ReferenceAsync(file, cancellationToken);
                IReadOnlyList<Figure> figures = view is PortraitView.Turnaround ? reading.Figures : [reading.Main];
                if (Difference(figures, reference, comparer) is { } difference)
                {
                    doubts.Add($"{name}: {Path.GetFileName(file)} shows somebody else than {Path.GetFileName(front)} ({difference}). Look at both, and remove or replace the wrong one: frames are made from them.");
                }
            }
        }
        catch (OnnxException)
        {
            // Said once, by whoever tried first.
            return [];
        }
        catch (MediaException e)
        {
            doubts.Add($"{name}: {e.Message}");
        }

        return doubts;
    }

    /// <summary>Why none of a picture's figures is the reference's; null: one is, or it can't be known.</summary>
    public static string? Difference(IReadOnlyList<Figure> figures, CastReference reference, FigureComparer comparer)
    {
        Resemblance best = figures.Select(figure => comparer.Compare(figure, reference)).OrderByDescending(resemblance => resemblance.Score).First();
        return best.Likeness is Likeness.Different ? best.Reason : null;
    }
}
