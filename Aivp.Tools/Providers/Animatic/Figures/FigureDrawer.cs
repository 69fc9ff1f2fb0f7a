using Aivp.Tools.Providers.Animatic.Looks;
using Aivp.Tools.Providers.Animatic.Svg;

namespace Aivp.Tools.Providers.Animatic.Figures;

/// <summary>Draws one person as a paper cut-out: everything of it inside one silhouette with ink and keyline around it.</summary>
internal static class FigureDrawer
{
    /// <param name="canvas">The picture.</param>
    /// <param name="look">Who.</param>
    /// <param name="pose">How.</param>
    /// <param name="place">From centimetres, with the origin between the feet, to the picture's pixels.</param>
    /// <param name="light">The picture's light and edge.</param>
    public static void Draw(SvgCanvas canvas, Look look, Pose pose, Affine place, FigureLight light)
    {
        SvgText paint = new();
        SvgText silhouette = new();
        Pen pen = new(canvas, paint, place, colour => colour * light.Tint) { Silhouette = silhouette };
        Figure figure = new(look, pose, light.ShadowSide);
        figure.Draw(pen);

        canvas.Open($"figure-{look.Id}", "class=\"figure\"");
        Edges(canvas, silhouette, light);
        canvas.Body.Raw(paint);
        canvas.Close();
    }

    /// <summary>Draws keyline and ink around a silhouette; what is painted on it afterwards leaves just its edge.</summary>
    public static void Edges(SvgCanvas canvas, SvgText silhouette, FigureLight light)
    {
        string cutout = canvas.Define("g", silhouette.ToString())[5..^1];
        Edge(canvas.Body, cutout, light.Keyline, 2 * (light.KeylineWidth + light.InkWidth));
        Edge(canvas.Body, cutout, light.Ink, 2 * light.InkWidth);
    }

    private static void Edge(SvgText text, string cutout, Rgb colour, double width) => text
        .Raw("<use href=\"#").Raw(cutout).Raw("\" stroke-linejoin=\"round\" fill=\"").Raw(colour.Hex).Raw("\" stroke=\"").Raw(colour.Hex)
        .Raw("\" stroke-width=\"").Number(width).Raw("\"/>\n");
}
