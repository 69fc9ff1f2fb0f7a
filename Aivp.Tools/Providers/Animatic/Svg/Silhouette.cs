namespace Aivp.Tools.Providers.Animatic.Svg;

/// <summary>The outlines that a cut-out figure is made of. Those with an edge of their own reach farther by it, so that what runs around the figure isn't covered.</summary>
internal sealed class Silhouette
{
    private readonly List<(string Data, double Extra)> _parts = [];

    /// <param name="outline">A solid part of the figure.</param>
    /// <param name="place">From the part's coordinates to the picture's.</param>
    /// <param name="extra">Pixels that its own edge adds on each side.</param>
    public void Add(Outline outline, Affine place, double extra = 0)
    {
        SvgText data = new();
        outline.Write(data, place);
        _parts.Add((data.ToString(), extra));
    }

    /// <summary>Draws all parts as one, grown by a width on each side.</summary>
    public void Draw(SvgText text, Rgb colour, double width)
    {
        text.Raw("<g stroke-linejoin=\"round\" fill=\"").Raw(colour.Hex).Raw("\" stroke=\"").Raw(colour.Hex).Raw("\">");
        foreach ((string data, double extra) in _parts)
        {
            text.Raw("<path stroke-width=\"").Number(2 * (width + extra)).Raw("\" d=\"").Raw(data).Raw("\"/>");
        }

        text.Raw("</g>\n");
    }
}
