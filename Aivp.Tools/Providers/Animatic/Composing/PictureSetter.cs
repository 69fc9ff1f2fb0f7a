using Aivp.Tools.Providers.Animatic.Figures;
using Aivp.Tools.Providers.Animatic.Looks;
using Aivp.Tools.Providers.Animatic.Svg;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Providers.Animatic.Composing;

/// <summary>Sets the user's own pictures into a drawing: as a cut-out where a figure would stand, or as the place behind everybody.</summary>
internal static class PictureSetter
{
    public static UserPicture? Choose(IReadOnlyList<UserPicture> pictures, string character, Pose pose)
    {
        PortraitView wanted = pose.HeadView switch { View.Profile => PortraitView.Side, View.Back => PortraitView.Back, _ => PortraitView.Front };
        UserPicture[] own = [.. pictures.Where(picture => picture.Character?.Value == character && picture.View is not PortraitView.Turnaround)];
        return Array.Find(own, picture => picture.View == wanted) ?? Array.Find(own, picture => picture.View is PortraitView.Front) ?? own.FirstOrDefault();
    }

    // Metres: about where the middle of a place is that somebody photographed.
    private const double BackdropDistance = 8;

    /// <summary>Fills the picture, cropped to its shape.</summary>
    public static void Backdrop(SvgCanvas canvas, UserPicture picture)
    {
        canvas.Open("bg");
        canvas.Layer(SvgLayerKind.Backdrop, BackdropDistance);
        canvas.Body.Raw("<image width=\"").Number(canvas.Width).Raw("\" height=\"").Number(canvas.Height).Raw("\" preserveAspectRatio=\"xMidYMid slice\" href=\"").Raw(picture.Data).Raw("\"/>\n");
        canvas.Close();
        canvas.Open("mid");
        canvas.Close();
    }

    /// <summary>A tall picture shows the whole person, a broader one head and shoulders; it gets the same edge and light as a drawn figure.</summary>
    public static void Person(SvgCanvas canvas, UserPicture picture, Look look, Affine place, FigureLight light)
    {
        bool whole = picture.Size.Height > picture.Size.Width * 1.45;
        double height = whole ? look.Height : look.Height * 0.42;
        double width = height * picture.Size.Width / Math.Max(1, picture.Size.Height);
        Outline card = Outline.Rect(-width / 2, -look.Height, width, height, width * 0.16);
        Silhouette silhouette = new();
        Pen pen = new(canvas, canvas.Body, place, static colour => colour) { Silhouette = silhouette };
        pen.Outlined(card);
        string clip = pen.Clip(card);
        Rgb t = light.Tint;
        string matrix = new SvgText().Raw("<feColorMatrix type=\"matrix\" values=\"").Fine(t.R).Raw(" 0 0 0 0 0 ").Fine(t.G).Raw(" 0 0 0 0 0 ").Fine(t.B).Raw(" 0 0 0 0 0 1 0\"/>").ToString();
        string filter = canvas.Define("filter x=\"0\" y=\"0\" width=\"1\" height=\"1\" color-interpolation-filters=\"sRGB\"", matrix);
        canvas.Open($"figure-{look.Id}", "class=\"figure\"");
        FigureDrawer.Edges(canvas, silhouette, light);
        Vec corner = place.Apply(new(-width / 2, -look.Height));
        Vec far = place.Apply(new(width / 2, height - look.Height));
        canvas.Body.Raw("<g clip-path=\"").Raw(clip).Raw("\"><image filter=\"").Raw(filter).Raw("\" preserveAspectRatio=\"xMidYMin slice\" x=\"").Number(corner.X).Raw("\" y=\"").Number(corner.Y)
            .Raw("\" width=\"").Number(far.X - corner.X).Raw("\" height=\"").Number(far.Y - corner.Y).Raw("\" href=\"").Raw(picture.Data).Raw("\"/></g>\n");
        canvas.Close();
    }
}
