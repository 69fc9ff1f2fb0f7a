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
        Silhouette silhouette = new();
        Pen pen = new(canvas, paint, place, colour => colour * light.Tint) { Silhouette = silhouette };
        Figure figure = new(look, pose, light.ShadowSide);
        figure.Draw(pen);

        canvas.Open($"figure-{look.Id}", "class=\"figure\"");
        Edges(canvas, silhouette, light);
        canvas.Body.Raw("<g mask=\"").Raw(Mask(canvas, silhouette)).Raw("\">").Raw(paint).Raw("</g>\n");
        canvas.Close();
    }

    /// <summary>Nothing of a figure is painted across its ink: not the end of a cord, and not the light of its lantern.</summary>
    private static string Mask(SvgCanvas canvas, Silhouette silhouette)
    {
        SvgText shape = new();
        silhouette.Draw(shape, Rgb.White, 0);
        string frame = new SvgText().Raw("mask maskUnits=\"userSpaceOnUse\" x=\"").Number(-canvas.Width).Raw("\" y=\"").Number(-canvas.Height)
            .Raw("\" width=\"").Number(3 * canvas.Width).Raw("\" height=\"").Number(3 * canvas.Height).Raw('"').ToString();
        return canvas.Define(frame, shape.ToString());
    }

    /// <summary>Draws keyline and ink around a silhouette; what is painted on it afterwards leaves just its edge.</summary>
    public static void Edges(SvgCanvas canvas, Silhouette silhouette, FigureLight light)
    {
        silhouette.Draw(canvas.Body, light.Keyline, light.KeylineWidth + light.InkWidth);
        silhouette.Draw(canvas.Body, light.Ink, light.InkWidth);
    }
}
