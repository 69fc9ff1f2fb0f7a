using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Pipeline.Judging.Appearance;

/// <summary>What a figure must look like to be a character.</summary>
/// <param name="Character">Who.</param>
/// <param name="Card">The reference pictures' keyline, in white light.</param>
/// <param name="Views">The views there are.</param>
/// <param name="Tell">The tell, where the sheet names one and the pictures show it.</param>
/// <param name="Fine">The views in fine squares, in the same order.</param>
internal sealed record CharacterReference(
    CharacterId Character, Keyline Card, IReadOnlyList<ReferenceView> Views, ReferenceTell? Tell, IReadOnlyList<FigureGrid> Fine)
{
    /// <summary>The size of the tell's colours in the view that shows most of it, as <see cref="ReferenceTell.AreaOn"/>.</summary>
    public double TellArea { get; } = Tell is null ? 0 : Fine.Max(Tell.AreaOn);

    /// <summary>Takes a character's pictures apart; null where no picture shows a cut-out figure.</summary>
    public static CharacterReference? Of(ExpectedFigure figure, PortraitAlbum album)
    {
        IReadOnlyList<PortraitFigure> portraits = album.Of(figure.Portraits);
        if (portraits.Count == 0)
        {
            return null;
        }

        PortraitFigure main = portraits.MinBy(portrait => portrait.View is PortraitView.Front ? 0 : (int)portrait.View)!;
        FigureGrid? back = portraits.FirstOrDefault(portrait => portrait.View is PortraitView.Back)?.Grid;
        ReferencePaints paints = ReferencePaints.Read(main.Grid, back, figure.Character);
        ReferenceView[] views = [.. portraits.Select(portrait => new ReferenceView(portrait.View, portrait.Grid, paints))];
        ReferenceView front = views.First(view => view.View == main.View);
        return new(
            figure.Character.Id,
            main.Card,
            views,
            ReferenceTell.Find(front, main.Fine, TellWords.Read(figure.Character.VisualTell)),
            [.. portraits.Select(portrait => portrait.Fine)]);
    }

    /// <summary>The views a figure may be compared with, given how it is to be seen, each as it is or mirrored.</summary>
    public IEnumerable<(int View, bool Mirrored)> For(Storyboards.Appearance appearance)
    {
        (PortraitView, bool)[] wanted = appearance.Facing switch
        {
            Facing.Camera => [(PortraitView.Front, false)],
            Facing.Away => [(PortraitView.Back, false)],
            Facing.Profile => [.. Sides(appearance.Toward)],
            _ => [(PortraitView.Front, false), .. Sides(appearance.Toward)],
        };
        (int View, bool Mirrored)[] found = [.. wanted.Select(view => (IndexOf(view.Item1), view.Item2)).Where(view => view.Item1 >= 0)];
        return found.Length > 0 ? found : [(0, false)];
    }

    // Side portraits look to the audience's right.
    private static IEnumerable<(PortraitView, bool)> Sides(ScreenSide toward) => toward switch
    {
        ScreenSide.Left => [(PortraitView.Side, true)],
        ScreenSide.Right => [(PortraitView.Side, false)],
        _ => [(PortraitView.Side, false), (PortraitView.Side, true)],
    };

    private int IndexOf(PortraitView view)
    {
        for (int i = 0; i < Views.Count; i++)
        {
            if (Views[i].View == view)
            {
                return i;
            }
        }

        return -1;
    }
}
