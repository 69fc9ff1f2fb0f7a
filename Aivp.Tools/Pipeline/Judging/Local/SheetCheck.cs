using Aivp.Tools.Errors;
using Aivp.Tools.Pipeline.Judging.Figures;
using Aivp.Tools.Pipeline.Judging.Onnx;
using Aivp.Tools.Storyboards;
using Microsoft.Extensions.Options;

namespace Aivp.Tools.Pipeline.Judging.Local;

/// <summary>Compares them by faces, clothes and looks, with the networks of the local judge.</summary>
internal sealed class SheetCheck(ReferenceShelf shelf, IOptions<LocalVisionOptions> options) : ISheetCheck
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<SheetDoubt>> CheckAsync(
        string name, IReadOnlyDictionary<PortraitView, string> portraits, PictureStyle? style, CancellationToken cancellationToken)
    {
        if (!portraits.TryGetValue(PortraitView.Front, out string? front))
        {
            return [];
        }

        PictureStyle looks = style ?? options.Value.Style;
        FigureComparer comparer = new(Calibrations.For(looks, options.Value.Faces), looks is PictureStyle.Photographic);
        List<SheetDoubt> doubts = [];
        PortraitView at = PortraitView.Front;
        try
        {
            Figure seen = (await shelf.ReferenceAsync(front, cancellationToken)).Main;
            CastReference reference = new(name, [seen], [seen], []);
            foreach ((PortraitView view, string file) in portraits.Where(portrait => portrait.Key is not PortraitView.Front).OrderBy(portrait => portrait.Key))
            {
                at = view;

                // A turnaround shows several figures: one that's like the front is enough, the others are turned away.
                PictureReading reading = await shelf.ReferenceAsync(file, cancellationToken);
                IReadOnlyList<Figure> figures = view is PortraitView.Turnaround ? reading.Figures : [reading.Main];
                if (Difference(figures, reference, comparer) is { } difference)
                {
                    doubts.Add(new(view, $"{name}: {Path.GetFileName(file)} shows somebody else than {Path.GetFileName(front)} ({difference})."));
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
            doubts.Add(new(at, $"{name}: {e.Message}"));
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
