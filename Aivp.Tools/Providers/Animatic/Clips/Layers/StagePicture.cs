using System.Globalization;
using Aivp.Tools.Media;
using Aivp.Tools.Providers.Animatic.Composing;
using Aivp.Tools.Providers.Animatic.Sets;
using Aivp.Tools.Providers.Animatic.Svg;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Providers.Animatic.Clips.Layers;

/// <summary>A keyframe of our own, taken apart into its layers, in the pixels of a clip's frame.</summary>
/// <param name="Camera">What it was drawn for.</param>
/// <param name="Ceiling">A room's height in metres; 0 under the sky.</param>
/// <param name="Set">What is behind the figures, from back to front.</param>
/// <param name="Figures">The people.</param>
/// <param name="Before">What is before them.</param>
/// <param name="Place">What the set is drawn from: two pictures with the same one show the same.</param>
internal sealed record StagePicture(
    StageCamera Camera, double Ceiling, IReadOnlyList<LayerSprite> Set, IReadOnlyList<LayerSprite> Figures, IReadOnlyList<LayerSprite> Before, string Place)
{
    /// <summary>So many times its own width a picture is seen from at most, when the camera comes from farther away.</summary>
    public const double FarthestView = 1.5;

    // Of its side, how much is drawn beyond each edge of the frame: where a move looks, and where a camera looks that is still farther away.
    private const double Beyond = 0.12;
    private const double FarBeyond = 0.3;

    /// <summary>Nobody's feet are beyond what was drawn.</summary>
    public bool HasWholeFigures => Figures.All(figure => figure.Top + figure.Luma.Height < Camera.Height * (1 + Beyond));

    /// <summary>Draws the layers of a keyframe, filling the frame as the whole picture would.</summary>
    /// <param name="media">Draws.</param>
    /// <param name="drawing">The keyframe.</param>
    /// <param name="other">The keyframe that the camera comes from or goes to; null: there is none.</param>
    /// <param name="frame">The clip's size.</param>
    /// <param name="cancellationToken">Stops the drawing.</param>
    /// <exception cref="Errors.MediaException">A layer can't be drawn.</exception>
    public static async Task<StagePicture> DrawAsync(IMediaEngine media, StagedDrawing drawing, StagedDrawing? other, PixelSize frame, CancellationToken cancellationToken)
    {
        double beyond = other is not null && drawing.Stage.Camera.ScaleAt(0) > other.Stage.Camera.ScaleAt(0) * 1.15 ? FarBeyond : Beyond;
        StageCamera camera = drawing.Stage.Camera;
        double scale = Math.Max(frame.Width / camera.Width, frame.Height / camera.Height);
        (double left, double top) = ((camera.Width - (frame.Width / scale)) / 2, (camera.Height - (frame.Height / scale)) / 2);
        (int across, int down) = ((int)(frame.Width * beyond) & ~1, (int)(frame.Height * beyond) & ~1);
        PixelSize size = new(frame.Width + (2 * across), frame.Height + (2 * down));
        string view = string.Create(CultureInfo.InvariantCulture, $"{left - (across / scale):0.###} {top - (down / scale):0.###} {size.Width / scale:0.###} {size.Height / scale:0.###}");
        IReadOnlyList<SvgLayer> layers = drawing.Stage.Layers;
        LayerSprite?[] sprites = new LayerSprite?[layers.Count];
        await media.DrawLayersAsync(
            [.. layers.Select(layer => Document(drawing.Svg, layer, view))], size, (i, pixels) => sprites[i] = LayerSprite.Of(layers[i], pixels, size, -across, -down), cancellationToken);
        int first = layers.TakeWhile(layer => layer.Kind is not SvgLayerKind.Figure).Count();
        int end = layers.Count - layers.Reverse().TakeWhile(layer => layer.Kind is not SvgLayerKind.Figure).Count();
        end = Math.Max(first, end);
        return new(
            camera with { Width = frame.Width, Height = frame.Height, Focal = camera.Focal * scale, Horizon = (camera.Horizon - top) * scale },
            drawing.Stage.Ceiling,
            [.. sprites[..first].OfType<LayerSprite>()],
            [.. sprites[first..end].OfType<LayerSprite>()],
            [.. sprites[end..].OfType<LayerSprite>()],
            string.Concat(layers.Take(first).Select(layer => drawing.Svg[layer.From..layer.To])));
    }

    private static string Document(string svg, SvgLayer layer, string view)
    {
        int defs = svg.IndexOf("<defs>", StringComparison.Ordinal);
        int body = svg.IndexOf("</defs>", StringComparison.Ordinal) + "</defs>".Length;
        return $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="{view}" preserveAspectRatio="none">{svg[defs..body]}{layer.Open}{svg[layer.From..layer.To]}</g></svg>""";
    }
}
