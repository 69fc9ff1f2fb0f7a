namespace Aivp.Tools.Pipeline.Judging.Appearance;

/// <summary>A figure of the picture under judgement, ready to be compared.</summary>
internal sealed class FigureInPicture
{
    private readonly Lazy<FigureGrid> _fine;

    public FigureInPicture(CutOuts picture, CutOut figure, Light light)
    {
        Shape = figure;
        Grid = FigureGrid.Of(picture, figure, light);
        Frame = PixelFrame.Of(picture.Image, Grid);
        _fine = new(() => FigureGrid.Of(picture, figure, light, AppearanceThresholds.FineRows));
    }

    /// <summary>Where it is.</summary>
    public CutOut Shape { get; }

    /// <summary>The figure in coarse squares.</summary>
    public FigureGrid Grid { get; }

    /// <summary>The picture's edges in those squares.</summary>
    public PixelFrame Frame { get; }

    /// <summary>How much it is like a character, in the view that fits it best.</summary>
    /// <param name="character">The character.</param>
    /// <param name="appearance">How the character is to be seen.</param>
    public Likeness? LikenessTo(CharacterReference character, Storyboards.Appearance appearance)
    {
        Likeness? best = null;
        foreach ((int index, bool mirrored) in character.For(appearance))
        {
            ReferenceView view = character.Views[index];
            if (HeadPlacer.Place(view.Grid, Grid, Frame, mirrored) is { } place)
            {
                Likeness likeness = FigureComparer.Compare(view, Grid, Frame, place);
                likeness = character.Tell is null ? likeness : TellComparer.Compare(likeness, character.Tell, character.TellArea, view.Grid, character.Fine[index], Grid, _fine.Value, Frame);
                best = best is null || (likeness.Identity, likeness.Placement.Fit).CompareTo((best.Identity, best.Placement.Fit)) > 0 ? likeness : best;
            }
        }

        return best;
    }
}
