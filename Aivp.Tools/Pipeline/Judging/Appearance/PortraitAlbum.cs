using System.Collections.Concurrent;
using Aivp.Tools.Errors;
using Aivp.Tools.Media;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Pipeline.Judging.Appearance;

/// <summary>Reads reference pictures, each once as long as its file stays the same: a film's frames are judged against the same few.</summary>
internal sealed class PortraitAlbum
{
    private static readonly PortraitView[] TurnaroundOrder = [PortraitView.Front, PortraitView.Side, PortraitView.Back];

    private readonly ConcurrentDictionary<(string Path, PortraitView View, DateTime Written, long Length), IReadOnlyList<PortraitFigure>> _pages = [];

    /// <summary>A character's views. The turnaround's figures stand in for views that have no picture of their own.</summary>
    /// <returns>Empty where no picture shows a cut-out figure.</returns>
    public IReadOnlyList<PortraitFigure> Of(IReadOnlyDictionary<PortraitView, string> portraits)
    {
        List<PortraitFigure> views = [];
        foreach ((PortraitView view, string path) in portraits.OrderBy(portrait => portrait.Key is PortraitView.Turnaround).ThenBy(portrait => portrait.Key))
        {
            views.AddRange(Page(path, view).Where(figure => views.All(known => known.View != figure.View)));
        }

        return views;
    }

    private IReadOnlyList<PortraitFigure> Page(string path, PortraitView view)
    {
        FileInfo file = new(path);
        return file.Exists ? _pages.GetOrAdd((path, view, file.LastWriteTimeUtc, file.Length), key => Read(key.Path, key.View)) : [];
    }

    private static PortraitFigure[] Read(string path, PortraitView view)
    {
        try
        {
            CutOuts picture = CutOutFinder.Find(Png.Read(path), null);
            if (picture.Keyline is not { } card)
            {
                return [];
            }

            IEnumerable<CutOut> figures = picture.Figures.OrderByDescending(figure => figure.Area).Take(view is PortraitView.Turnaround ? TurnaroundOrder.Length : 1).OrderBy(figure => figure.Box.X);
            return [.. figures.Select((figure, i) => new PortraitFigure(
                view is PortraitView.Turnaround ? TurnaroundOrder[i] : view,
                card,
                FigureGrid.Of(picture, figure, Light.White),
                FigureGrid.Of(picture, figure, Light.White, AppearanceThresholds.FineRows)))];
        }
        catch (MediaException)
        {
            // A reference that can't be read is as good as none: whoever it shows can't be scored, and the verdict says so.
            return [];
        }
    }
}
